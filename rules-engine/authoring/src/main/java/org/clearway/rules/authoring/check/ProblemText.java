package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.Problem;
import org.jspecify.annotations.Nullable;

/** Shows problems as a compiler does: the place, what is wrong, the line with a mark below the very word, and what to write instead. */
public final class ProblemText {
    private static final int LONGEST = 110;

    /**
     * How parts of the text are set off.
     *
     * @param place the place of a problem
     * @param code its code
     * @param mark the mark below the word
     */
    public record Colours(UnaryOperator<String> place, UnaryOperator<String> code, UnaryOperator<String> mark) {
        /** Plain text. */
        public static final Colours NONE =
                new Colours(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    private ProblemText() {}

    /**
     * The lines of all problems, then where each code is explained.
     *
     * @param folder the folder that was checked
     * @param problems their files as {@code <ruleset>/<edition>/<file>}
     */
    public static List<String> lines(Path folder, List<Problem> problems, Colours colours) {
        Map<String, Path> rulesets = new HashMap<>();
        try {
            for (Path edition : EditionFolders.in(folder)) {
                Path ruleset = edition.getParent();
                if (ruleset != null) {
                    rulesets.put(String.valueOf(ruleset.getFileName()), ruleset);
                }
            }
        } catch (IOException e) {
            // Then no line is shown, and the place is as it was told.
        }
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            Path file = file(rulesets, problem.file());
            String place = file == null ? problem.file() : shown(file);
            lines.add(colours.place().apply(place + ":" + problem.line() + ":" + problem.column()) + " "
                    + colours.code().apply(problem.code().name()) + " " + problem.message());
            lines.addAll(marked(file, problem, colours));
            lines.add("    Instead: " + problem.instead());
        }
        problems.stream()
                .map(Problem::code)
                .distinct()
                .sorted()
                .forEach(code -> lines.add(colours.code().apply(code.name()) + " is explained in " + code.page()));
        return lines;
    }

    private static @Nullable Path file(Map<String, Path> rulesets, String named) {
        int slash = named.indexOf('/');
        Path ruleset = slash < 0 ? null : rulesets.get(named.substring(0, slash));
        Path file = ruleset == null ? null : ruleset.resolve(named.substring(slash + 1));
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    /** As short as it can be opened from here. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    private static List<String> marked(@Nullable Path file, Problem problem, Colours colours) {
        if (file == null) {
            return List.of();
        }
        try {
            List<String> text = Files.readAllLines(file);
            if (problem.line() > text.size()) {
                return List.of();
            }
            String line = text.get(problem.line() - 1).replace('\t', ' ');
            int column = Math.min(problem.column() - 1, line.length());
            int from = Math.max(0, Math.min(column - LONGEST / 2, line.length() - LONGEST));
            String cut = line.substring(from, Math.min(line.length(), from + LONGEST));
            return List.of(
                    "    " + cut,
                    "    " + " ".repeat(column - from) + colours.mark().apply("^"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
