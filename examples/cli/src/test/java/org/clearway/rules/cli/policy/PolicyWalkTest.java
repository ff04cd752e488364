package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a change from its first line to a decision, as its page shows it. With the environment variable CLEARWAY_UPDATE_DOCS the page is written anew.
 */
class PolicyWalkTest {
    private static final Path PAGE = Path.of("../../docs/policy/walk.md");
    private static final Path RULESET = Path.of("../../rulesets/reliance/src/main/rulesets/gb-reliance");
    private static final Path TEXTS = Path.of("src/test/resources/walk");
    private static final String MINE = "my-rules";
    private static final String EDITION = "my-rules/gb-reliance/2027-05-10";
    private static final String BEGIN = "<!-- the walk -->\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringBuilder page = new StringBuilder();

    @Test
    void theWalkIsAsItsPageShowsIt() throws IOException {
        copy(RULESET, folder.resolve(MINE).resolve("gb-reliance"));

        told("An edition that amends the one of July 2025, published on 10 May 2027 and in force from 15 June 2027.");
        runs(
                ExitCode.OK,
                "new-edition my-rules/gb-reliance --from 2025-07-22 --published 2027-05-10 --effective 2027-06-15 --standing ENACTED");
        runs(ExitCode.OK, "test " + EDITION);

        told(
                "`ruleset.yaml`: what the edition is called, what it rests on, which rule no longer stands, and that it is law.");
        writes("ruleset.yaml");
        told(
                "`exclusions.drl`: a Class I licence still opens nothing above GB class I, a Class II licence nothing above IIa.");
        writes("exclusions.drl");
        told("`routes.drl`: what a Class II licence opens instead.");
        writes("routes.drl");
        told("What is wrong, and which cases say otherwise:");
        runs(ExitCode.SOME_FAILED, "check " + EDITION);
        runs(ExitCode.SOME_FAILED, "test " + EDITION);

        told(
                "Both cases say what the older text said. They are dropped, at the end of `ruleset.yaml`, and the new text gets cases of its own.");
        appends("ruleset.yaml", "dropCases: [GB-REL-EX43, GB-REL-POF22, GB-REL-S65]\n");
        writes("cases/changes.yaml");
        runs(ExitCode.OK, "check " + EDITION);
        runs(ExitCode.OK, "test " + EDITION);

        told("For which products do the two editions differ? A solver says so for all products there can be.");
        runs(ExitCode.FOUND, "diff my-rules/gb-reliance/2025-07-22 " + EDITION + " --summary");
        told("And which devices of the portfolio?");
        runs(
                ExitCode.FOUND,
                "impact my-rules/gb-reliance/2025-07-22 " + EDITION + " --portfolio examples/portfolio.yaml");

        told("The edition is signed, and a system loads it beside what it has installed.");
        runs(ExitCode.OK, "bundle --new-key team.key");
        runs(ExitCode.OK, "bundle " + EDITION + " --key team.key --reviewer \"A. Lawyer\" --output gb-reliance.jar");
        told(
                "A request for the first day of the edition, and for the day before, of a Canadian breathing mask on a Class II licence:");
        asks("2027-06-15");
        runs(ExitCode.OK, "decide --text --bundle gb-reliance.jar --trust team.key.pub 2027-06-15.json");
        asks("2027-06-14");
        runs(
                ExitCode.OK,
                "decide --bundle gb-reliance.jar --trust team.key.pub 2027-06-14.json --json",
                "\"status\":\"NOT_IN_FORCE\"");

        compare();
    }

    private void compare() throws IOException {
        String before = Files.readString(PAGE);
        int from = before.indexOf(BEGIN) + BEGIN.length();
        if (System.getenv("CLEARWAY_UPDATE_DOCS") != null) {
            Files.writeString(PAGE, before.substring(0, from) + page);
        } else {
            assertThat(before.substring(from)).isEqualTo(page.toString());
        }
    }

    private void told(String text) {
        page.append('\n').append(text).append('\n');
    }

    /** Runs a command and shows it with what it prints. */
    private void runs(int exit, String command) {
        Run run = run(exit, command);
        String printed = (run.out() + run.err())
                .replace(folder + "/", "")
                .replaceAll("sha256:[0-9a-f]{64}", "sha256:...")
                .replaceAll("(?m)\\d+\\.\\d s$", "... s")
                .replaceAll("(?m) +$", "");
        page.append("\n```\n$ ./clearway ")
                .append(command)
                .append('\n')
                .append(printed.stripTrailing())
                .append("\n```\n");
    }

    /** Runs a command of which only one thing is shown. */
    private void runs(int exit, String command, String shown) {
        assertThat(run(exit, command).out()).contains(shown);
        page.append("\n```\n$ ./clearway ")
                .append(command)
                .append("\n... ")
                .append(shown)
                .append(" ...\n```\n");
    }

    private Run run(int exit, String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String plain = word.replace("\"", "");
            boolean file = plain.startsWith(MINE) || plain.matches("[a-z0-9-]+\\.(key|key\\.pub|jar|json)");
            words.add(
                    file
                            ? folder.resolve(plain).toString()
                            : plain.replace("examples/portfolio.yaml", "../portfolio.yaml"));
        }
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.exit()).as(command + "\n" + run.out() + run.err()).isEqualTo(exit);
        return run;
    }

    /** Writes a file of the edition and shows it. */
    private void writes(String name) throws IOException {
        String text = Files.readString(TEXTS.resolve(name));
        Files.writeString(folder.resolve(EDITION).resolve(name), text);
        shows(name, text);
    }

    private void appends(String name, String text) throws IOException {
        Path file = folder.resolve(EDITION).resolve(name);
        Files.writeString(file, Files.readString(file) + text);
        shows(name, text);
    }

    private void shows(String name, String text) {
        page.append("\n```")
                .append(name.endsWith(".drl") ? "" : "yaml")
                .append('\n')
                .append(text)
                .append("```\n");
    }

    private void asks(String day) throws IOException {
        String request = Files.readString(TEXTS.resolve("request.json")).replace("DAY", day);
        Files.writeString(folder.resolve(day + ".json"), request);
        if (day.equals("2027-06-15")) {
            page.append("\n```json\n").append(request).append("```\n");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target);
                }
            }
        }
    }
}
