package org.clearway.rules.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.internal.Scope;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.jspecify.annotations.Nullable;

/** Makes decisions: selects the edition of a request and applies it. {@link Decisions} tells what came of it. */
public final class Decider {
    private final Catalogue catalogue;
    private final String engine;
    private final long limit;

    /** What all calls share; null where each has the limit for itself. */
    private final @Nullable Budget budget;

    /** What all calls share that decide a request on several days; null where each has another request. */
    private final @Nullable CrossCheck check;

    /**
     * @param engine version of the engine, as decisions carry it
     */
    public Decider(Catalogue catalogue, String engine) {
        this(catalogue, engine, Budget.STANDARD);
    }

    /**
     * @param engine version of the engine, as decisions carry it
     * @param limit how much may be looked at for one call
     */
    public Decider(Catalogue catalogue, String engine, long limit) {
        this(catalogue, engine, limit, null, null);
    }

    private Decider(
            Catalogue catalogue, String engine, long limit, @Nullable Budget budget, @Nullable CrossCheck check) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.limit = limit;
        this.budget = budget;
        this.check = check;
    }

    /** The same, for a call that makes several decisions: they share one limit. */
    Decider sharing(Budget budget) {
        return new Decider(catalogue, engine, limit, budget, check);
    }

    /** The same, for a call that decides a request on several days. */
    Decider ofDays() {
        return new Decider(catalogue, engine, limit, budget, CrossCheck.ofDays());
    }

    /**
     * Holds what was decided of several days against the second engine.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_FAILED} where it differs, with {@link ErrorCode#ENGINE_FAILED} where it
     *     fails
     */
    void checkDays(String ruleset) {
        CrossCheck days = check;
        if (days != null) {
            guarded(ruleset, () -> {
                days.finish();
                return days;
            });
        }
    }

    /** What a call may look at: what is shared, or else the limit. */
    Budget budget() {
        return budget == null ? new Budget(limit) : budget;
    }

    /**
     * Decides a request.
     *
     * @throws RequestException where the request cannot be decided as it stands
     * @throws ClearwayException with {@link ErrorCode#ENGINE_FAILED} where the engine itself fails
     */
    public Decision decide(Request request) {
        return applied(
                request, scope(request), selection -> selection, (known, applied) -> decision(known, applied, true));
    }

    /**
     * A decision of which the answer is known, and not yet what to ask and what is assumed.
     *
     * @param outline the decision without questions and assumptions
     */
    record Begun(Decision outline, Applied applied) {

        /**
         * The decision with what to ask and what is assumed.
         *
         * @param budget what may be looked at for that
         */
        Decision whole(Budget budget) {
            return guarded(outline.ruleset().id(), () -> Decisions.whole(outline, applied.with(budget)));
        }
    }

    /**
     * Decides a request as far as its answer.
     *
     * @throws RequestException where the request cannot be decided as it stands
     */
    Begun begin(Request request) {
        return applied(
                request,
                scope(request),
                selection -> selection,
                (known, applied) -> new Begun(decision(known, applied, false), applied));
    }

    /**
     * Decides a request as it was decided once, where some editions were known that are not law: what was added since is left out of
     * them. An edition that is in force is applied, whenever it was added.
     *
     * @param prospective the names of the editions known then that are not law
     * @throws RequestException where the request cannot be decided as it stands
     * @throws ClearwayException with {@link ErrorCode#ENGINE_FAILED} where the engine itself fails
     */
    public Decision replay(Request request, Collection<String> prospective) {
        return applied(
                request,
                scope(request),
                selection -> selection.knowing(prospective),
                (known, applied) -> decision(known, applied, true));
    }

    /**
     * Decides a request and says of every rule what came of it.
     *
     * @throws RequestException where the request cannot be decided as it stands
     * @throws ClearwayException with {@link ErrorCode#ENGINE_FAILED} where the engine itself fails
     */
    public Explanation explain(Request request) {
        return applied(request, selection -> selection, this::explanation);
    }

    /**
     * A decision, and the page of an interview that comes next.
     *
     * @param next null where nothing that could be asked can change the outcome
     */
    public record Asking(Decision decision, @Nullable InterviewScreen next) {}

    /**
     * Decides a request and says what to ask next.
     *
     * @param asked tells by path whether a fact was asked for already, and is not known
     * @throws RequestException where the request cannot be decided as it stands
     * @throws ClearwayException with {@link ErrorCode#ENGINE_FAILED} where the engine itself fails
     */
    public Asking ask(Request request, Predicate<String> asked) {
        return applied(
                request,
                selection -> selection,
                (known, applied) -> new Asking(decision(known, applied, true), next(applied, asked)));
    }

    /**
     * What would have to be different for another outcome.
     *
     * @throws RequestException where the request cannot be decided as it stands, or the outcome is none of its edition
     */
    public Counterfactuals whatWouldChange(Request request, String wanted, Set<String> kept) {
        return applied(request, selection -> selection, (known, applied) -> {
            Evaluation evaluation = applied.evaluation();
            LoadedEdition edition = evaluation == null || evaluation.collected() ? null : evaluation.edition();
            return CounterfactualSearch.of(edition, request, wanted, kept, applied.budget())
                    .search();
        });
    }

    /** Of editions that are not law the newest asks first. */
    private static @Nullable InterviewScreen next(Applied applied, Predicate<String> asked) {
        return Stream.concat(Stream.ofNullable(applied.evaluation()), applied.prospective().stream())
                .map(evaluation -> NextScreen.of(evaluation, asked))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is told of a request once its edition is applied. */
    private interface Telling<T> {
        T of(Request request, Applied applied);
    }

    /** What bears on the answer; what comes after it, such as what to ask, may look at any fact. */
    private Scope scope(Request request) {
        return catalogue.scope(request.ruleset());
    }

    private <T> T applied(Request request, UnaryOperator<Selection> known, Telling<T> telling) {
        return applied(request, Scope.all(), known, telling);
    }

    private <T> T applied(Request request, Scope scope, UnaryOperator<Selection> known, Telling<T> telling) {
        List<LoadedEdition> editions = catalogue.required(request.ruleset());
        Budget call = budget();
        Settled settled = Settling.settle(scope, request.facts(), request.asOf(), request.unstated());
        Selection selection = known.apply(Selection.of(request, editions));
        return guarded(request.ruleset(), () -> telling.of(request, apply(request, settled, selection, call)));
    }

    private static <T> T guarded(String ruleset, Supplier<T> telling) {
        try {
            return telling.get();
        } catch (ClearwayException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ClearwayException(ErrorCode.ENGINE_FAILED, ruleset, null, null, "The engine failed: " + e, e);
        }
    }

    private Applied apply(Request request, Settled settled, Selection selection, Budget budget) {
        CrossCheck checked = check == null ? CrossCheck.ofOneDay() : check;
        List<Evaluation> prospective = selection.prospective().stream()
                .map(other -> Evaluator.evaluate(other, request, settled, checked, budget))
                .toList();
        LoadedEdition edition = selection.applied();
        return new Applied(
                settled,
                selection,
                edition == null ? null : Evaluator.evaluate(edition, request, settled, checked, budget),
                prospective,
                budget);
    }

    /** @param whole whether it tells what to ask, and what is assumed */
    private Decision decision(Request request, Applied applied, boolean whole) {
        return Decisions.of(request, applied, engine, inForce(request, applied), whole);
    }

    /** Beside a supposition: what the same request gets without it. */
    private @Nullable Decision inForce(Request request, Applied applied) {
        Selection selection = applied.selection();
        if (!selection.hypothetical() || selection.inForce().edition() == null) {
            return null;
        }
        Request plain = Request.builder()
                .from(request)
                .id(null)
                .edition(null)
                .commencement(null)
                .build();
        return decision(plain, apply(plain, applied.settled(), selection.withoutSupposition(), applied.budget()), true);
    }

    private Explanation explanation(Request request, Applied applied) {
        Decision decision = decision(request, applied, true);
        Evaluation evaluation = applied.evaluation();
        return evaluation == null
                ? new Explanation(decision, null, List.of())
                : new Explanation(decision, Descriptions.edition(evaluation.model()), ConsideredRules.of(evaluation));
    }
}
