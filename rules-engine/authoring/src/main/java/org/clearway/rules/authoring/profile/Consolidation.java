package org.clearway.rules.authoring.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Basis;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts the whole text of an edition together: what it says itself, and what it takes over from the edition that it amends.
 *
 * <p>The result reads as if somebody had copied the amended edition and changed it by hand. Whoever reads it need not know that it was
 * put together; a problem is told at the place where the words at fault stand.
 */
final class Consolidation {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> replaced = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final Set<Path> chain = new LinkedHashSet<>();
    private @Nullable Header stated;

    Consolidation(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The rules and tables that the edition itself replaces; known once the whole text is. */
    List<String> replaced() {
        return List.copyOf(replaced);
    }

    /** The rules and tables that the edition itself adds; known once the whole text is. */
    List<String> added() {
        return List.copyOf(added);
    }

    /** What the edition itself states of its header; null where it stands alone. */
    @Nullable
    Header stated() {
        return stated;
    }

    /** The folders of the edition, of the one that it amends, and so on. */
    List<Path> chain() {
        return List.copyOf(chain);
    }

    /** The whole text. */
    EditionFolder whole() {
        return whole(folder);
    }

    private EditionFolder whole(Path at) {
        chain.add(at);
        boolean first = at.equals(folder);
        EditionFolder own = EditionFolder.read(at, first ? "" : "../" + at.getFileName() + "/", problems);
        Source header = own.files().get(EditionFolder.HEADER);
        if (header == null || !Amending.is(HeaderReader.tree(header))) {
            return own;
        }
        Header says = HeaderReader.stated(header);
        if (first) {
            stated = says;
        }
        Path amended = amended(at, says, header);
        if (amended == null) {
            throw new AuthoringException(problems);
        }
        EditionFolder base = whole(amended);
        Source baseHeader = base.files().get(EditionFolder.HEADER);
        if (baseHeader == null || !older(baseHeader, header)) {
            throw new AuthoringException(problems);
        }
        Amending amending = new Amending(own, base, says, problems);
        EditionFolder whole = amending.whole();
        if (first) {
            replaced.addAll(amending.replaced());
            added.addAll(amending.added());
        }
        return whole;
    }

    /** The folder of the amended edition; null where there is none, which is a problem. */
    private @Nullable Path amended(Path at, Header says, Source header) {
        String name = says.amends();
        if (chain.size() > Limits.CHAIN) {
            header.problem(
                    HeaderProblems.find(header, "amends:"),
                    ProblemCode.AMENDMENT,
                    "More than " + Limits.CHAIN + " editions amend one another.",
                    "an edition that stands alone");
            return null;
        }
        if (name == null) {
            String member = says.drop() != null
                    ? "drop:"
                    : says.dropCases() != null
                            ? "dropCases:"
                            : says.caseFacts() != null ? "caseFacts:" : "carriedOver:";
            header.problem(
                    HeaderProblems.find(header, member),
                    ProblemCode.AMENDMENT,
                    "The edition amends none, and can take over nothing.",
                    "amends: and the edition that it amends, or no " + member);
            return null;
        }
        Path amended = at.resolveSibling(name.replaceAll("[^0-9A-Za-z.-]", "_")).normalize();
        if (!name.matches(HeaderCheck.EDITION) || !Files.isRegularFile(amended.resolve(EditionFolder.HEADER))) {
            header.problem(
                    HeaderProblems.find(header, "amends:"),
                    ProblemCode.AMENDMENT,
                    "There is no edition " + name + " beside this one.",
                    Instead.of(name, siblings(at)));
            return null;
        }
        if (chain.contains(amended)) {
            header.problem(
                    HeaderProblems.find(header, "amends:"),
                    ProblemCode.AMENDMENT,
                    "What the edition amends amends the edition in turn.",
                    "an older edition");
            return null;
        }
        return amended;
    }

    private static Set<String> siblings(Path at) {
        Set<String> names = new TreeSet<>();
        String[] files = at.resolveSibling("").toFile().list();
        for (String file : files == null ? new String[0] : files) {
            if (Files.isRegularFile(at.resolveSibling(file).resolve(EditionFolder.HEADER)) && !at.endsWith(file)) {
                names.add(file);
            }
        }
        return names;
    }

    /** An edition amends an older one of its own ruleset. */
    private static boolean older(Source base, Source own) {
        var before = HeaderReader.tree(base);
        var after = HeaderReader.tree(own);
        boolean same = before.path("id").asString("").equals(after.path("id").asString(""));
        boolean older = before.path("published")
                        .asString("")
                        .compareTo(after.path("published").asString(""))
                < 0;
        if (!same || !older) {
            own.problem(
                    HeaderProblems.find(own, same ? "published:" : "id:"),
                    ProblemCode.AMENDMENT,
                    same
                            ? "The amended edition was not published before this one."
                            : "The amended edition is of another ruleset.",
                    same
                            ? "amends: an edition that is older"
                            : "id: " + before.path("id").asString(""));
        }
        return same && older;
    }

    /** Whether what is taken over has the basis INFERRED. */
    static boolean inferred(Header says) {
        return says.carriedOver() == Basis.INFERRED;
    }
}
