package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link Request}, with its reasons. */
@Value.Immutable
public interface Decision extends Answered {

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

    /** What the edition applied gives; where none is in force only that, and what the reader has to know. */
    @Override
    Answer answer();

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

    /** What follows from the outcome. */
    List<Consequence> consequences();

    /** What was taken as given without being stated. */
    List<Assumption> assumed();

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
