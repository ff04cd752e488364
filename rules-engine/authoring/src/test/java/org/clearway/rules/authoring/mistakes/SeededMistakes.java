package org.clearway.rules.authoring.mistakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearway.rules.authoring.EditionFolders;

/** Makes single mistakes in copies of the shipped editions: the same ones for the same seed. */
final class SeededMistakes {
    private static final Pattern OUTCOMES = Pattern.compile("(?m)^outcomes:\\n((?:  .*\\n)+)");
    private static final Pattern OUTCOME = Pattern.compile("(?m)^  (\\w+):");

    /** Kinds without a place in any edition are passed over so often. */
    private static final int TRIES = 400;

    private final List<Path> editions;
    private final long seed;
    private final Map<MistakeKind, Random> randoms = new EnumMap<>(MistakeKind.class);
    private final Set<String> made = new HashSet<>();

    SeededMistakes(Path rulesets, long seed) throws IOException {
        this.editions = EditionFolders.in(rulesets);
        this.seed = seed;
    }

    /**
     * A mistake.
     *
     * @param edition the folder of the edition, as shipped
     * @param file the file, in that folder
     * @param line the line
     * @param before what stands there
     * @param after what stands there with the mistake
     * @param text the whole file with the mistake
     */
    record Mistake(MistakeKind kind, Path edition, String file, int line, String before, String after, String text) {

        /** Copies the ruleset of the edition, cases too, with the mistake in it; the folder of the edition comes back. */
        Path write(Path folder) throws IOException {
            Path ruleset = edition.getParent();
            try (Stream<Path> all = Files.walk(ruleset)) {
                for (Path from : all.toList()) {
                    Path to = folder.resolve(ruleset.getFileName().toString())
                            .resolve(ruleset.relativize(from).toString());
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(from, to);
                    }
                }
            }
            Path copy = folder.resolve(ruleset.getFileName().toString())
                    .resolve(edition.getFileName().toString());
            Files.writeString(copy.resolve(file), text);
            return copy;
        }

        @Override
        public String toString() {
            return kind + " " + edition.getParent().getFileName() + "/" + edition.getFileName() + "/" + file + ":"
                    + line + " '" + shown(before) + "' -> '" + shown(after) + "'";
        }

        private static String shown(String text) {
            String line = text.replaceAll("\\s+", " ");
            return line.length() > 90 ? line.substring(0, 90) + "..." : line;
        }
    }

    /** The next mistake of a kind. */
    Mistake next(MistakeKind kind) throws IOException {
        // Each kind by numbers of its own, so that another kind does not change them.
        Random random = randoms.computeIfAbsent(
                kind, of -> new Random(seed + 1_000_003L * of.name().hashCode()));
        for (int i = 0; i < TRIES; i++) {
            Path edition = editions.get(random.nextInt(editions.size()));
            Mistake mistake = in(edition, kind, random);
            if (mistake != null && made.add(mistake.toString())) {
                return mistake;
            }
        }
        throw new IllegalStateException("No place for " + kind);
    }

    private static Mistake in(Path edition, MistakeKind kind, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(edition)) {
            files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
        String header = Files.readString(edition.resolve("ruleset.yaml"));
        Collections.shuffle(files, random);
        for (Path file : files) {
            String text = Files.readString(file).replace("\r\n", "\n");
            if (!kind.isOf(file.getFileName().toString(), text, header)) {
                continue;
            }
            List<int[]> places = new ArrayList<>();
            Matcher matcher = kind.pattern().matcher(text);
            while (matcher.find()) {
                if (!isComment(text, matcher.start())
                        && kind.isIn(text.substring(
                                Math.max(0, text.lastIndexOf("\nrule ", matcher.start())), matcher.start()))) {
                    places.add(new int[] {matcher.start(), matcher.end()});
                }
            }
            if (!places.isEmpty()) {
                int[] place = places.get(random.nextInt(places.size()));
                matcher.find(place[0]);
                String after = kind.change(matcher, random, outcomes(edition));
                String before = matcher.group();
                if (after == null || after.equals(before)) {
                    return null;
                }
                int line = (int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                return new Mistake(
                        kind,
                        edition,
                        file.getFileName().toString(),
                        line,
                        before,
                        after,
                        text.substring(0, matcher.start()) + after + text.substring(matcher.end()));
            }
        }
        return null;
    }

    private static boolean isComment(String text, int at) {
        String line = text.substring(text.lastIndexOf('\n', at) + 1, at);
        return line.contains("//")
                || line.stripLeading().startsWith("#")
                || line.stripLeading().startsWith("*");
    }

    private static List<String> outcomes(Path edition) throws IOException {
        Matcher outcomes = OUTCOMES.matcher(Files.readString(edition.resolve("ruleset.yaml")));
        return outcomes.find()
                ? OUTCOME.matcher(outcomes.group(1))
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }
}
