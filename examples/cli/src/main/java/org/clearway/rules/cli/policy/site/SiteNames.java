package org.clearway.rules.cli.policy.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Citation;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Where each page of the site lies, from its root. Names are given in the order in which things are asked for. */
final class SiteNames {
    /** How much of the title of an instrument stands in the name of a page, so that there is room for the provision. */
    private static final int INSTRUMENT = 32;

    private final Map<String, Slugs> rules = new HashMap<>();
    private final Map<String, EditionModel> editions = new HashMap<>();
    private final Slugs provisions = new Slugs();
    private final Slugs checks = new Slugs();

    /** Knows the rules of some editions. */
    SiteNames(List<EditionDocument> documents) {
        for (EditionDocument document : documents) {
            EditionModel model = document.model();
            editions.put(folder(model), model);
            Slugs names = rules.computeIfAbsent(folder(model), unknown -> new Slugs());
            model.rules().forEach(rule -> names.of(rule.name(), rule.title()));
        }
    }

    private static String folder(EditionModel edition) {
        return edition.ruleset() + "/" + edition.edition() + "/";
    }

    /** The page of an edition; empty where the site has none. */
    String edition(EditionModel edition) {
        return editions.containsKey(folder(edition)) ? folder(edition) + "index.html" : "";
    }

    /** What stands for a rule in names: of its page and of its place on the page of its edition. */
    String slug(EditionModel edition, Rule rule) {
        return rules.computeIfAbsent(folder(edition), unknown -> new Slugs()).of(rule.name(), rule.title());
    }

    /** The page of a rule by its whole name; empty where the site has none. */
    String rule(EditionModel edition, String name) {
        EditionModel known = editions.get(folder(edition));
        return known == null
                ? ""
                : known.rules().stream()
                        .filter(rule -> rule.name().equals(name))
                        .map(rule -> folder(known) + slug(known, rule) + ".html")
                        .findFirst()
                        .orElse("");
    }

    /** The page of a provision. */
    String provision(Citation citation) {
        String instrument = citation.instrument();
        String title = instrument.substring(0, Math.min(INSTRUMENT, instrument.length())) + " " + citation.provision();
        return "provisions/" + provisions.of(citation.text(), title) + ".html";
    }

    /** The page of a fact; empty for what is no fact of the vocabulary. */
    String fact(String path) {
        return Plain.definition(path) == null ? "" : "facts/" + path + ".html";
    }

    /** The page of a check. */
    String check(String id) {
        return "checks/" + checks.of(id) + ".html";
    }

    /** The page of a finding. */
    String finding(String code) {
        return "findings/" + code + ".html";
    }
}
