package org.clearway.rules.authoring.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;

/**
 * The editions in a folder, their cases, and all other editions of the same rulesets, without which a decision could not say what else
 * is known. Immutable.
 */
public final class Sources {
    private final Map<Path, Edition> editions;
    private final List<Path> wanted;

    private Sources(Map<Path, Edition> editions, List<Path> wanted) {
        this.editions = editions;
        this.wanted = wanted;
    }

    /**
     * An edition in its folder.
     *
     * @param folder the folder
     * @param model the edition
     * @param cases its cases, those that it takes over too
     * @param folders its folder, and those of the editions that it amends
     * @param state another text whenever a file in one of these folders was changed, added or taken away
     */
    public record Edition(Path folder, EditionModel model, List<Case> cases, List<Path> folders, String state) {
        public Edition {
            cases = List.copyOf(cases);
            folders = List.copyOf(folders);
        }

        /** {@code <ruleset>/<edition>}. */
        @Override
        public String toString() {
            return model.ruleset() + "/" + model.edition();
        }
    }

    /**
     * Reads the editions in a folder.
     *
     * @param folder the folder of an edition, or one in which editions lie
     * @throws AuthoringException with every problem, where there is any or no edition
     * @throws org.clearway.rules.authoring.cases.CaseException where a case cannot be read
     * @throws IOException where a file cannot be read
     */
    public static Sources read(Path folder) throws IOException {
        return read(folder, Map.of());
    }

    /** The same editions as they stand now; what did not change is not read again. */
    public Sources again(Path folder) throws IOException {
        return read(folder, editions);
    }

    private static Sources read(Path folder, Map<Path, Edition> known) throws IOException {
        List<Path> wanted = EditionFolders.in(folder);
        TreeSet<Path> all = new TreeSet<>(wanted);
        for (Path edition : wanted) {
            all.addAll(EditionFolders.in(Objects.requireNonNull(edition.getParent())));
        }
        Map<Path, Edition> read = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path edition : all) {
            Edition before = known.get(edition);
            if (before != null && before.state().equals(stateOf(before.folders()))) {
                read.put(edition, before);
                continue;
            }
            try {
                List<Path> folders = ConsolidatedEdition.read(edition).folders();
                String state = stateOf(folders);
                EditionModel model = EditionReader.read(edition);
                List<Case> cases = wanted.contains(edition) ? EditionCases.read(edition) : List.of();
                read.put(edition, new Edition(edition, model, cases, folders, state));
            } catch (AuthoringException e) {
                Path root = Objects.requireNonNull(edition.getParent());
                e.problems()
                        .forEach(problem -> problems.add(problem.in(root.getFileName() + "/" + edition.getFileName())));
            }
        }
        if (!problems.isEmpty()) {
            // What is wrong in an edition is wrong in those that amend it.
            throw new AuthoringException(problems.stream().distinct().sorted().toList());
        }
        return new Sources(read, wanted);
    }

    /** A text that is another one whenever a file of the editions in a folder, or of their rulesets, was changed, added or taken away. */
    public static String state(Path folder) throws IOException {
        TreeSet<Path> rulesets = new TreeSet<>();
        for (Path edition : EditionFolders.in(folder)) {
            rulesets.add(Objects.requireNonNull(edition.getParent()));
        }
        StringBuilder state = new StringBuilder("editions");
        for (Path ruleset : rulesets) {
            state.append('\n').append(stateOf(ruleset));
        }
        return state.toString();
    }

    private static String stateOf(List<Path> folders) throws IOException {
        StringBuilder state = new StringBuilder();
        for (Path folder : folders) {
            // One that was taken away since is another state, too.
            state.append(Files.isDirectory(folder) ? stateOf(folder) : folder).append('\n');
        }
        return state.toString();
    }

    private static String stateOf(Path ruleset) throws IOException {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> files = Files.walk(ruleset)) {
            for (Path file : files.sorted().toList()) {
                state.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return state.toString();
    }

    /** The editions in the folder that was read, sorted. */
    public List<Edition> wanted() {
        return wanted.stream().map(editions::get).map(Objects::requireNonNull).toList();
    }

    /** Every edition of the rulesets that they belong to. */
    public Collection<EditionModel> models() {
        return editions.values().stream().map(Edition::model).toList();
    }
}
