package org.clearway.rules.authoring.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.model.EditionModel;

/** Builds every edition below a folder into a folder of classes. The build of a ruleset module calls it. */
public final class RulesetBuild {

    private static final String COMPILED = "org/clearway/rules/compiled";

    private RulesetBuild() {}

    /**
     * Builds.
     *
     * @param arguments the folder that holds {@code <ruleset>/<edition>}, and the folder to write to
     */
    public static void main(String... arguments) throws IOException {
        build(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /**
     * Builds every edition below {@code sources} into {@code target}.
     *
     * @throws AuthoringException with every problem of every edition; nothing is written then
     */
    public static void build(Path sources, Path target) throws IOException {
        List<EditionModel> editions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path folder : folders(sources)) {
            String place = sources.relativize(folder).toString().replace('\\', '/');
            String prefix = place + "/";
            try {
                EditionModel edition = EditionReader.read(folder);
                editions.add(edition);
                String named = edition.ruleset() + "/" + edition.edition();
                if (!named.equals(place)) {
                    problems.add(new Problem(
                            prefix + "ruleset.yaml",
                            1,
                            1,
                            ProblemCode.HEADER,
                            "The folder is not that of " + named + ".",
                            "the id and the edition that the folders are called"));
                }
            } catch (AuthoringException e) {
                e.problems().forEach(problem -> problems.add(problem.in(place)));
            }
        }
        if (!problems.isEmpty()) {
            // what is wrong in an edition is wrong in those that amend it
            throw new AuthoringException(problems.stream().distinct().toList());
        }
        clear(target.resolve(COMPILED));
        clear(target.resolve("META-INF/clearway"));
        List<String> index = new ArrayList<>();
        for (EditionModel edition : editions) {
            for (var file : CompiledEdition.files(edition).entrySet()) {
                write(target.resolve(file.getKey()), file.getValue());
            }
            index.add(CompiledEdition.data(edition));
        }
        write(target.resolve(Catalogue.INDEX), (String.join("\n", index) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The folders of editions below a folder of rulesets, sorted. */
    public static List<Path> folders(Path sources) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> rulesets = Files.list(sources)) {
            for (Path ruleset : rulesets.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> editions = Files.list(ruleset)) {
                    folders.addAll(editions.filter(Files::isDirectory).sorted().toList());
                }
            }
        }
        return folders;
    }

    /** Classes of an earlier build have other names and would otherwise stay. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
