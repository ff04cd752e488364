package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.clearway.rules.Known;
import org.clearway.rules.Question;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * The facts still worth asking, best first: those whose answers leave the fewest outcomes on average. What an answer
 * would leave is a bound: it may name an outcome that a further answer rules out.
 */
final class Questions {
    private final Evaluation evaluation;

    Questions(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    record Asked(int slot, int subject) {

        /** By hand: the way in which Java makes it for a record takes long when it is first needed, which is in a first decision. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && asked.slot == slot && asked.subject == subject;
        }

        @Override
        public int hashCode() {
            return 31 * slot + subject;
        }
    }

    private record Ranked(Question question, double left) {}

    List<Question> ask() {
        List<Ranked> ranked = new ArrayList<>();
        Subjects subjects = evaluation.subjects();
        for (Asked asked : open(subject -> subjects.like(subject) == subject && evaluation.told(subject))) {
            ranked.add(rank(asked));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::left));
        return ranked.stream().map(Ranked::question).toList();
    }

    /** The unknown facts that keep a rule open which could still change the outcome, each once. */
    Set<Asked> open() {
        return open(subject -> true);
    }

    private Set<Asked> open(IntPredicate of) {
        Set<Asked> open = new LinkedHashSet<>();
        FactSlots slots = evaluation.slots();
        RuleTable table = evaluation.table();
        for (int subject = 0; subject < evaluation.subjects().size(); subject++) {
            if (!of.test(subject)) {
                continue;
            }
            byte[] truths = evaluation.truths(subject);
            IntPredicate mattering = table.mattering(truths, evaluation.asOf());
            for (int rule = 0; rule < table.size(); rule++) {
                if (!mattering.test(rule)) {
                    continue;
                }
                BitSet missing = Findings.missing(evaluation, rule, subject);
                for (int slot = missing.nextSetBit(0); slot >= 0; slot = missing.nextSetBit(slot + 1)) {
                    open.add(new Asked(slot, slots.ofSubject(slot) ? subject : 0));
                }
            }
        }
        return open;
    }

    private Ranked rank(Asked asked) {
        FactSlots slots = evaluation.slots();
        Question.Builder question = Question.builder()
                .fact(evaluation.path(asked.slot, asked.subject))
                .question(slots.definition(asked.slot).question());
        double left = 0;
        int answers = 0;
        for (Map.Entry<String, Narrowing> answer : answers(asked).entrySet()) {
            long possible = possible(answer.getValue(), asked);
            if (possible == 0) {
                // The answer would contradict what is stated: it is none.
                continue;
            }
            question.addAnswers(Question.Option.builder()
                    .answer(answer.getKey())
                    .addAllPossible(evaluation.outcomes().names(possible))
                    .build());
            left += Long.bitCount(possible);
            answers++;
        }
        return new Ranked(question.build(), answers == 0 ? Long.bitCount(evaluation.possible()) : left / answers);
    }

    private long possible(Narrowing answer, Asked asked) {
        // What is supposed of the request as a whole leaves alike those that are.
        boolean own = evaluation.slots().ofSubject(asked.slot);
        Subjects subjects = own ? evaluation.subjects() : evaluation.subjects().distinct();
        if (!evaluation.budget().spend(evaluation.table(), asked.slot, own ? 1 : subjects.size())) {
            return evaluation.possible();
        }
        long[] possible = {0};
        subjects.suppose(
                answer, asked.subject, asked.slot, () -> possible[0] = subjects.outcomes() & evaluation.possible());
        return possible[0];
    }

    /** The answers that the rules tell apart. A date, a number or a text has none to list. */
    private Map<String, Narrowing> answers(Asked asked) {
        Map<String, Narrowing> answers = new LinkedHashMap<>();
        FactSlots slots = evaluation.slots();
        Knowledge known = evaluation.known(asked.subject);
        switch (slots.kind(asked.slot)) {
            case CHOICE -> {
                for (long group : evaluation.table().groups()[asked.slot]) {
                    long values = known.may[asked.slot] & group;
                    if (values != 0) {
                        answers.put(
                                names(asked.slot, values), before -> before.narrow(asked.slot, values, Known.ASSUMED));
                    }
                }
            }
            case SET -> {
                for (long rest = evaluation.table().elements()[asked.slot]; rest != 0; rest &= rest - 1) {
                    long element = Long.lowestOneBit(rest);
                    answers.put("with " + names(asked.slot, element), Narrowing.ofElement(asked.slot, element, true));
                }
                long elements = evaluation.table().elements()[asked.slot];
                answers.put("none of these", Narrowing.ofElement(asked.slot, elements, false));
            }
            case SCALAR -> {}
        }
        return answers;
    }

    private String names(int slot, long values) {
        FactSlots slots = evaluation.slots();
        List<String> names = new ArrayList<>();
        for (long rest = values; rest != 0; rest &= rest - 1) {
            names.add(slots.valueOf(slot, Long.numberOfTrailingZeros(rest)));
        }
        boolean flag = slots.definition(slot).type() == FactType.BOOLEAN;
        return flag && names.size() == 1 ? names.get(0) : String.join(" or ", names);
    }
}
