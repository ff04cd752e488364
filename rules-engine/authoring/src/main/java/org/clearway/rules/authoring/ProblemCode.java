package org.clearway.rules.authoring;

/** What can be wrong with a ruleset. Codes are stable. Each has a page of its own, {@code docs/policy/findings/<CODE>.md}. */
public enum ProblemCode {
    /** The file cannot be read as what it is. */
    SYNTAX(
            "The file cannot be read as what it is: a word is missing, a bracket or a quotation mark has no "
                    + "partner or is a curly one, a file has no rule, is not UTF-8 or holds an invisible character.",
            "Look at the marked place, and at what was opened before it: what is wrong often stands a word "
                    + "earlier."),
    /** A member of ruleset.yaml is missing, misspelt or of the wrong type. */
    HEADER(
            "A member of `ruleset.yaml` is missing, misspelt, unknown or does not fit the others, such as a "
                    + "standing and its days; the file is no YAML; a file is named but not there, or there but not "
                    + "named.",
            "Write the member as the table of `ruleset.yaml` in the profile has it. A text with a colon, a "
                    + "bracket or a sign at its beginning stands in double quotes."),
    /** An import other than of the fact types. */
    IMPORT("Only the fact types can be imported.", "Write `import org.clearway.rules.facts.*;`, or nothing."),
    /** A global, function, query, declaration or other thing that the profile leaves out. */
    DECLARATION(
            "A `global`, `function`, `query`, `declare` or another word stands where only imports and rules " + "can.",
            "Leave it out. What several rules share stands in a file of definitions, with `@Defines`."),
    /** An attribute of a rule, salience for example. */
    ATTRIBUTE(
            "Rules have no attributes. Their order does not matter, so there is no `salience`.",
            "What gives way says so with `unless`; days are compared with `Request( asOf ... )`."),
    /** Something between then and end. */
    CONSEQUENCE(
            "Something stands between `then` and `end`.",
            "What follows from a rule stands above `when`, in `@Concludes`."),
    /** An annotation that the profile does not know, stands twice, or has a wrong member. */
    ANNOTATION(
            "An annotation does not exist, stands twice, has an unknown member, or would be read by nobody; "
                    + "a basis is neither `STATED` nor `INFERRED`.",
            "Write the annotation as the table of annotations in the profile has it. A member with any other "
                    + "name gives a date."),
    /** A rule without a citation. */
    CITATION_MISSING(
            "A rule, a definition or a row cites nothing, or a source without a provision of it.",
            "Cite what it rests on: `@Cites(\"KEY provision\")`, the key being one of `sources`."),
    /** A citation in none of the forms that its source gives for its provisions. */
    CITATION_FORM(
            "A citation begins with none of the forms that its source gives under `provisions`, so that no "
                    + "address leads to it.",
            "Cite the provision in one of the forms, or add its form to the source."),
    /** A citation of a source that ruleset.yaml does not list. */
    SOURCE_UNKNOWN(
            "The first word of a citation is not among the `sources` of `ruleset.yaml`.",
            "Write the key as `sources` has it, or add the source."),
    /** A rule name that is not {@code provision: limb}. */
    RULE_NAME(
            "A name is not a provision, a colon and a limb, or has a character that it cannot have.",
            "Name the rule after its provision: `Rule 7: specifically for use in the heart`; where the "
                    + "provision has one limb only, `Rule 7: base`."),
    /** Two rules of one name. */
    RULE_DUPLICATE(
            "Two rules of the edition have one name, or names that look alike, be it in two files.",
            "Name the limb by what it asks."),
    /** A rule extends, is displaced by, or defines something that does not exist, or does so in a circle. */
    REFERENCE(
            "A rule extends, gives way to, or uses something that does not exist, or does so in a circle.",
            "`extends` takes the whole name of a rule, `unless` the short names of provisions of the same "
                    + "stage, `Defined` the name of a derived fact."),
    /** A condition outside the profile. */
    CONDITION(
            "A condition is outside the profile: another calculation, another call, a pattern in a pattern, "
                    + "`from`, `eval`, `exists`, or a pattern that asks nothing.",
            "Ask for facts by the ways that the table of conditions in the profile has."),
    /** A type of fact that does not exist. */
    TYPE_UNKNOWN(
            "There is no section of that name.",
            "Write the section with a capital: `Device`, `Software`. `clearway facts` lists them."),
    /** A fact that does not exist. */
    FACT_UNKNOWN(
            "The section has no fact of that name.",
            "The message names the nearest, or the section in which the fact is. `clearway facts` lists " + "them."),
    /** A value that the fact cannot have. */
    VALUE_UNKNOWN(
            "The fact cannot have that value, or the text is no day of the calendar.",
            "Values stand without quotes, days with them. The message names the nearest value, or all of " + "them."),
    /** An operator or operand that does not fit the type of the fact. */
    TYPE_MISMATCH(
            "The comparison does not fit the kind of the fact: a set compared with `==`, an order where "
                    + "there is none, a number in quotes, or a question whether something is unknown.",
            "Use the operator that the table of conditions in the profile has for that kind of fact."),
    /** An outcome, route or status that ruleset.yaml does not list, or a conclusion where none belongs. */
    CONCLUSION(
            "A rule concludes nothing, an outcome that `ruleset.yaml` does not list, or something that does "
                    + "not belong in its stage.",
            "Write an outcome as `outcomes` has it; in a checklist a `verdict`; a `status` in a gate only."),
    /** A check that is wrong in itself: a blocker that is not law, limbs without the check. */
    CHECK(
            "A check is wrong in itself: a blocker that cites no law, a member that is missing, no limb that "
                    + "can pass or fail, or a verdict without its check.",
            "A check has an id, a title, a topic and a severity, and limbs that extend it with `verdict`."),
    /** A decision table that is wrong in itself. */
    TABLE(
            "A table is wrong in itself: a row with too few or too many cells, an unknown column, a "
                    + "quotation without its end, or a cell that holds more than a value.",
            "Each row has a cell for each column. A cell that holds a comma stands in double quotes."),
    /** An edition amends, drops or inherits what is not there, or a case belongs to another edition. */
    AMENDMENT(
            "An edition amends one that is not there, is not older, is of another ruleset or amends it in "
                    + "turn; it drops or omits what the amended edition does not have; it takes something over without "
                    + "naming an edition. Or a case asks another edition than that of its folder.",
            "[Editions](../../editions.md) says what an edition that amends another one can say."),
    /** A case that cannot be read, names a rule that does not exist, or is of a day outside its edition. */
    CASE(
            "A case cannot be read, is larger or deeper than anybody writes, names under `decides` or "
                    + "`nearMiss` a rule that its edition does not have, or expects an answer for a day on which its "
                    + "edition is not in force.",
            "Facts are written as in any request. `decides` and `nearMiss` take whole names of rules."),
    /** A rule that no case is decided by, or that none only just misses. Advice: the build accepts it. */
    RULE_UNTESTED("No case is decided by the rule, or none only just misses it.", "Write one of each, one fact apart."),
    /** A rule turns on a day for which no case stands before it, on it or after it. Advice. */
    DAY_UNTESTED(
            "A rule turns on a day, and there is no case of the day before, the day itself or the day after.",
            "One case `around` the day stands for all three."),
    /** Two rules ask the same and conclude differently. Advice. */
    RULE_TWICE(
            "Two rules of a stage apply to the same products, in the same words or in others, and conclude "
                    + "differently.",
            "Where the law has two sentences on the same facts, one of them says which of them yields: "
                    + "`unless`. Otherwise a condition of one of them is missing."),
    /** A rule that applies to no product. Advice. */
    RULE_DEAD(
            "What the rule asks holds for no product: it contradicts itself, what it extends, or what the "
                    + "vocabulary says of facts that hang together.",
            "Compare it with its provision. Of what hangs together, [the page on links](../../links.md) says "
                    + "how."),
    /** A rule over which another one always wins. Advice. */
    RULE_MASKED(
            "Wherever the rule applies, another one displaces it, comes before it in a gate, or is stricter.",
            "See whether a condition of the winning rule is missing, or the order of the outcomes is wrong; "
                    + "drop the rule where the law does not need it."),
    /** An alternative of a condition that holds for no product. Advice. */
    CONDITION_DEAD(
            "One of several alternatives in a condition asks for what cannot hold together.",
            "Often `or` was meant where `,` or `&&` stands."),
    /** The vocabulary says that the ruleset reads a fact, and no rule does. Advice. */
    FACT_UNREAD(
            "The vocabulary names the ruleset among those that read a fact, and no rule of any of its "
                    + "editions does: a rule was lost, or asks for another fact than it should.",
            "Add the rule, or take the ruleset out of `rulesets` of the fact."),
    /** A fact of danger that the edition before read, and this one does not. Advice. */
    DANGER_UNREAD(
            "The edition before reads a fact that the vocabulary marks as one of danger (`assume: \"never: "
                    + "danger\"`), and this edition does not.",
            "Add the rule that asks for it, where the law has not dropped it."),
    /** Two names that a reader takes for one. Advice. */
    NAMES_ALIKE(
            "Two rules have names that differ in capitals, spaces, punctuation or accents only. A reader of "
                    + "a decision takes one for the other.",
            "Name the limb by what it asks."),
    /** The search for rules that never decide was not complete. Advice. */
    CHECK_INCOMPLETE(
            "A solver looks for rules that never apply or never decide, and was asked as often as a check "
                    + "may; something of that kind may be untold. No shipped edition comes near the bound.",
            "Run `clearway gaps`, which searches to the end."),
    /** Drools refused what the compiler made of the rules. */
    COMPILER(
            "Drools refused what the compiler had made of rules that were found good. This is a fault of the "
                    + "library and not of the rules.",
            "There is nothing to write instead. Report it together with the edition.");

    private static final String PAGES = "docs/policy/findings/";

    private final String means;
    private final String mend;

    ProblemCode(String means, String mend) {
        this.means = means;
        this.mend = mend;
    }

    /** What it means, in Markdown. */
    public String means() {
        return means;
    }

    /** How to mend it, in Markdown. */
    public String mend() {
        return mend;
    }

    /** The page that explains it, from the root of the sources. */
    public String page() {
        return PAGES + name() + ".md";
    }

    /** Whether it is advice: the build accepts it, and only a check tells of it. */
    public boolean isAdvice() {
        return switch (this) {
            case CASE,
                    RULE_UNTESTED,
                    DAY_UNTESTED,
                    RULE_TWICE,
                    RULE_DEAD,
                    RULE_MASKED,
                    CONDITION_DEAD,
                    FACT_UNREAD,
                    DANGER_UNREAD,
                    NAMES_ALIKE,
                    CHECK_INCOMPLETE -> true;
            default -> false;
        };
    }
}
