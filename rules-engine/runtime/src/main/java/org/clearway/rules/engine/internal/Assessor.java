package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clearway.rules.Assumption;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Question;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Puts one dossier to several rulesets. What a ruleset decides in law, and what another one asks for as a fact, flows into the facts where the dossier does not state it.
 */
public final class Assessor {

    /** In a line of answers: the names of dates of the decision, of which the first that it has answers the fact. */
    private static final String DAY = "day";
    /** In a line of answers: a fact and a value, without which the decision answers nothing. */
    private static final String WHERE = "where";

    private final Catalogue catalogue;
    private final Decider decider;
    private final Dossier dossier;
    private final @Nullable EditionModel supposed;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();
    private Facts facts;

    /** A fact that a ruleset answers, and the line of its answers by which it does. */
    private record Answered(Assessment.Decided decided, Map<String, String> line) {}

    private Assessor(Catalogue catalogue, Decider decider, Dossier dossier, @Nullable EditionModel supposed) {
        this.catalogue = catalogue;
        this.decider = decider;
        this.dossier = dossier;
        this.supposed = supposed;
        facts = dossier.facts();
    }

    /**
     * Assesses a dossier.
     *
     * @param rulesets the rulesets to ask
     */
    public static Assessment assess(
            Catalogue catalogue, Decider decider, Dossier dossier, Collection<String> rulesets) {
        Assessor assessor = new Assessor(catalogue, decider, dossier, null);
        assessor.ask(rulesets);
        return assessor.told();
    }

    /**
     * Asks one edition, whatever its standing, of what an assessment would hand to its ruleset, and then the rulesets to which its answer is handed on as if it were law.
     *
     * @param catalogue holds the edition
     * @return the answer of the edition, then those of the rulesets that its answer can bear on
     */
    public static List<Decision> suppose(Catalogue catalogue, Decider decider, Dossier dossier, EditionModel edition) {
        Set<String> after =
                closure(catalogue, Set.of(edition.ruleset()), (known, other) -> feeds(catalogue, known, other));
        Set<String> all = closure(catalogue, after, (known, other) -> feeds(catalogue, other, known));
        Assessor assessor = new Assessor(catalogue, decider, dossier, edition);
        assessor.ask(all);
        return assessor.decisions.stream()
                .filter(decision -> after.contains(decision.ruleset().id()))
                .sorted(Comparator.comparing(
                        decision -> !decision.ruleset().id().equals(edition.ruleset())))
                .toList();
    }

    /** Some rulesets, and those that are reached from them over and over. */
    private static Set<String> closure(Catalogue catalogue, Set<String> from, BiPredicate<String, String> reaches) {
        Set<String> all = new LinkedHashSet<>(from);
        boolean more = true;
        while (more) {
            List<String> added = catalogue.rulesets().stream()
                    .filter(other -> !all.contains(other))
                    .filter(other -> all.stream().anyMatch(known -> reaches.test(known, other)))
                    .toList();
            more = all.addAll(added);
        }
        return all;
    }

    private void ask(Collection<String> rulesets) {
        Set<String> pending = new TreeSet<>(rulesets);
        Budget budget = decider.budget();
        while (!pending.isEmpty()) {
            // One whose facts no other pending ruleset answers; in a circle the first, so that each is asked once.
            String next = pending.stream()
                    .filter(ruleset -> pending.stream()
                            .noneMatch(other -> !other.equals(ruleset) && feeds(catalogue, other, ruleset)))
                    .findFirst()
                    .orElseGet(() -> pending.iterator().next());
            ask(next, decider.sharing(budget.part(pending.size())));
            pending.remove(next);
        }
    }

    private Assessment told() {
        List<Assessment.Decided> decided =
                answered.stream().map(Answered::decided).toList();
        List<Assessment.OpenQuestion> questions = questions();
        long left = decider.budget().characters()
                - questions.stream().mapToLong(Assessor::length).sum();
        return new Assessment(dossier, facts, fitting(left), decided, questions);
    }

    private static long length(Assessment.OpenQuestion question) {
        return question.toString().length();
    }

    /** The decisions, the longest in outline until all fit together. */
    private List<Decision> fitting(long characters) {
        List<Decision> told = new ArrayList<>(decisions);
        long[] lengths = told.stream().mapToLong(Outline::length).toArray();
        long over = LongStream.of(lengths).sum() - characters;
        while (over > 0) {
            int longest = IntStream.range(0, lengths.length)
                    .reduce((one, other) -> lengths[other] > lengths[one] ? other : one)
                    .orElseThrow();
            if (lengths[longest] == 0) {
                throw new RequestException(
                        ErrorCode.WORK_LIMIT,
                        "facts",
                        null,
                        null,
                        "The assessment has more to tell than one call may. Ask for fewer rulesets together, state fewer items, or set a"
                                + " higher limit.");
            }
            Decision outline = Outline.of(told.get(longest), null, Warnings.rulesetInOutline());
            told.set(longest, outline);
            over -= lengths[longest] - Outline.length(outline);
            lengths[longest] = 0;
        }
        return told;
    }

    /** Whether an outcome of one ruleset is a fact that another one reads. */
    private static boolean feeds(Catalogue catalogue, String ruleset, String reader) {
        Set<String> answers = new LinkedHashSet<>();
        catalogue
                .editions(ruleset)
                .forEach(edition -> answers.addAll(edition.model().answers().keySet()));
        return catalogue.editions(reader).stream()
                .anyMatch(edition -> answers.stream().anyMatch(edition::reads));
    }

    private boolean isSupposed(String ruleset) {
        return supposed != null && supposed.ruleset().equals(ruleset);
    }

    private void ask(String ruleset, Decider sharing) {
        Dossier asked = Dossier.builder().from(dossier).facts(handedTo(ruleset)).build();
        Request request = asked.request(ruleset);
        Decision decision = sharing.decide(
                supposed == null || !isSupposed(ruleset)
                        ? request
                        : Request.builder()
                                .from(request)
                                .edition(supposed.edition())
                                .build());
        decisions.add(decision);
        if (!decision.isLaw() && !isSupposed(ruleset)) {
            return;
        }
        Facts settled = Links.settle(dossier.facts(), dossier.asOf());
        answers(decision).forEach((path, line) -> {
            FactDefinition fact = Objects.requireNonNull(Vocabulary.fact(path));
            Object answer = answer(decision, settled, fact, line);
            if (answer != null) {
                Object stated = settled.value(path);
                answered.add(
                        new Answered(new Assessment.Decided(path, answer, ruleset, decision.deciding(), stated), line));
                if (stated == null && facts.value(path) == null) {
                    facts = facts.with(path, answer);
                }
            }
        });
    }

    /** What a decision answers a fact by: one of its dates, or the value that the first of its codes stands for. */
    private static @Nullable Object answer(
            Decision decision, Facts settled, FactDefinition fact, Map<String, String> line) {
        List<String> codes = codes(decision);
        if (codes.isEmpty() || !holds(line.get(WHERE), decision, settled)) {
            return null;
        }
        String dates = line.get(DAY);
        if (dates != null) {
            return Arrays.stream(dates.split(" or "))
                    .map(decision.dates()::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return line.entrySet().stream()
                .filter(entry -> codes.contains(entry.getKey()))
                .findFirst()
                .map(entry -> fact.type() == FactType.BOOLEAN
                        ? (Object) Boolean.valueOf(entry.getValue())
                        : fact.constant(entry.getValue()))
                .orElse(null);
    }

    /** The codes that a decision surely gives; of a set that is still open those that are certain. */
    private static List<String> codes(Decision decision) {
        if (decision.status() == Status.NOT_APPLICABLE) {
            return List.of(Status.NOT_APPLICABLE.name());
        }
        List<String> codes = decision.status() == Status.DETERMINED ? decision.outcomes() : decision.certain();
        if (codes != null) {
            return decision.possible().contains(Status.NOT_APPLICABLE.name()) ? List.of() : codes;
        }
        String outcome = decision.outcome();
        return decision.status() == Status.DETERMINED && outcome != null ? List.of(outcome) : List.of();
    }

    /** Whether the decision is one for that value of a fact, stated or taken by it. */
    private static boolean holds(@Nullable String where, Decision decision, Facts settled) {
        if (where == null) {
            return true;
        }
        String path = where.substring(0, where.indexOf('='));
        Object value = settled.value(path);
        if (value == null) {
            value = decision.assumed().stream()
                    .filter(one -> one.fact().equals(path))
                    .map(Assumption::value)
                    .findFirst()
                    .orElse(null);
        }
        return value != null && value.toString().equals(where.substring(path.length() + 1));
    }

    /**
     * The facts of the dossier, and what others decided that the ruleset reads. Where it reads several facts that one
     * outcome answers alike, such as the class that the manufacturer assigns and the class that the rules give, only the last
     * of them is handed on: the ruleset is there to compare them.
     */
    private Facts handedTo(String ruleset) {
        Map<List<Object>, Assessment.Decided> last = new LinkedHashMap<>();
        for (Answered one : answered) {
            if (one.decided().stated() == null
                    && catalogue.editions(ruleset).stream()
                            .anyMatch(edition -> edition.reads(one.decided().fact()))) {
                last.put(List.of(one.decided().ruleset(), one.line()), one.decided());
            }
        }
        Facts handed = dossier.facts();
        for (Assessment.Decided one : last.values()) {
            handed = handed.with(one.fact(), one.value());
        }
        return handed;
    }

    private Map<String, Map<String, String>> answers(Decision decision) {
        return catalogue.editions(decision.ruleset().id()).stream()
                .filter(edition ->
                        edition.model().edition().equals(decision.ruleset().edition()))
                .findFirst()
                .map(edition -> edition.model().answers())
                .orElse(Map.of());
    }

    private static final class Open {
        final String question;
        final Set<String> rulesets = new LinkedHashSet<>();
        final Set<String> prospective = new LinkedHashSet<>();
        int rank = Integer.MAX_VALUE;

        Open(String question) {
            this.question = question;
        }
    }

    /** Every open question once: those that law depends on first, then by how many depend on it and how early they ask. */
    private List<Assessment.OpenQuestion> questions() {
        Map<String, Open> open = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            String ruleset = decision.ruleset().id();
            add(
                    decision.questions(),
                    open,
                    entry -> (decision.isLaw() ? entry.rulesets : entry.prospective).add(ruleset));
            decision.prospective()
                    .forEach(edition -> add(edition.questions(), open, entry -> entry.prospective.add(ruleset)));
        }
        return open.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Open> entry) ->
                                entry.getValue().rulesets.isEmpty())
                        .thenComparing(entry -> -entry.getValue().rulesets.size())
                        .thenComparing(entry -> entry.getValue().rank))
                .map(entry -> new Assessment.OpenQuestion(
                        entry.getKey(),
                        entry.getValue().question,
                        List.copyOf(entry.getValue().rulesets),
                        entry.getValue().prospective.stream()
                                .filter(ruleset -> !entry.getValue().rulesets.contains(ruleset))
                                .toList()))
                .toList();
    }

    private interface Asks {
        void by(Open open);
    }

    private static void add(List<Question> questions, Map<String, Open> open, Asks asks) {
        for (int rank = 0; rank < questions.size(); rank++) {
            Question question = questions.get(rank);
            Open entry = open.computeIfAbsent(question.fact(), fact -> new Open(question.question()));
            entry.rank = Math.min(entry.rank, rank);
            asks.by(entry);
        }
    }
}
