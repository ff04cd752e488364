package org.clearway.rules.authoring.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.profile.ConsolidatedEdition;
import org.clearway.rules.authoring.profile.EditionTerms;
import org.clearway.rules.authoring.testing.CaseCoverage;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An edition with all that belongs to it, as its sources stand.
 *
 * @param edition the edition and its cases
 * @param coverage what the cases reach
 * @param terms its sources, and the notions that it defines
 * @param text what of its text is its own, and what it takes over from the edition that it amends
 * @param editions every edition of its ruleset, itself among them, the oldest first
 */
public record EditionDocument(
        Sources.Edition edition,
        CaseCoverage coverage,
        EditionTerms terms,
        ConsolidatedEdition text,
        List<EditionModel> editions) {
    public EditionDocument {
        editions = List.copyOf(editions);
    }

    /**
     * Reads an edition that was found among sources.
     *
     * @param sources those in which it was found
     * @param edition one of {@link Sources#wanted()}
     * @throws AuthoringException where its text changed since and can no longer be read
     */
    public static EditionDocument of(Sources sources, Sources.Edition edition) {
        return new EditionDocument(
                edition,
                CaseCoverage.of(edition),
                EditionTerms.read(edition.folder()),
                ConsolidatedEdition.read(edition.folder()),
                sources.models().stream()
                        .filter(other -> other.ruleset().equals(edition.model().ruleset()))
                        .sorted(Comparator.comparing(EditionModel::published).thenComparing(EditionModel::edition))
                        .toList());
    }

    /**
     * Reads the editions in a folder.
     *
     * @param folder the folder of an edition, or one in which editions lie
     * @throws AuthoringException with every problem, where there is any
     * @throws org.clearway.rules.authoring.cases.CaseException where a case cannot be read
     * @throws IOException where a file cannot be read
     */
    public static List<EditionDocument> read(Path folder) throws IOException {
        Sources sources = Sources.read(folder);
        List<EditionDocument> read = new ArrayList<>();
        sources.wanted().forEach(edition -> read.add(of(sources, edition)));
        return read;
    }

    /** The edition. */
    public EditionModel model() {
        return edition.model();
    }

    /** The edition that it amends; null where it stands alone. */
    public @Nullable EditionModel amended() {
        return editions.stream()
                .filter(other -> other.edition().equals(text.amends()))
                .findFirst()
                .orElse(null);
    }

    /** The rules that give way to a rule where both apply. */
    public List<Rule> displacedBy(Rule rule) {
        List<Rule> rules = model().rules();
        return rules.stream()
                .filter(other -> other.unless().stream().map(rules::get).anyMatch(rule::equals))
                .toList();
    }

    /** The rules to which a rule gives way where both apply. */
    public List<Rule> displacing(Rule rule) {
        return rule.unless().stream().map(model().rules()::get).toList();
    }

    /** The cases that show a rule: those that it decides, then those that only just miss it. */
    public List<Case> casesOf(Rule rule) {
        List<Case> cases = new ArrayList<>(edition.cases().stream()
                .filter(one -> one.decides().contains(rule.name()))
                .toList());
        edition.cases().stream()
                .filter(one -> one.nearMiss().contains(rule.name()) && !cases.contains(one))
                .forEach(cases::add);
        return cases;
    }
}
