package org.clearway.rules;

/** Every error the library reports, with a stable number. New ones may be added; none is renamed or renumbered. */
public enum ErrorCode {
    /** The text is not JSON, or not UTF-8. */
    JSON_MALFORMED(
            1001,
            "The text is not JSON, or not UTF-8.",
            "Send one JSON object, encoded as UTF-8 without a byte order mark."),
    /** A name stands twice in one object. */
    JSON_DUPLICATE_KEY(1002, "A name stands twice in one object.", "State each field and each fact once."),
    /** The text, or one string in it, is longer than allowed. */
    JSON_TOO_LARGE(
            1003,
            "The text, or one string in it, is longer than allowed.",
            "Keep a request below 1 MiB and a string below 10,000 characters."),
    /** Objects and arrays are nested deeper than allowed. */
    JSON_TOO_DEEP(
            1004,
            "Objects and arrays are nested deeper than allowed.",
            "A request nests at most 8 deep; four levels are enough for every fact."),
    /** Something follows the end of the JSON object. */
    JSON_TRAILING(
            1005,
            "Something follows the end of the JSON object.",
            "Send one object a request; in a batch, one object a line."),
    /** A request has no field of that name. */
    FIELD_UNKNOWN(
            1101,
            "A request has no field of that name.",
            "Correct the name; facts belong in their section under \"facts\"."),
    /** A required field is absent. */
    FIELD_MISSING(
            1102,
            "A required field is absent.",
            "State \"ruleset\" and \"asOf\"; the day is never taken from a clock."),
    /** A field holds a value of another type. */
    FIELD_WRONG_TYPE(1103, "A field holds a value of another type.", "Use the type that the message names."),
    /** A date is not a day of the calendar in the form yyyy-MM-dd. */
    DATE_INVALID(
            1104,
            "A date is not a day of the calendar in the form yyyy-MM-dd.",
            "Write the day as, for example, 2026-11-22."),
    /** A field holds none of its possible values. */
    FIELD_NOT_IN_ENUMERATION(
            1105, "A field holds none of its possible values.", "Use one of the values that the message names."),
    /** There is no section of facts of that name. */
    SECTION_UNKNOWN(
            1201, "There is no section of facts of that name.", "Correct the name; the schema lists the sections."),
    /** The section has no fact of that name. */
    FACT_UNKNOWN_NAME(
            1202,
            "The section has no fact of that name.",
            "Correct the name, or move the fact to the section that the message names."),
    /** A fact holds a value of another type. */
    FACT_WRONG_TYPE(
            1203,
            "A fact holds a value of another type.",
            "Use the type that the message names; leave the fact out where it is not known."),
    /** A fact holds none of its possible values. */
    FACT_NOT_IN_ENUMERATION(
            1204,
            "A fact holds none of its possible values.",
            "Use one of the values that the message names, spelt exactly so."),
    /** A set names a value twice. */
    FACT_DUPLICATE_IN_SET(1205, "A set names a value twice.", "Name each value of a set once."),
    /** A number is outside the range or has more digits than can be kept exactly. */
    NUMBER_OUT_OF_RANGE(
            1206,
            "A number is outside the range or has more digits than can be kept exactly.",
            "Integers fit in 32 bits; decimals have at most 15 significant digits, 15 decimal places and 15 digits before the point."),
    /** Stated facts cannot all be true. */
    FACTS_CONTRADICT(
            1207,
            "Stated facts cannot all be true.",
            "Correct one of the facts that the message names, or leave one out; the message has the tie that excludes them."),
    /** A list has more items than allowed. */
    TOO_MANY_ITEMS(1208, "A list has more items than allowed.", "State at most 64 items."),
    /** A path names an item of a list, and not the one before it. */
    ITEM_SKIPPED(
            1209,
            "A path names an item of a list, and not the one before it.",
            "Number the items from 0 on and leave none out."),
    /** No ruleset of that id is loaded. */
    RULESET_UNKNOWN(1301, "No ruleset of that id is loaded.", "Correct the id, or add the ruleset to the class path."),
    /** The ruleset has no edition of that name. */
    EDITION_UNKNOWN(
            1302,
            "The ruleset has no edition of that name.",
            "Use one of the editions that the message names, or leave \"edition\" out."),
    /** A commencement was supposed for an edition that has one. */
    COMMENCEMENT_NOT_APPLICABLE(
            1303,
            "A commencement was supposed for an edition that has one.",
            "Leave \"commencement\" out, or name an edition without a commencement date."),
    /** The outcome that is asked about is none that the edition applied gives by itself. */
    OUTCOME_UNKNOWN(
            1304,
            "The edition that is applied has no such outcome.",
            "Use one of the outcomes that the message names."),
    /** A request needs more work than one call may do, and a part of the answer would be no answer. */
    WORK_LIMIT(
            1305,
            "The request needs more work than one call may do, or more room than one answer has.",
            "Ask for fewer days or rulesets, or state fewer items; a host can set a higher limit."),
    /** A compiled edition cannot be loaded. */
    EDITION_BROKEN(
            2001,
            "A compiled edition cannot be loaded.",
            "Build the ruleset again with the same version of the library."),
    /** The engine failed on a request that it should have answered. */
    ENGINE_FAILED(
            2002,
            "The engine failed on a request that it should have answered.",
            "Report it with the request and the version of the library."),
    /** No rulesets were found. */
    RULESETS_NONE(2003, "No rulesets were found.", "Add a ruleset to the class path."),
    /** The two engines did not agree on a request. */
    CROSS_CHECK_FAILED(
            2004,
            "The two engines did not agree on a request.",
            "Do not use an answer from elsewhere instead; report it with the request and the version of the library."),
    /** A cross-check was asked for where there is no second engine. */
    CROSS_CHECK_ABSENT(
            2005,
            "A cross-check was asked for where there is no second engine.",
            "Add clearway-rules-drools to the class path, or do not ask for the cross-check."),
    /** A file that was given as a bundle is none. */
    BUNDLE_UNREADABLE(
            2101,
            "A file that was given as a bundle is none.",
            "Do not load it; fetch the bundle again, unpacked and repacked by nobody."),
    /** A bundle is signed by a key that is not among the trusted ones. */
    BUNDLE_SIGNER_UNKNOWN(
            2102,
            "A bundle is signed by a key that is not among the trusted ones.",
            "Do not load it; trust the key only where who answers for the ruleset handed it over."),
    /** The signature of a bundle does not fit what was signed. */
    BUNDLE_SIGNATURE_WRONG(
            2103,
            "The signature of a bundle does not fit what was signed.",
            "Do not load it; fetch the bundle again from who signed it."),
    /** A file in a bundle is not the one that was signed. */
    BUNDLE_FILE_CHANGED(
            2104,
            "A file in a bundle is not the one that was signed.",
            "Do not load it; fetch the bundle again from who signed it."),
    /** A file that was signed is not in the bundle. */
    BUNDLE_FILE_MISSING(
            2105,
            "A file that was signed is not in the bundle.",
            "Do not load it; fetch the bundle again from who signed it."),
    /** A bundle holds a file that was not signed, or that is no part of an edition. */
    BUNDLE_FILE_EXTRA(
            2106,
            "A bundle holds a file that was not signed, or that is no part of an edition.",
            "Do not load it; fetch the bundle again from who signed it."),
    /** A bundle has a lower revision than the edition that is loaded. */
    BUNDLE_ROLLED_BACK(
            2107,
            "A bundle has a lower revision than the edition that is loaded.",
            "Load the newest revision; who wants the older text back publishes it as the next revision."),
    /** A bundle has the revision of the edition that is loaded, and other rules. */
    BUNDLE_REVISION_REUSED(
            2108,
            "A bundle has the revision of the edition that is loaded, and other rules.",
            "Give the correction the next revision, and sign it again."),
    /** A file that was given as a key is none that can be used. */
    KEY_UNREADABLE(
            2109,
            "A file that was given as a key is none that can be used.",
            "Give an Ed25519 key in PEM, as \"clearway bundle --new-key\" writes it."),
    /** A record does not match what replaying it gives. */
    RECORD_MISMATCH(
            3001,
            "A record does not match what replaying it gives.",
            "Compare the two decisions; the message names the first difference."),
    /** A record was made by an edition of a ruleset with another digest than the one installed. */
    RECORD_OTHER_EDITION(
            3002,
            "A record was made by an edition of a ruleset with another digest than the one installed.",
            "Replay it with the ruleset jar of that digest; the decision may be right for it.");

    private final int number;
    private final String meaning;
    private final String advice;

    ErrorCode(int number, String meaning, String advice) {
        this.number = number;
        this.meaning = meaning;
        this.advice = advice;
    }

    /** The number: 1xxx for a request, 2xxx for rulesets, bundles and engine, 3xxx for records. */
    public int number() {
        return number;
    }

    /** What happened, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do about it, in one sentence. */
    public String advice() {
        return advice;
    }
}
