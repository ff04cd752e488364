package org.clearway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearway.rules.internal.text.RuleTitle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A rule that applies, or that may apply. */
@Value.Immutable
public interface Finding {

    /** The short name of the provision, such as {@code Rule 6}. */
    String rule();

    /** The limb of the provision, in words. */
    String limb();

    /** The provision and its limb as a reader calls them: {@code Rule 7: short term}, or the provision alone where a rule is all of it. */
    default String name() {
        return RuleTitle.of(rule(), limb());
    }

    /** The item the finding is about, such as {@code approvals[0]}; null where the ruleset judges no items. */
    @Nullable
    String subject();

    /** The outcome or verdict it gives. */
    String conclusion();

    /** The route it gives; null where it gives none. */
    @Nullable
    String route();

    /** The legal basis it gives; null where it gives none. */
    @Nullable
    String legalBasis();

    /**
     * The dates it gives, by name, as far as the facts in them are known. Of a set of codes, such as duties, also those of one that
     * is only possible: the day by which it is owed if it is.
     */
    Map<String, LocalDate> dates();

    /** Whether it applies or may apply. */
    Certainty certainty();

    /** Whether the reading is stated or inferred. */
    @Value.Default
    default Basis basis() {
        return Basis.STATED;
    }

    /** The known facts it rests on. */
    List<Because> because();

    /** The unknown facts of a possible finding. */
    List<String> missing();

    /** What it rests on in law. */
    List<Citation> citations();

    /** One plain sentence; null where there is none. */
    @Nullable
    String note();

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}. Not thread-safe. */
    final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
