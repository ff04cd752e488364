package org.clearway.rules.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.impact.JarEditions;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;

/** Editions as the command line names them: by a folder, or as {@code RULESET/EDITION} below the nearest folder 'rulesets'. */
public final class EditionArgument {
    private static final String SOURCES = "rulesets";
    private static final Pattern JAR = Pattern.compile("(.*\\.jar)(?:/([^/]+/[^/]+))?");

    private EditionArgument() {}

    /** The editions that a folder holds, or the one named. */
    static List<Path> all(String named) throws IOException {
        Path folder = Path.of(named);
        if (!Files.isDirectory(folder)) {
            return below(named);
        }
        List<Path> editions = EditionFolders.in(folder);
        if (editions.isEmpty()) {
            throw new CliException(
                    "FILE_UNREADABLE", named, "there is no edition in this folder: none has a ruleset.yaml");
        }
        return editions;
    }

    /** The folder named, or that of the ruleset or edition named. */
    static Path folder(String named) throws IOException {
        Path folder = Path.of(named);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        List<Path> found = below(named);
        return found.size() == 1
                ? found.get(0)
                : Objects.requireNonNull(found.get(0).getParent());
    }

    /** The edition in a folder, or the one named. */
    static Path one(String named) throws IOException {
        List<Path> editions = all(named);
        if (editions.size() > 1) {
            throw new CliException(
                    "FILE_UNREADABLE",
                    named,
                    "there are " + editions.size() + " editions; name one of them",
                    editions.get(editions.size() - 1).toString());
        }
        return editions.get(0);
    }

    /**
     * The edition in a folder, the one named, or one in a jar: {@code FILE.jar}, or {@code FILE.jar/RULESET/EDITION} where there are several in it.
     *
     * @param trusted whose bundles may be read
     */
    static EditionModel model(String named, Collection<PublicKey> trusted) throws IOException {
        Matcher jar = JAR.matcher(named);
        if (!Files.isDirectory(Path.of(named)) && jar.matches() && Files.isRegularFile(Path.of(jar.group(1)))) {
            return inJar(named, jar, trusted);
        }
        return EditionReader.read(one(named));
    }

    /**
     * Refuses to compare editions of two rulesets.
     *
     * @param named how the second was named
     */
    static void ofOneRuleset(EditionModel before, EditionModel after, String named) {
        if (!before.ruleset().equals(after.ruleset())) {
            throw new CliException(
                    "RULESETS_DIFFER",
                    named,
                    "it is an edition of " + after.ruleset() + ", the other one of " + before.ruleset()
                            + "; compare two editions of one ruleset");
        }
    }

    private static EditionModel inJar(String named, Matcher jar, Collection<PublicKey> trusted) throws IOException {
        String name = jar.group(2);
        List<EditionModel> there = JarEditions.read(Path.of(jar.group(1)), trusted);
        List<EditionModel> meant = there.stream()
                .filter(model -> name == null || name.equals(name(model)))
                .toList();
        if (meant.size() != 1) {
            List<String> names = there.stream()
                    .map(model -> jar.group(1) + "/" + name(model))
                    .toList();
            throw new CliException(
                    "EDITION_UNKNOWN",
                    named,
                    (name == null ? "the jar holds " + there.size() + " editions" : "the jar holds no such edition")
                            + "; name one after its path: " + String.join(", ", names),
                    name == null ? null : Text.closest(named, names));
        }
        return meant.get(0);
    }

    private static String name(EditionModel model) {
        return model.ruleset() + "/" + model.edition();
    }

    /** The editions of a ruleset, or one of them. */
    private static List<Path> below(String named) throws IOException {
        Path sources = sources();
        if (sources == null) {
            throw new CliException("FILE_UNREADABLE", named, "there is no such folder");
        }
        List<Path> known = EditionFolders.in(sources);
        List<Path> found = known.stream()
                .filter(path -> path.endsWith(named) || path.getParent().endsWith(named))
                .toList();
        if (found.isEmpty()) {
            List<String> names = known.stream()
                    .map(path -> path.getParent().getFileName() + "/" + path.getFileName())
                    .toList();
            throw new CliException(
                    "EDITION_UNKNOWN",
                    named,
                    "there is no such folder, and no such edition in " + sources,
                    Text.closest(named, names));
        }
        return found;
    }

    /** The nearest folder of rulesets from here up; null where there is none. */
    public static @Nullable Path sources() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(SOURCES))) {
                return up.resolve(SOURCES);
            }
        }
        return null;
    }
}
