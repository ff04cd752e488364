package org.clearway.rules.authoring.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.ProblemCode;

/**
 * A ruleset that tries to do harm, and how it must be refused.
 *
 * @param tries what it tries, as the page of security has it
 * @param name what it is, in a few words
 * @param code the code of the problem
 * @param file the file at fault
 * @param edition the edition; where the place at fault is marked with {@link #MARK}, the problem stands there
 * @param besides what is put beside the files, or in their place
 */
record Hostile(Tries tries, String name, ProblemCode code, String file, Fixture edition, Besides besides) {

    /** Marks the place at fault. It is no part of the ruleset. */
    static final String MARK = "\u00B6";

    /** What the page says, in its order. */
    enum Tries {
        CODE("run code"),
        FILES("read files, or be read from elsewhere"),
        LOOP("loop"),
        EXHAUST("exhaust memory, stack or time"),
        SHADOW("pass for a fact type, an edition or an answer"),
        CHARACTERS("smuggle characters or look-alikes"),
        YAML("abuse YAML"),
        NUMBERS("wrap numbers and days");

        private final String words;

        Tries(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Puts something into the folder of an edition that was written. */
    @FunctionalInterface
    interface Besides {
        void into(Path edition) throws IOException;
    }

    /** Writes the edition, without the mark. */
    Path write(Path folder) throws IOException {
        for (String each : edition.names()) {
            edition.with(each, edition.text(each).replace(MARK, ""));
        }
        Path written = edition.write(folder.resolve("gb-fixture/2026-01-01"));
        besides.into(written);
        return written;
    }

    /** The place at fault as problems tell it, or the file alone. */
    String place() {
        String text = edition.names().contains(file) ? edition.text(file) : "";
        int at = text.indexOf(MARK);
        if (at < 0) {
            return file + ":";
        }
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        return file + ":" + line + ":" + (at - text.lastIndexOf('\n', at - 1)) + ":";
    }

    /** Collects hostile rulesets that try one thing. */
    static final class Group {
        private final Tries tries;
        private final List<Hostile> all = new ArrayList<>();

        Group(Tries tries) {
            this.tries = tries;
        }

        List<Hostile> all() {
            return all;
        }

        /** Any edition. */
        Group edition(String name, ProblemCode code, String file, Fixture edition) {
            return besides(name, code, file, edition, folder -> {});
        }

        Group besides(String name, ProblemCode code, String file, Fixture edition, Besides besides) {
            all.add(new Hostile(tries, name, code, file, edition, besides));
            return this;
        }

        /** Other rules. */
        Group rules(String name, ProblemCode code, String text) {
            return edition(name, code, "rules.drl", Fixture.edition().with("rules.drl", text));
        }

        /** A condition of a rule that is good otherwise. */
        Group condition(String name, ProblemCode code, String condition) {
            return rules(name, code, Fixture.rule(condition));
        }

        /** Annotations above a good condition. */
        Group annotation(String name, ProblemCode code, String annotations) {
            return rules(
                    name,
                    code,
                    "rule \"Rule 1: base\"\n" + annotations + "\nwhen\n  Device( active == true )\nthen\nend\n");
        }

        /** Another text in ruleset.yaml. */
        Group header(String name, ProblemCode code, String before, String after) {
            return edition(name, code, "ruleset.yaml", Fixture.edition().header(before, after));
        }

        /** A table beside the rules. */
        Group table(String name, ProblemCode code, String text) {
            return edition(name, code, "table.csv", Fixture.edition().table(text));
        }
    }

    /** Leaves a file that is not UTF-8. */
    static Besides bytes(String file, byte[] content) {
        return folder -> Files.write(folder.resolve(file), content);
    }
}
