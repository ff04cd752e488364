package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.cli.Document;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** The pages of an edition: one of the whole, and one of each rule. */
final class EditionPages {
    private final EditionDocument document;
    private final EditionModel model;
    private final SiteNames names;
    private final Site.Files files;

    EditionPages(EditionDocument document, SiteNames names, Site.Files files) {
        this.document = document;
        this.model = document.model();
        this.names = names;
        this.files = files;
    }

    void write() throws IOException {
        String title = model.ruleset() + " " + model.edition() + ": " + model.title();
        Ref home = new Ref("All rulesets", Frame.UP_TWICE + "index.html");
        EditionView view = EditionView.of(document, new SiteLinks(names, model, Frame.UP_TWICE, false));
        files.write(
                names.edition(model),
                Document.html("policy/site", new EditionPage(new Frame(title, Frame.UP_TWICE, home), view)));
        Links links = new SiteLinks(names, model, Frame.UP_TWICE, true);
        List<RuleView> rules =
                RuleView.all(document, Notions.of(document.terms().derived(), model.rules(), links), links);
        Ref edition = new Ref(model.ruleset() + " " + model.edition(), "index.html");
        for (int at = 0; at < rules.size(); at++) {
            RuleView rule = rules.get(at);
            Frame frame = new Frame(rule.whole() + " (" + edition.text() + ")", Frame.UP_TWICE, home, edition);
            files.write(
                    names.rule(model, model.rules().get(at).name()),
                    Document.html(
                            "policy/rulepage",
                            new RulePage(
                                    frame,
                                    rule,
                                    new Ref(model.title(), "index.html#" + rule.anchor()),
                                    Text.capital(Text.standing(model.standing())),
                                    model.standing() == Standing.IN_FORCE,
                                    others(model.rules().get(at), links),
                                    beside(rules, at))));
        }
    }

    /** The rule of the same name in the other editions. */
    private List<Ref> others(Rule rule, Links links) {
        return document.editions().stream()
                .filter(other -> !other.edition().equals(model.edition()))
                .map(other -> new Ref(
                        other.edition() + ", " + Text.standing(other.standing()), links.rule(other, rule.name())))
                .filter(ref -> !ref.href().isEmpty())
                .toList();
    }

    private static List<Ref> beside(List<RuleView> rules, int at) {
        List<Ref> beside = new ArrayList<>();
        if (at > 0) {
            beside.add(new Ref(rules.get(at - 1).whole(), rules.get(at - 1).href(), "before"));
        }
        if (at + 1 < rules.size()) {
            beside.add(new Ref(rules.get(at + 1).whole(), rules.get(at + 1).href(), "after"));
        }
        return beside;
    }
}
