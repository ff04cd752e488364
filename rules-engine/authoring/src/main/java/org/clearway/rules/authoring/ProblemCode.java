package org.clearway.rules.authoring;

/** What can be wrong with a ruleset. Codes are stable. */
public enum ProblemCode {
    /** The file cannot be read as what it is. */
    SYNTAX,
    /** A member of ruleset.yaml is missing, misspelt or of the wrong type. */
    HEADER,
    /** An import other than of the fact types. */
    IMPORT,
    /** A global, function, query, declaration or other thing that the profile leaves out. */
    DECLARATION,
    /** An attribute of a rule, salience for example. */
    ATTRIBUTE,
    /** Something between then and end. */
    CONSEQUENCE,
    /** An annotation that the profile does not know, stands twice, or has a wrong member. */
    ANNOTATION,
    /** A rule without a citation. */
    CITATION_MISSING,
    /** A citation in none of the forms that its source gives for its provisions. */
    CITATION_FORM,
    /** A citation of a source that ruleset.yaml does not list. */
    SOURCE_UNKNOWN,
    /** A rule name that is not {@code provision: limb}. */
    RULE_NAME,
    /** Two rules of one name. */
    RULE_DUPLICATE,
    /** A rule extends, is displaced by, or defines something that does not exist, or does so in a circle. */
    REFERENCE,
    /** A condition outside the profile. */
    CONDITION,
    /** A type of fact that does not exist. */
    TYPE_UNKNOWN,
    /** A fact that does not exist. */
    FACT_UNKNOWN,
    /** A value that the fact cannot have. */
    VALUE_UNKNOWN,
    /** An operator or operand that does not fit the type of the fact. */
    TYPE_MISMATCH,
    /** An outcome, route or status that ruleset.yaml does not list, or a conclusion where none belongs. */
    CONCLUSION,
    /** A check that is wrong in itself: a blocker that is not law, limbs without the check. */
    CHECK,
    /** A decision table that is wrong in itself. */
    TABLE,
    /** An edition amends, drops or inherits what is not there, or a case belongs to another edition. */
    AMENDMENT,
    /** A case that cannot be read, or names a rule that does not exist. */
    CASE,
    /** A rule that no case is decided by, or that none only just misses. Advice: the build accepts it. */
    RULE_UNTESTED,
    /** A rule turns on a day for which no case stands before it, on it or after it. Advice. */
    DAY_UNTESTED,
    /** Two rules ask the same and conclude differently. Advice. */
    RULE_TWICE,
    /** Two names that a reader takes for one. Advice. */
    NAMES_ALIKE,
    /** Drools refused what the compiler made of the rules. */
    COMPILER;

    /** Whether it is advice: the build accepts it, and only a check tells of it. */
    public boolean isAdvice() {
        return switch (this) {
            case CASE, RULE_UNTESTED, DAY_UNTESTED, RULE_TWICE, NAMES_ALIKE -> true;
            default -> false;
        };
    }
}
