package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link Request}, with its reasons. */
@Value.Immutable
public interface Decision {

    /** The caller's reference; null where the request had none. */
    @Nullable
    String id();

    /** The ruleset and edition applied. */
    RulesetRef ruleset();

    /** The day whose law was applied. */
    LocalDate asOf();

    /** Only editions published by that day were used; null where all were. */
    @Nullable
    LocalDate knownOn();

    /** What became of the request. */
    Status status();

    /**
     * The authority that the decision rests on: that of the citations of what decides or, while it is open, of what may
     * decide. {@link Force#NONE} where no edition is in force on the day and for every hypothetical decision.
     */
    @Value.Default
    default Force force() {
        return Force.NONE;
    }

    /** Whether the decision is law of its day. */
    default boolean isLaw() {
        return force().isLaw();
    }

    /** Why nothing is in force on the day; null where something is, also beside a supposition. */
    @Nullable
    Absence absence();

    /** The outcome; null unless determined. */
    @Nullable
    String outcome();

    /**
     * For a ruleset that gives a set of codes, such as duties: all of them, empty where there are none. Null for a ruleset
     * that gives one outcome, and unless determined.
     */
    @Nullable
    List<String> outcomes();

    /**
     * Of a set of codes that is still open: those that are surely in it where the ruleset reaches the product at all, which is
     * open as long as {@code NOT_APPLICABLE} is possible. {@link #deciding()} and {@link #dates()} are then those of these codes,
     * and what is open withholds none of them. Null for every other decision.
     */
    @Nullable
    List<String> certain();

    /** Every outcome that some completion of the unknown facts would give; never omits one. */
    List<String> possible();

    /** Whether each of {@link #possible()} is known to be reachable; false where some may not be. */
    @Value.Default
    default boolean possibleExact() {
        return true;
    }

    /** The short names of the provisions that decide, strictest first. */
    List<String> deciding();

    /** The route; null where the ruleset has none. */
    @Nullable
    String route();

    /** The legal basis; null where the ruleset has none. */
    @Nullable
    String basis();

    /** Dates that the outcome carries, by name. */
    Map<String, LocalDate> dates();

    /** For checklists: the result of each check by its id. */
    Map<String, CheckResult> checks();

    /** The rules that apply or may apply. */
    List<Finding> findings();

    /** Facts still worth asking, best first. */
    List<Question> questions();

    /** What follows from the outcome. */
    List<Consequence> consequences();

    /** The outcome of each item, where the ruleset judges items. */
    List<SubjectOutcome> byApproval();

    /** What was taken as given without being stated. */
    List<Assumption> assumed();

    /** What the reader has to know. */
    List<Warning> warnings();

    /**
     * Where no edition is applied: what each edition that is not law would give, newest first; before a supposed commencement what
     * the edition supposed would give.
     */
    List<Prospective> prospective();

    /** Whether the request forced an edition or supposed a commencement. Such a decision never says that something is lawful. */
    @Value.Default
    default boolean hypothetical() {
        return false;
    }

    /**
     * Beside a supposition: the decision that is in force on the day, which the same request gets without it. Null where nothing
     * is in force, and for a decision that supposes nothing.
     */
    @Nullable
    Decision inForce();

    /** The version of the engine. */
    String engine();

    /**
     * Whether a second engine, Drools, applied the same editions and left exactly the same rules possible. False where it is
     * not on the class path, was switched off, or no edition was applied. No part of what is decided: two decisions that differ
     * only here have the same record digest.
     */
    @Value.Default
    default boolean crossChecked() {
        return false;
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Decision}. Not thread-safe. */
    final class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }
}
