package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.clearway.rules.Known;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an interview comes next: the one after which the fewest pages are left to ask, on average over its answers, against
 * the effort of answering it. Pages that can change nothing are left out.
 */
final class NextScreen {

    /** Cases looked at for one page, at most. */
    private static final int MOST_CASES = 150;

    /** What it costs in pages that some of the questions of a page have to wait. */
    private static final double COMES_AGAIN = 4;

    private final Evaluation evaluation;
    private final Askable askable;
    private final Map<String, Set<Askable.Fact>> screens;

    private NextScreen(Evaluation evaluation, Askable askable) {
        this.evaluation = evaluation;
        this.askable = askable;
        screens = askable.screens();
    }

    /**
     * The next page.
     *
     * @param asked tells by path whether a fact was asked for already, and is not known
     * @return null where nothing that is left to ask can change the outcome
     */
    static @Nullable InterviewScreen of(Evaluation evaluation, Predicate<String> asked) {
        if (evaluation.nothingToJudge()) {
            return null;
        }
        if (evaluation.determined()) {
            return new NextScreen(evaluation, Askable.presumed(evaluation, asked)).first();
        }
        NextScreen screens = new NextScreen(evaluation, Askable.open(evaluation, asked));
        SectionDefinition each = evaluation.edition().each();
        boolean count =
                each != null && evaluation.settled().facts().items(each.index()) == null && !asked.test(each.name());
        if (count) {
            return screens.count(each);
        }
        InterviewScreen next = screens.next();
        return next == null ? new NextScreen(evaluation, Askable.left(evaluation, asked)).next() : next;
    }

    /** How many items there are decides how many pages follow: it is asked first. */
    private InterviewScreen count(SectionDefinition list) {
        InterviewScreen.Block block = new InterviewScreen.Block(
                InterviewScreen.Kind.ITEMS,
                null,
                List.of(new InterviewScreen.Choice(list.name(), null)),
                List.of(),
                List.of(),
                List.of());
        return new InterviewScreen(
                list.name(), "How many are there: " + list.title() + "?", List.of(block), screens.size() + 1);
    }

    private @Nullable InterviewScreen next() {
        Map<String, Set<Askable.Fact>> ready = ready();
        String best = null;
        double least = Double.MAX_VALUE;
        for (Map.Entry<String, Set<Askable.Fact>> screen : ready.entrySet()) {
            if (best != null && evaluation.budget().exceeded()) {
                break; // any page that can change the outcome will do
            }
            double cost = cost(screen.getValue()) + comesAgain(screen.getKey(), screen.getValue());
            if (cost < least) {
                least = cost;
                best = screen.getKey();
            }
        }
        return best == null ? null : screen(best, ready.get(best));
    }

    /** The first page of those there are. */
    private @Nullable InterviewScreen first() {
        return screens.isEmpty()
                ? null
                : screen(
                        screens.keySet().iterator().next(),
                        screens.values().iterator().next());
    }

    private InterviewScreen screen(String id, Set<Askable.Fact> facts) {
        String title = askable.definition(facts.iterator().next()).screen().title();
        return new InterviewScreen(id, title, new Blocks(evaluation, askable).of(facts), screens.size());
    }

    /** The pages whose questions make sense now, and which can change the outcome. */
    private Map<String, Set<Askable.Fact>> ready() {
        Map<String, Set<Askable.Fact>> ready = new LinkedHashMap<>();
        screens.forEach((id, facts) -> {
            Set<Askable.Fact> now = askable.now(facts);
            if (!now.isEmpty() && new CanChange(evaluation, askable.with(now), MOST_CASES).can()) {
                ready.put(id, now);
            }
        });
        return ready;
    }

    /** A page of which questions wait for answers of another page comes again, if these make them matter. */
    private double comesAgain(String id, Set<Askable.Fact> now) {
        Set<Askable.Fact> all = screens.get(id);
        boolean waits = all.stream().anyMatch(fact -> !now.contains(fact) && !all.containsAll(askable.after(fact)));
        return waits ? COMES_AGAIN : 0;
    }

    /** The page itself, dearer where it asks more or asks an expert, and the pages that are left after it on average. */
    private double cost(Set<Askable.Fact> facts) {
        int effort = 0;
        for (Askable.Fact fact : facts) {
            effort = Math.max(effort, askable.definition(fact).links().effort());
        }
        double left = 0;
        double weight = 0;
        List<Map<Askable.Fact, Narrowing>> answers = answers(facts);
        for (int i = 0; i < answers.size(); i++) {
            int after = after(answers.get(i));
            if (after >= 0) {
                // That nothing of a page applies is the usual answer.
                double usual = i == 0 ? 2 : 1;
                left += usual * after;
                weight += usual;
            }
        }
        return 1 + 0.1 * (effort - 1) + 0.02 * facts.size() + (weight == 0 ? screens.size() : left / weight);
    }

    /** How many pages have an open question after some answers; -1 where the answers contradict what is known. */
    private int after(Map<Askable.Fact, Narrowing> answers) {
        int[] left = {-1};
        suppose(List.copyOf(answers.entrySet()), 0, () -> left[0] = open());
        return left[0];
    }

    private void suppose(List<Map.Entry<Askable.Fact, Narrowing>> answers, int at, Runnable then) {
        if (at == answers.size()) {
            then.run();
            return;
        }
        Askable.Fact fact = answers.get(at).getKey();
        evaluation
                .subjects()
                .suppose(answers.get(at).getValue(), fact.subject(), fact.slot(), () -> suppose(answers, at + 1, then));
    }

    private int open() {
        Subjects subjects = evaluation.subjects();
        evaluation.budget().spend(evaluation.table(), subjects.size());
        if (Evaluation.settled(evaluation.table(), subjects.get(0).truths(), subjects.outcomes())) {
            return 0;
        }
        int open = 0;
        for (Set<Askable.Fact> screen : screens.values()) {
            open += screen.stream().anyMatch(this::matters) ? 1 : 0;
        }
        return open;
    }

    private boolean matters(Askable.Fact fact) {
        RuleTable table = evaluation.table();
        Subject subject = evaluation.subjects().get(fact.subject());
        Knowledge known = subject.known();
        if (known.known(fact.slot()) || known.absent(fact.slot())) {
            return false;
        }
        IntPredicate mattering = table.mattering(subject.truths(), evaluation.asOf());
        for (int rule : table.readers(fact.slot())) {
            if (mattering.test(rule) && subject.own(rule) == Truth.UNKNOWN) {
                boolean[] found = new boolean[1];
                table.formula(rule).missing(known, slot -> found[0] |= slot == fact.slot());
                if (found[0]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sets of answers to a page that stand for all: first that nothing applies, then each value and each tick in turn. */
    private List<Map<Askable.Fact, Narrowing>> answers(Set<Askable.Fact> facts) {
        List<Map<Askable.Fact, Narrowing>> answers = new ArrayList<>();
        Map<Askable.Fact, List<Narrowing>> each = new LinkedHashMap<>();
        int most = 1;
        for (Askable.Fact fact : facts) {
            List<Narrowing> ways = ways(fact);
            each.put(fact, ways);
            most = Math.max(most, ways.size());
        }
        for (int i = 0; i < most; i++) {
            Map<Askable.Fact, Narrowing> together = new LinkedHashMap<>();
            for (Map.Entry<Askable.Fact, List<Narrowing>> fact : each.entrySet()) {
                if (!fact.getValue().isEmpty() && askable.after(fact.getKey()).isEmpty()) {
                    together.put(
                            fact.getKey(),
                            fact.getValue().get(Math.min(i, fact.getValue().size() - 1)));
                }
            }
            answers.add(together);
        }
        return answers;
    }

    private List<Narrowing> ways(Askable.Fact fact) {
        FactSlots slots = evaluation.slots();
        Knowledge known = evaluation.known(fact.subject());
        List<Narrowing> ways = new ArrayList<>();
        int slot = fact.slot();
        if (slots.kind(slot) == Frame.Kind.CHOICE) {
            for (long rest = known.may[slot]; rest != 0; rest &= rest - 1) {
                long value = Long.lowestOneBit(rest);
                ways.add(before -> before.narrow(slot, value, Known.ASSUMED));
            }
        } else if (slots.kind(slot) == Frame.Kind.SET) {
            long may = known.may[slot] & ~known.must[slot];
            ways.add(Narrowing.ofElement(slot, may, false));
            for (long rest = may; rest != 0; rest &= rest - 1) {
                ways.add(Narrowing.ofElement(slot, Long.lowestOneBit(rest), true));
            }
        }
        return ways;
    }
}
