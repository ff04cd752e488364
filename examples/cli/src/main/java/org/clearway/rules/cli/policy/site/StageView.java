package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A stage of an edition with its rules, for readers.
 *
 * @param id its place on the page
 * @param title what it is called
 * @param join how its rules become an outcome
 * @param provisions its rules by provision, in the order of the source
 */
public record StageView(String id, String title, String join, List<Provision> provisions) {

    /**
     * The rules of a provision, or of a check.
     *
     * @param name its short name
     * @param about what a check asks, how grave a failure is and when it counts; empty of a provision
     * @param href the page of a check; empty for none
     * @param rules the rules
     */
    public record Provision(String name, String about, String href, List<RuleView> rules) {}

    static List<StageView> all(EditionDocument document, List<RuleView> views, Links links) {
        List<StageView> stages = new ArrayList<>();
        List<Rule> rules = document.model().rules();
        ConclusionWords words = new ConclusionWords(document.model());
        for (int number = 0; number < document.model().stages().size(); number++) {
            Stage stage = document.model().stages().get(number);
            Map<String, List<RuleView>> provisions = new LinkedHashMap<>();
            Map<String, Check> checks = new LinkedHashMap<>();
            for (int at = 0; at < rules.size(); at++) {
                Rule rule = rules.get(at);
                if (Math.max(0, rule.stage()) == number) {
                    provisions
                            .computeIfAbsent(rule.rule(), name -> new ArrayList<>())
                            .add(views.get(at));
                    if (rule.conclusion() instanceof Rule.Applies applies) {
                        checks.put(rule.rule(), applies.check());
                    }
                }
            }
            stages.add(new StageView(
                    "stage-" + (number + 1),
                    Text.capital(Plain.name(stage.name().replace('-', ' '))),
                    words.join(stage),
                    provisions.entrySet().stream()
                            .map(one -> provision(one.getKey(), checks.get(one.getKey()), one.getValue(), links))
                            .toList()));
        }
        return stages;
    }

    private static Provision provision(String name, @Nullable Check check, List<RuleView> rules, Links links) {
        return check == null
                ? new Provision(name, "", "", List.copyOf(rules))
                : new Provision(name, CheckWords.of(check), links.check(check.id()), List.copyOf(rules));
    }

    /** How many rules it has. */
    public int rules() {
        return provisions.stream().mapToInt(one -> one.rules().size()).sum();
    }
}
