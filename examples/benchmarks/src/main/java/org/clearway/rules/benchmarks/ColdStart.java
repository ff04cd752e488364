package org.clearway.rules.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.benchmarks.rivals.Rivals;
import org.clearway.rules.json.RequestJson;

/**
 * How long a whole process takes, from its start to its end, that makes one decision. The processes take turns and the median of each counts.
 * Each has on its class path only the jars from which it loads a class, and the ruleset jars that are meant, as an application that does only
 * this would have.
 */
final class ColdStart {
    private static final Pattern LOADED = Pattern.compile("source: file:(\\S+\\.jar)");
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");
    private static final Pattern DROOLS = Pattern.compile("drools|kie-");
    private static final String ONE_RULESET = "clearway-rulesets-classification";
    private static final String ALL_RULESETS = "clearway-rulesets-";

    private final int rounds;
    private final Path folder;
    private final Path request;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    ColdStart(int rounds) {
        this.rounds = rounds;
        try {
            folder = Files.createTempDirectory("cold-start");
            Portfolio.Item first = Portfolio.known().get(0);
            // With all facts stated, which the other engines take as they are.
            Request stated =
                    Request.builder().from(first.request()).facts(first.facts()).build();
            request = Files.writeString(folder.resolve("request.json"), RequestJson.write(stated));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Results.Start> starts() {
        commands.put("a bare JVM", java(List.of("-cp", own()), FirstDecision.NOTHING));
        clearway("Clearway", FirstDecision.LIGHT, ONE_RULESET);
        clearway("Clearway with all rulesets", FirstDecision.LIGHT, ALL_RULESETS);
        clearway("Clearway, cross-checked", FirstDecision.CHECKED, ONE_RULESET);
        clearway("Clearway, cross-checked, with all rulesets", FirstDecision.CHECKED, ALL_RULESETS);
        Path launcher = Portfolio.root().resolve("clearway");
        commands.put("./clearway decide", List.of(launcher.toString(), "decide", request.toString()));
        engine("rules and facts read, no engine", FirstDecision.READ);
        engine("Drools", FirstDecision.DROOLS);
        for (Rivals rival : Rivals.values()) {
            engine(rival.title(), rival.name());
        }
        List<Results.Start> starts = measure();
        clear();
        return starts;
    }

    private void clear() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decision of the library: as it is, with an archive of its classes, and with that and the first compiler alone. */
    private void clearway(String title, String what, String rulesets) {
        boolean light = what.equals(FirstDecision.LIGHT);
        String path =
                classPath(what, rulesets, jar -> !light || !DROOLS.matcher(jar).find());
        commands.put(title, java(List.of("-cp", path), what));
        String archive = folder.resolve(title.replaceAll("\\W+", "-") + ".jsa").toString();
        run(java(List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive, "-cp", path), what));
        List<String> shared = List.of("-XX:SharedArchiveFile=" + archive, "-cp", path);
        commands.put(title + ", classes archived", java(shared, what));
        List<String> c1 = Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), shared.stream())
                .toList();
        commands.put(title + ", classes archived, first compiler only", java(c1, what));
    }

    private void engine(String title, String what) {
        commands.put(title, java(List.of("-cp", classPath(what, ONE_RULESET, jar -> true)), what));
    }

    /** The jars from which a first run loads classes, and the rulesets. */
    private String classPath(String what, String rulesets, Predicate<String> wanted) {
        Predicate<String> meant = jar -> !jar.contains(ALL_RULESETS) || jar.contains(rulesets);
        List<String> all = jars().stream().filter(meant.and(wanted)).toList();
        List<String> command = new ArrayList<>(java(List.of("-cp", String.join(File.pathSeparator, all)), what));
        command.add(1 + QUIET.size(), "-Xlog:class+load:file=" + folder.resolve("loaded.log") + "::filecount=0");
        run(command);
        Set<String> loaded = new LinkedHashSet<>();
        try (Stream<String> lines = Files.lines(folder.resolve("loaded.log"))) {
            lines.map(LOADED::matcher).filter(Matcher::find).forEach(line -> loaded.add(line.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream()
                .filter(jar -> loaded.contains(jar) || jar.contains(ALL_RULESETS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> java(List<String> options, String what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUIET);
        command.addAll(options);
        command.add(FirstDecision.class.getName());
        command.add(what);
        command.add(request.toString());
        return command;
    }

    private List<Results.Start> measure() {
        Map<String, double[]> times = new LinkedHashMap<>();
        commands.values().forEach(ColdStart::run);
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                times.computeIfAbsent(command.getKey(), title -> new double[rounds])[round] = run(command.getValue());
            }
        }
        return times.entrySet().stream()
                .map(entry -> new Results.Start(
                        entry.getKey(), Arrays.stream(entry.getValue()).sorted().toArray()[rounds / 2]))
                .toList();
    }

    /** Milliseconds that a process takes. */
    private static double run(List<String> command) {
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("Ended with status " + status + ": " + String.join(" ", command));
            }
            return (System.nanoTime() - start) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The jar of the benchmarks, and those that stand beside it. */
    private static List<String> jars() {
        Path own = Path.of(own());
        try (Stream<Path> beside = Files.list(own.resolveSibling("lib"))) {
            return Stream.concat(Stream.of(own), beside.sorted())
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String own() {
        URL jar = ColdStart.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(jar.toString())).toString();
    }
}
