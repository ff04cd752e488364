package org.clearway.rules.authoring.profile;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.ProblemCode.ANNOTATION;
import static org.clearway.rules.authoring.ProblemCode.CITATION_MISSING;
import static org.clearway.rules.authoring.ProblemCode.CONCLUSION;
import static org.clearway.rules.authoring.ProblemCode.CONDITION;
import static org.clearway.rules.authoring.ProblemCode.FACT_UNKNOWN;
import static org.clearway.rules.authoring.ProblemCode.REFERENCE;
import static org.clearway.rules.authoring.ProblemCode.RULE_DUPLICATE;
import static org.clearway.rules.authoring.ProblemCode.RULE_NAME;
import static org.clearway.rules.authoring.ProblemCode.SOURCE_UNKNOWN;
import static org.clearway.rules.authoring.ProblemCode.TABLE;
import static org.clearway.rules.authoring.ProblemCode.TYPE_MISMATCH;
import static org.clearway.rules.authoring.ProblemCode.VALUE_UNKNOWN;
import static org.clearway.rules.authoring.Refusal.named;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no decision table and no table of consequences may hold. */
class RefusedTablesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"shapes", "cells", "rows", "consequences"})
    void refused(Refusal refusal) {
        refusal.check(folder);
    }

    private static Named<Refusal> table(String sentence, ProblemCode code, String instead, String text) {
        return named(sentence, code, instead, edition().table(text));
    }

    /** A table with one condition, and a cell of it, which is marked where it does not say. */
    private static Named<Refusal> cell(String sentence, ProblemCode code, String instead, String column, String cell) {
        return table(
                sentence,
                code,
                instead,
                "rule," + column + ",-> outcome,cites\nT: one,\"" + (cell.contains("^") ? cell : "^" + cell)
                        + "\",III,LAW Art 1\n");
    }

    private static Named<Refusal> column(String sentence, ProblemCode code, String instead, String column) {
        return table(sentence, code, instead, "rule," + column + ",-> outcome,cites\nT: one,,III,LAW Art 1\n");
    }

    static Stream<Named<Refusal>> shapes() {
        return Stream.of(
                table(
                        "a row with too few cells",
                        TABLE,
                        "quote a cell",
                        "rule,Device.active,-> outcome,cites\n^T: one,true,III\n"),
                table(
                        "a row with too many cells",
                        TABLE,
                        "quote a cell",
                        "rule,-> outcome,cites\n^T: one,III,LAW Art 1, first\n"),
                table(
                        "an empty line",
                        TABLE,
                        "a cell for each",
                        "rule,-> outcome,cites\nT: one,III,LAW Art 1\n^\nT: two,III,LAW Art 1\n"),
                table(
                        "a quotation without its end",
                        TABLE,
                        "the whole cell",
                        "rule,-> outcome,cites\nT: one,III,\"^LAW Art 1\n"),
                table(
                        "text after a quotation",
                        TABLE,
                        "the whole cell",
                        "rule,-> outcome,cites\n\"^T: one\"x,III,LAW Art 1\n"),
                table(
                        "a column twice",
                        TABLE,
                        "one column",
                        "rule,Device.active,^Device.active,-> outcome,cites\nT: one,true,false,III,LAW Art 1\n"),
                table("an empty file", TABLE, "header row", "^"),
                table("a table without a row", TABLE, "a row a rule", "^rule,-> outcome,cites\n"),
                table("a table without names", TABLE, "a row a rule", "^-> outcome,cites\nIII,LAW Art 1\n"),
                cell("a day that is none", TABLE, "2026-11-22", "Request.asOf >=", "soon"),
                cell("a day that is not in the calendar", VALUE_UNKNOWN, "2026-11-22", "Request.asOf >=", "2026-02-30"),
                cell("a derived fact that is a word", TABLE, "true or false", "Defined.powered", "yes"),
                cell("a derived fact that is not defined", REFERENCE, "", "Defined.powered", "true"),
                column("an unknown column", TABLE, "Type.fact", "^remark"),
                column("a conclusion without its space", TABLE, "-> name", "^->route"),
                column("a column of consequences in a table of rules", TABLE, "extends", "^outcome"),
                column("a column of an unknown type", FACT_UNKNOWN, "Device.duration", "^Devise.active"),
                column("a column of an unknown fact names the nearest", FACT_UNKNOWN, "write active", "^Device.actve"),
                column(
                        "a column of a fact of another section",
                        FACT_UNKNOWN,
                        "section classification",
                        "^Device.gbClass"),
                column("a column of a path", FACT_UNKNOWN, "Type.fact", "^Device.active.value"),
                column("a column with another operator", TABLE, "== != <", "^Device.duration matches"),
                column("a column with two operators", TABLE, "== != <", "^Device.duration == !="),
                column("the day of the decision without an operator", TABLE, "Request.asOf", "^Request.asOf"),
                column("another part of the request", TABLE, "Request.asOf", "^Request.knownOn >="),
                column("a derived fact with an operator", TABLE, "Defined.name", "^Defined.powered =="),
                column("a column about a list that is not judged", CONDITION, "each: approvals", "^Approval.origin"));
    }

    static Stream<Named<Refusal>> cells() {
        return Stream.of(
                cell("a wrong constant", VALUE_UNKNOWN, "write TRANSIENT", "Device.duration", "TRANSIEN"),
                cell(
                        "a wrong constant among others",
                        VALUE_UNKNOWN,
                        "write TRANSIENT",
                        "Device.duration",
                        "LONG_TERM|^TRANSIEN"),
                cell("an empty alternative", TABLE, "several with |", "Device.duration", "LONG_TERM|^"),
                cell("a wrong element", VALUE_UNKNOWN, "CHANNEL", "Device.conduit", "CANAL"),
                cell("a boolean in another language", TYPE_MISMATCH, "active == true", "Device.active", "ja"),
                cell("two values of a boolean", TABLE, "one value", "Device.active", "true|false"),
                cell(
                        "two days",
                        VALUE_UNKNOWN,
                        "2026-11-22",
                        "Readiness.qmsCertificateExpiry",
                        "2026-01-01|2026-01-02"),
                cell("a day that is none", VALUE_UNKNOWN, "2026-11-22", "Readiness.qmsCertificateExpiry <", "soon"),
                cell("a number that is none", FACT_UNKNOWN, "", "AiMonitoring.driftStatistic >", "high"),
                cell(
                        "an order that the fact does not have",
                        TYPE_MISMATCH,
                        "in ( ... )",
                        "Device.duration <",
                        "LONG_TERM"),
                cell("a set with an order", TYPE_MISMATCH, "contains", "Device.conduit <", "CHANNEL"),
                cell("a fact of another type", TYPE_MISMATCH, "", "Device.active ==", "Device.duration"),
                cell("an unknown fact", FACT_UNKNOWN, "", "AiSystem.computedGbClass <=", "Classification.gbClas"),
                cell("a second condition in a cell", TABLE, "one value", "Device.active", "true || 1 == 1"),
                cell(
                        "a second condition in a list",
                        TABLE,
                        "several with |",
                        "Device.duration",
                        "LONG_TERM) || (active == true"),
                cell(
                        "a second condition behind a comma",
                        TABLE,
                        "several with |",
                        "Device.duration",
                        "LONG_TERM, TRANSIENT"),
                cell(
                        "a second condition behind an operator",
                        TABLE,
                        "one value",
                        "AiMonitoring.driftStatistic >",
                        "1 && driftLimit > 2"),
                cell(
                        "a second condition behind a fact",
                        TABLE,
                        "a value",
                        "AiSystem.computedGbClass <=",
                        "Classification.gbClass || active == true"),
                cell("a comment in a cell", TABLE, "one value", "Device.active", "true // always"),
                cell(
                        "quotation marks in a cell",
                        TABLE,
                        "without quotes",
                        "Readiness.qmsCertificateExpiry <",
                        "\"\"2026-01-01\"\""),
                cell("a call in a cell", TABLE, "one value", "Device.active", "System.exit(0)"),
                cell("null in a cell", TYPE_MISMATCH, "!= null", "Device.active", "null"),
                cell("two lines in a cell", TABLE, "one value", "Device.active", "true\ntrue"));
    }

    static Stream<Named<Refusal>> rows() {
        String header = "rule,-> outcome,cites\n";
        return Stream.of(
                table("a row without a name", RULE_NAME, "\"Rule 7", header + "^,III,LAW Art 1\n"),
                table("a row whose name has no limb", RULE_NAME, "\"Rule 7", header + "^T,III,LAW Art 1\n"),
                table("a name on two lines", RULE_NAME, "one line", header + "\"^T: one\ntwo\",III,LAW Art 1\n"),
                table(
                        "a name with a quotation mark",
                        RULE_NAME,
                        "plain words",
                        header + "\"^T: \"\"one\"\"\",III,LAW Art 1\n"),
                table(
                        "a name with a backslash, which could end a text early",
                        RULE_NAME,
                        "plain words",
                        header + "^T: one\\,III,LAW Art 1\n"),
                table("a row that cites nothing", CITATION_MISSING, "@Cites", header + "^T: one,III,\n"),
                table(
                        "a row that cites an unknown source",
                        SOURCE_UNKNOWN,
                        "write LAW",
                        header + "T: one,III,^LAWS Art 1\n"),
                table("a row without an outcome", CONCLUSION, "@Concludes", header + "^T: one,,LAW Art 1\n"),
                table("a row with an unknown outcome", CONCLUSION, "write III", header + "T: one,^IIII,LAW Art 1\n"),
                table(
                        "two rows of one name",
                        RULE_DUPLICATE,
                        "a name of its own",
                        header + "T: one,III,LAW Art 1\n^T: one,III,LAW Art 1\n"),
                table(
                        "a row with the name of a rule",
                        RULE_DUPLICATE,
                        "a name of its own",
                        header + "^Rule 1: base,III,LAW Art 1\n"),
                table(
                        "a row that extends an unknown rule",
                        REFERENCE,
                        "write Rule 1: base",
                        "rule,extends,-> outcome,cites\nT: one,^Rule 1: bas,III,LAW Art 1\n"),
                table(
                        "a row unless an unknown provision",
                        REFERENCE,
                        "write Rule 1",
                        "rule,unless,-> outcome,cites\nT: one,^Rul 1,III,LAW Art 1\n"),
                table(
                        "a row with a basis that is neither",
                        ANNOTATION,
                        "INFERRED",
                        "rule,basis,-> outcome,cites\nT: one,^guess,III,LAW Art 1\n"),
                table(
                        "a conclusion that is no date",
                        CONCLUSION,
                        "section.fact",
                        "rule,-> ends,-> outcome,cites\nT: one,^device.active,III,LAW Art 1\n"));
    }

    private static Named<Refusal> consequence(String sentence, ProblemCode code, String instead, String text) {
        return named(sentence, code, instead, edition().consequences(text));
    }

    static Stream<Named<Refusal>> consequences() {
        String header = "rule,outcome,-> mark,cites\n";
        return Stream.of(
                consequence("an unknown outcome", CONCLUSION, "write III", header + "T: one,^IIII,UKCA,LAW Art 1\n"),
                consequence(
                        "an unknown outcome among others",
                        CONCLUSION,
                        "write III",
                        header + "T: one,I|^IIII,UKCA,LAW Art 1\n"),
                consequence(
                        "a consequence that cites nothing", CITATION_MISSING, "cites", header + "^T: one,I,UKCA,\n"),
                consequence(
                        "a consequence that gives nothing", CONCLUSION, "-> name", header + "^T: one,I,,LAW Art 1\n"),
                consequence("a consequence without a limb", RULE_NAME, "base", header + "^T,I,UKCA,LAW Art 1\n"),
                consequence(
                        "two consequences of one name",
                        RULE_DUPLICATE,
                        "a name",
                        header + "T: one,I,UKCA,LAW Art 1\n^T: one,Is,UKCA,LAW Art 1\n"),
                consequence(
                        "a basis that is neither",
                        ANNOTATION,
                        "INFERRED",
                        "rule,outcome,-> mark,cites,basis\nT: one,I,UKCA,LAW Art 1,^guess\n"),
                consequence(
                        "a consequence that extends a rule",
                        TABLE,
                        "outcome",
                        "rule,^extends,-> mark,cites\nT: one,,UKCA,LAW Art 1\n"),
                consequence(
                        "a consequence that is displaced",
                        TABLE,
                        "outcome",
                        "rule,^unless,-> mark,cites\nT: one,,UKCA,LAW Art 1\n"),
                consequence(
                        "a condition with a wrong constant",
                        VALUE_UNKNOWN,
                        "TRANSIENT",
                        "rule,Device.duration,-> mark,cites\nT: one,^TRANSIEN,UKCA,LAW Art 1\n"));
    }
}
