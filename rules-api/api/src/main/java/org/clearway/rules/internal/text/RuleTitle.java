package org.clearway.rules.internal.text;

/** What a reader calls a rule, which is named by a provision and one limb of it. */
public final class RuleTitle {

    /** Stands in the place of a limb where a rule is all of its provision. */
    private static final String WHOLE = "base";

    private RuleTitle() {}

    /** Whether a rule of this limb is all of its provision. */
    public static boolean isWhole(String limb) {
        return limb.equals(WHOLE);
    }

    /** The provision and its limb, or the provision alone where the rule is all of it. */
    public static String of(String provision, String limb) {
        return isWhole(limb) ? provision : provision + ": " + limb;
    }
}
