package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.authoring.profile.YamlWords;
import org.clearway.rules.engine.model.EditionModel;

/** Checks editions as their sources stand. */
public final class EditionCheck {

    private EditionCheck() {}

    /**
     * Checks the editions in a folder: what the build would refuse, and, of those that it would accept, what is hardly meant.
     *
     * @param folder the folder of an edition, or one in which editions lie
     * @return what was found, each with its file as {@code <ruleset>/<edition>/<file>}; sorted by place
     * @throws IOException where a file cannot be read
     */
    public static List<Problem> check(Path folder) throws IOException {
        List<Problem> found = new ArrayList<>();
        for (Path edition : EditionFolders.in(folder)) {
            String place = Objects.requireNonNull(edition.getParent()).getFileName() + "/" + edition.getFileName();
            one(edition).forEach(problem -> found.add(problem.in(place)));
        }
        return found.stream().distinct().sorted().toList();
    }

    private static List<Problem> one(Path edition) throws IOException {
        List<Problem> found = new ArrayList<>();
        EditionModel model = null;
        List<Case> cases = null;
        try {
            model = EditionReader.read(edition);
        } catch (AuthoringException refused) {
            found.addAll(refused.problems());
        }
        try {
            cases = EditionCases.read(edition);
        } catch (AuthoringException refused) {
            found.addAll(refused.problems());
        } catch (CaseException refused) {
            found.add(unreadable(edition, refused));
        }
        if (model != null && cases != null) {
            RulePlace places = new RulePlace(edition);
            new Untested(model, cases, edition, places).check(found);
            new Hollow(model, places).check(found);
        }
        return found;
    }

    /** What is wrong with a file of cases, at the very word. */
    private static Problem unreadable(Path edition, CaseException refused) {
        String file = refused.file().startsWith("../") ? refused.file() : "cases/" + refused.file();
        if (refused.column() > 0) {
            return new Problem(
                    file, refused.line(), refused.column(), ProblemCode.CASE, refused.says(), refused.instead());
        }
        return words(edition, file)
                .problem(file, refused.line(), refused.words(), ProblemCode.CASE, refused.says(), refused.instead());
    }

    /** The words of a file of cases; none of one that cannot be read. */
    static YamlWords words(Path edition, String file) {
        try {
            return new YamlWords(Files.readString(edition.resolve(file)).replace("\r\n", "\n"));
        } catch (IOException e) {
            return new YamlWords("");
        }
    }
}
