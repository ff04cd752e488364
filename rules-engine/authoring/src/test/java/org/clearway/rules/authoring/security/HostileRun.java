package org.clearway.rules.authoring.security;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.authoring.profile.EditionReader;

/** Reads every hostile ruleset in a JVM of its own, and writes what came of each, a line each. */
final class HostileRun {

    /** A property that hostile code sets where it runs. */
    static final String RAN = "hostile.ran";

    private HostileRun() {}

    /** Every hostile ruleset, in the order of the page. */
    static List<Hostile> all() {
        return Stream.of(
                        HostileRules.code(),
                        HostileRules.files(),
                        HostileRules.loops(),
                        HostileSizes.exhaust(),
                        HostileRules.shadows(),
                        HostileTexts.characters(),
                        HostileTexts.yaml(),
                        HostileTexts.numbers())
                .flatMap(List::stream)
                .toList();
    }

    /** @param arguments a folder to write rulesets to, and the file of the results */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path results = Files.createFile(Path.of(arguments[1]));
        for (int i = 0; i < 3; i++) {
            EditionReader.read(Fixture.edition().write(folder.resolve("good/" + i)));
        }
        List<Hostile> all = all();
        for (int i = 0; i < all.size(); i++) {
            Path sources = folder.resolve("hostile-" + i);
            Path edition = all.get(i).write(sources);
            long before = cpu();
            String came = came(edition);
            long millis = (cpu() - before) / 1_000_000;
            came += System.getProperty(RAN) == null ? "" : " and it RAN";
            Files.writeString(
                    results,
                    millis + "\t" + came.replaceAll("\\s+", " ") + "\n",
                    java.nio.file.StandardOpenOption.APPEND);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The problems of an edition, or what else came of it. */
    private static String came(Path edition) {
        try {
            EditionReader.read(edition);
            return "READ";
        } catch (AuthoringException e) {
            return e.problems().stream()
                    .limit(30)
                    .map(problem -> shortened(problem.toString()))
                    .collect(Collectors.joining(" | ", "| ", " |"));
        } catch (Throwable e) {
            return "CRASH " + e;
        }
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) : text;
    }
}
