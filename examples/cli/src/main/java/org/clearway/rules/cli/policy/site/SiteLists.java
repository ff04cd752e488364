package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** What there is on the site, kind by kind. */
final class SiteLists {
    private final List<EditionDocument> documents;
    private final SiteNames names;
    private final Uses uses;

    SiteLists(List<EditionDocument> documents, SiteNames names, Uses uses) {
        this.documents = documents;
        this.names = names;
        this.uses = uses;
    }

    /** The editions, by ruleset. */
    List<Listing.Group> editions() {
        Map<String, List<Ref>> rulesets = new TreeMap<>();
        documents.stream()
                .map(EditionDocument::model)
                .sorted(Comparator.comparing(EditionModel::published).thenComparing(EditionModel::edition))
                .forEach(model -> put(
                        rulesets,
                        model.ruleset(),
                        new Ref(
                                model.ruleset() + " " + model.edition() + ", " + Text.standing(model.standing()),
                                names.edition(model),
                                model.title())));
        return groups(rulesets);
    }

    /** The provisions, by instrument. */
    List<Listing.Group> provisions() {
        Map<String, List<Ref>> instruments = new LinkedHashMap<>();
        for (Uses.Provision provision : uses.provisions()) {
            String text = provision.citation().provision();
            put(
                    instruments,
                    provision.citation().instrument(),
                    new Ref(
                            text.isEmpty() ? provision.citation().instrument() : text,
                            names.provision(provision.citation())));
        }
        return groups(instruments);
    }

    /** The facts, by section. */
    List<Listing.Group> facts() {
        Map<String, List<Ref>> sections = new LinkedHashMap<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                put(
                        sections,
                        section.title(),
                        new Ref(fact.label(), names.fact(fact.path()), fact.question() + " (" + fact.path() + ")"));
            }
        }
        return groups(sections);
    }

    /** The checks, by topic. */
    List<Listing.Group> checks() {
        Map<String, List<Ref>> topics = new TreeMap<>();
        uses.checks()
                .forEach(check -> put(
                        topics,
                        Text.capital(check.check().topic()),
                        new Ref(
                                check.check().id(),
                                names.check(check.check().id()),
                                check.check().title())));
        return groups(topics);
    }

    /** What can be wrong with a ruleset, by what comes of it. */
    List<Listing.Group> findings() {
        Map<String, List<Ref>> kinds = new LinkedHashMap<>();
        for (boolean advice : new boolean[] {false, true}) {
            for (ProblemCode code : ProblemCode.values()) {
                if (code.isAdvice() == advice) {
                    put(
                            kinds,
                            advice ? "Advice, with which the build goes on" : "What the build refuses",
                            new Ref(
                                    code.name(),
                                    names.finding(code.name()),
                                    code.means().replace("`", "")));
                }
            }
        }
        return groups(kinds);
    }

    private List<Listing.Group> rules() {
        Map<String, List<Ref>> rules = new LinkedHashMap<>();
        for (EditionDocument document : documents) {
            ConclusionWords words = new ConclusionWords(document.model());
            document.model()
                    .rules()
                    .forEach(rule -> put(
                            rules,
                            "Rules of " + document.model().ruleset() + " "
                                    + document.model().edition(),
                            new Ref(rule.title(), names.rule(document.model(), rule.name()), words.of(rule))));
        }
        return groups(rules);
    }

    /** Everything, each kind by itself; provisions with the instrument. */
    List<Listing.Group> everything() {
        Map<String, List<Ref>> kinds = new LinkedHashMap<>();
        editions().forEach(group -> group.refs().forEach(ref -> put(kinds, "Editions", ref)));
        checks().forEach(group -> group.refs().forEach(ref -> put(kinds, "Checks", ref)));
        facts().forEach(group -> group.refs().forEach(ref -> put(kinds, "Facts", ref)));
        uses.provisions()
                .forEach(one ->
                        put(kinds, "Provisions", new Ref(one.citation().text(), names.provision(one.citation()))));
        findings().forEach(group -> group.refs().forEach(ref -> put(kinds, "Findings", ref)));
        List<Listing.Group> all = new ArrayList<>(groups(kinds));
        all.addAll(rules());
        return all;
    }

    private static void put(Map<String, List<Ref>> groups, String group, Ref ref) {
        groups.computeIfAbsent(group, unknown -> new ArrayList<>()).add(ref);
    }

    private static List<Listing.Group> groups(Map<String, List<Ref>> groups) {
        Slugs ids = new Slugs();
        List<Listing.Group> all = new ArrayList<>();
        groups.forEach((title, refs) -> all.add(new Listing.Group("of-" + ids.of(title), title, refs)));
        return all;
    }
}
