package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.Screened;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.internal.Scope;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.jspecify.annotations.Nullable;

/** Screens products by the edition in force on a day. */
public final class Screener {
    private static final Screened NOT_IN_FORCE = new Screened(Status.NOT_IN_FORCE, null, List.of(), List.of());
    private static final Screened NOTHING_TO_JUDGE = new Screened(Status.NOT_APPLICABLE, null, List.of(), List.of());

    /** For more outcomes than these, answers are looked up by what they tell. */
    private static final int MOST_IN_TABLE = 12;

    private final Scope scope;
    private final LocalDate asOf;
    private final @Nullable LoadedEdition edition;
    private final @Nullable ScreeningTable table;

    /** Answers by what is possible; of sets, by what is certain too. There are few of them. */
    private final Map<ScreeningTable.Outcome, Screened> answers = new ConcurrentHashMap<>();

    /** Answers that are no sets, by the outcomes that are possible, a bit each; null where one was not asked for yet. Empty where there are too many. */
    private final @Nullable Screened[] known;

    private Screener(Scope scope, LocalDate asOf, @Nullable LoadedEdition edition) {
        this.scope = scope;
        this.asOf = asOf;
        this.edition = edition;
        table = edition == null ? null : edition.screening();
        int outcomes = edition == null ? 0 : edition.outcomes().size();
        known = new Screened[outcomes > MOST_IN_TABLE ? 0 : 1 << outcomes];
    }

    /** Screens by the edition of a ruleset that is in force on a day, if any is. */
    public static Screener of(Catalogue catalogue, String ruleset, LocalDate asOf) {
        return new Screener(
                catalogue.scope(ruleset),
                asOf,
                InForce.of(catalogue.required(ruleset), asOf, null).edition());
    }

    /** Screens by one edition, in force or not. */
    static Screener of(LoadedEdition edition, LocalDate asOf) {
        return new Screener(Scope.of(edition.head().facts()), asOf, edition);
    }

    /**
     * The facts of one product, packed.
     *
     * @param first of the first judged element, or of the request itself; null where there is nothing to judge
     * @param others of the other elements
     */
    public record Packed(ScreeningTable.@Nullable Row first, List<ScreeningTable.Row> others) {}

    public LocalDate asOf() {
        return asOf;
    }

    /** Settles and packs the facts of one product. */
    public Packed pack(Facts facts, Unstated unstated) {
        Settled settled = Settling.settle(scope, facts, asOf, unstated);
        if (edition == null || table == null) {
            return new Packed(null, List.of());
        }
        List<ScreeningTable.Row> rows = Arrays.stream(Evaluator.known(edition, settled))
                .map(table::pack)
                .toList();
        return rows.isEmpty()
                ? new Packed(null, rows)
                : new Packed(rows.get(0), List.copyOf(rows.subList(1, rows.size())));
    }

    /** The outcome of a product. */
    public Screened screen(Packed packed) {
        if (table == null) {
            return NOT_IN_FORCE;
        }
        ScreeningTable.Row first = packed.first();
        if (first == null) {
            return NOTHING_TO_JUDGE;
        }
        ScreeningTable.Outcome outcome = table.outcome(first, asOf);
        for (ScreeningTable.Row other : packed.others()) {
            outcome = table.better(outcome, table.outcome(other, asOf));
        }
        if (outcome.collected() || outcome.possible() >= known.length) {
            Screened answer = answers.get(outcome);
            return answer == null ? answers.computeIfAbsent(outcome, this::answer) : answer;
        }
        // Whether it is settled follows from what is possible. Two threads that find nothing here put the same there.
        int possible = (int) outcome.possible();
        Screened answer = known[possible];
        if (answer == null) {
            answer = answer(outcome);
            known[possible] = answer;
        }
        return answer;
    }

    private Screened answer(ScreeningTable.Outcome outcome) {
        Outcomes outcomes = Objects.requireNonNull(edition).outcomes();
        List<String> possible = outcomes.names(outcome.possible());
        if (outcome.collected()) {
            return new Screened(
                    outcome.settled() ? Status.DETERMINED : Status.UNDETERMINED,
                    null,
                    outcomes.names(outcome.certain()),
                    possible);
        }
        if (!outcome.settled()) {
            return new Screened(Status.UNDETERMINED, null, List.of(), possible);
        }
        Status status = Grounds.status(possible.get(0));
        return status == Status.DETERMINED
                ? new Screened(status, possible.get(0), List.of(), possible)
                : new Screened(status, null, List.of(), List.of());
    }
}
