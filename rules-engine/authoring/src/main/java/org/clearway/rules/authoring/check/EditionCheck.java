package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;

/** Checks editions as their sources stand. */
public final class EditionCheck {

    /** What was read already: an edition is one of the others of each edition of its ruleset. */
    private final Map<Path, EditionModel> models = new HashMap<>();

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
        EditionCheck check = new EditionCheck();
        for (Path edition : EditionFolders.in(folder)) {
            String place = Objects.requireNonNull(edition.getParent()).getFileName() + "/" + edition.getFileName();
            check.one(edition).forEach(problem -> found.add(problem.in(place)));
        }
        return found.stream().distinct().sorted().toList();
    }

    private List<Problem> one(Path edition) throws IOException {
        CaseWords words = new CaseWords(edition);
        List<Problem> found = new ArrayList<>();
        EditionModel model = null;
        List<Case> cases = null;
        try {
            model = read(edition);
        } catch (AuthoringException refused) {
            found.addAll(refused.problems());
        }
        try {
            cases = EditionCases.read(edition);
        } catch (AuthoringException refused) {
            found.addAll(refused.problems());
        } catch (CaseException refused) {
            found.add(words.problem(refused));
        }
        if (model != null) {
            RulePlace places = new RulePlace(edition);
            if (cases != null) {
                new Untested(model, cases, words, places).check(found);
                new CaseDays(model, cases, words).check(found);
            }
            new AlikeNames(model, places).check(found);
            new Unmeant(model, places).check(found);
            List<EditionModel> editions = editions(edition, model);
            if (!editions.isEmpty()) {
                new ReadFacts(model, editions, words::header).check(found);
            }
        }
        return found;
    }

    /** Every edition of the ruleset; none where one of the others cannot be read, so that nothing can be said of all. */
    private List<EditionModel> editions(Path edition, EditionModel model) throws IOException {
        List<EditionModel> editions = new ArrayList<>();
        for (Path other : EditionFolders.in(Objects.requireNonNull(edition.getParent()))) {
            try {
                editions.add(other.equals(edition) ? model : read(other));
            } catch (AuthoringException refused) {
                return List.of();
            }
        }
        return editions;
    }

    private EditionModel read(Path edition) {
        EditionModel known = models.get(edition);
        EditionModel model = known == null ? EditionReader.read(edition) : known;
        models.put(edition, model);
        return model;
    }
}
