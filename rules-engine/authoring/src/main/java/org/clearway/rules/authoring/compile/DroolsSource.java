package org.clearway.rules.authoring.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/** Writes the rules of an edition as the DRL that Drools compiles: one rule each, which reports that it fired. */
final class DroolsSource {
    private final EditionModel edition;
    private final Mode mode;

    private DroolsSource(EditionModel edition, Mode mode) {
        this.edition = edition;
        this.mode = mode;
    }

    static String of(EditionModel edition, Mode mode) {
        return new DroolsSource(edition, mode).source();
    }

    /** The Java package of the compiled rules. */
    static String packageName(EditionModel edition, Mode mode) {
        return "org.clearway.rules.compiled."
                + edition.ruleset().replace('-', '_')
                + ".e"
                + edition.edition().replaceAll("[^A-Za-z0-9]", "_")
                + (mode == Mode.CERTAIN ? ".certain" : "");
    }

    private String source() {
        StringBuilder drl = new StringBuilder();
        drl.append("package ").append(packageName(edition, mode)).append('\n');
        drl.append("global ").append(Fired.class.getName()).append(" fired\n");
        for (int number = 0; number < edition.rules().size(); number++) {
            rule(drl, number, edition.rules().get(number));
        }
        return drl.toString();
    }

    /** A rule named by its number: nothing that an author writes freely reaches Drools. */
    private void rule(StringBuilder drl, int number, Rule rule) {
        drl.append("rule \"").append(number).append("\"\nwhen\n");
        Map<String, List<Condition>> patterns = patterns(rule.when());
        patterns.forEach((section, conditions) -> {
            Expressions expressions = new Expressions(mode, section);
            // bound, even where nothing refers to it: otherwise Drools numbers the pattern by what it compiled before
            drl.append("  $").append(section).append(" : ");
            drl.append(Expressions.type(section)).append("( ");
            drl.append(
                    String.join(", ", conditions.stream().map(expressions::of).toList()));
            drl.append(" )\n");
        });
        drl.append("then\n  fired.rule(").append(number).append(");\nend\n");
    }

    /** The conjuncts of a condition, each in the pattern of the last section that it reads. */
    private static Map<String, List<Condition>> patterns(Condition when) {
        List<Condition> conjuncts = new ArrayList<>();
        flatten(when, conjuncts);
        Set<String> sections = new TreeSet<>();
        conjuncts.forEach(conjunct -> sections.addAll(sections(conjunct)));
        Map<String, List<Condition>> patterns = new LinkedHashMap<>();
        if (sections.isEmpty()) {
            patterns.put("request", new ArrayList<>());
        }
        sections.forEach(section -> patterns.put(section, new ArrayList<>()));
        for (Condition conjunct : conjuncts) {
            String last = sections(conjunct).stream().reduce("request", (a, b) -> b);
            List<Condition> of = patterns.computeIfAbsent(last, section -> new ArrayList<>());
            if (!of.contains(conjunct)) {
                of.add(conjunct);
            }
        }
        return patterns;
    }

    private static void flatten(Condition condition, List<Condition> conjuncts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> flatten(part, conjuncts));
        } else {
            conjuncts.add(condition);
        }
    }

    /** The sections that a condition reads, sorted. */
    private static Set<String> sections(Condition condition) {
        return condition
                .facts()
                .map(path -> path.substring(0, path.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
