package org.clearway.rules.authoring.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an edition as its author wrote them: what a rule inherits, and what a derived fact stands for, is not written out. Who
 * changes one thing of a text finds here each thing once, and what becomes of all rules that rest on it. Immutable.
 */
public final class WrittenRules {

    /** Stands before the name of a derived fact where a condition asks for one. */
    private static final String DERIVED = Scope.DEFINED + ".";

    private final Header header;
    private final List<AuthoredRule> rules;
    private final Map<String, List<AuthoredRule>> definitions;

    private WrittenRules(Header header, List<AuthoredRule> rules, Map<String, List<AuthoredRule>> definitions) {
        this.header = header;
        this.rules = rules;
        this.definitions = definitions;
    }

    /**
     * A rule, or a limb of a derived fact, as it is written.
     *
     * @param name its whole name
     * @param parent the name of the rule that it extends, or null
     * @param own its own condition; a derived fact in it is a set called {@code Defined.<name>} with an element {@code true}
     * @param unless the names of what displaces it, as they are written
     * @param file the file that it stands in, from the folder of the edition
     * @param line the line on which it begins
     * @param citations what it rests on; of a rule that cites nothing itself, what the rule that it extends rests on
     */
    public record Written(
            String name,
            @Nullable String parent,
            Condition own,
            List<String> unless,
            String file,
            int line,
            List<Citation> citations) {
        public Written {
            unless = List.copyOf(unless);
            citations = List.copyOf(citations);
        }
    }

    /**
     * Reads the rules of an edition.
     *
     * @param folder the folder of an edition in which {@link EditionReader} finds no problem
     */
    public static WrittenRules read(Path folder) {
        EditionFolder files = EditionFolder.read(folder);
        Header header = files.header();
        Scope.Definitions names = (name, offset) -> new Condition.Has(DERIVED + name, "true", true);
        Map<String, List<AuthoredRule>> definitions = new LinkedHashMap<>();
        for (String file : header.definitions() == null ? List.<String>of() : header.definitions()) {
            read(files, file, header, names)
                    .forEach(limb -> definitions
                            .computeIfAbsent(String.valueOf(limb.value("Defines")), none -> new ArrayList<>())
                            .add(limb));
        }
        List<AuthoredRule> rules = new ArrayList<>();
        header.combine().stream()
                .flatMap(stage -> new LinkedHashSet<>(stage.files()).stream())
                .forEach(file -> rules.addAll(read(files, file, header, names)));
        return new WrittenRules(header, rules, definitions);
    }

    private static List<AuthoredRule> read(EditionFolder files, String file, Header header, Scope.Definitions names) {
        Source source = files.files().get(file);
        if (source == null) {
            return List.of();
        }
        return file.endsWith(".csv")
                ? new TableReader(source, header.each(), names)
                        .read(false).stream().map(TableReader.Row::rule).toList()
                : DrlReader.read(source).stream()
                        .map(parsed -> parsed.rule(LhsReader.read(parsed.lhs(), source, header.each(), names), source))
                        .toList();
    }

    /** The rules, those that only pass on their condition too, and then the limbs of derived facts; in the order of the source. */
    public List<Written> all() {
        Lineage lineage = new Lineage(rules);
        List<Written> all = new ArrayList<>();
        rules.forEach(rule -> all.add(written(rule, lineage.of(rule))));
        definitions.values().stream().flatMap(List::stream).forEach(limb -> all.add(written(limb, List.of(limb))));
        return all;
    }

    private Written written(AuthoredRule rule, List<AuthoredRule> lineage) {
        String unless = rule.member("Concludes", "unless");
        List<Citation> citations = lineage.stream()
                .filter(at -> at.value("Cites") != null)
                .findFirst()
                .map(at -> Citations.of(at, String.valueOf(at.value("Cites")), at.isInferred(), header))
                .orElse(List.of());
        return new Written(
                rule.name(),
                rule.parent(),
                rule.own(),
                unless == null
                        ? List.of()
                        : Arrays.stream(unless.split(",", -1))
                                .map(String::strip)
                                .toList(),
                rule.source().file(rule.offset()),
                rule.source().line(rule.offset()),
                citations);
    }

    /** The same rules, one of them, or a limb of a derived fact, with another condition of its own. */
    public WrittenRules with(String name, Condition own) {
        return changed(name, rule -> changed(rule, rule.parent(), own));
    }

    private WrittenRules changed(String name, UnaryOperator<AuthoredRule> change) {
        UnaryOperator<AuthoredRule> one = rule -> rule.name().equals(name) ? change.apply(rule) : rule;
        Map<String, List<AuthoredRule>> defined = new LinkedHashMap<>();
        definitions.forEach(
                (fact, limbs) -> defined.put(fact, limbs.stream().map(one).toList()));
        return new WrittenRules(header, rules.stream().map(one).toList(), defined);
    }

    private static AuthoredRule changed(AuthoredRule rule, @Nullable String parent, Condition own) {
        return new AuthoredRule(
                rule.name(), parent, rule.annotations(), own, rule.source(), rule.offset(), rule.places());
    }

    /** The whole condition of each rule by its name, written out: with what it inherits and what derived facts stand for. */
    public Map<String, Condition> whole() {
        return whole(null);
    }

    /**
     * The same, where a rule takes over no condition from the one that it extends.
     *
     * @param alone the name of that rule
     */
    public Map<String, Condition> wholeWithout(String alone) {
        return whole(alone);
    }

    private Map<String, Condition> whole(@Nullable String alone) {
        Map<String, Condition> facts = new HashMap<>();
        List<AuthoredRule> expanded = rules.stream()
                .map(rule -> changed(rule, rule.parent(), expanded(rule.own(), facts)))
                .toList();
        Lineage lineage = new Lineage(expanded);
        Lineage inherited = new Lineage(expanded.stream()
                .map(rule -> rule.name().equals(alone) ? changed(rule, null, rule.own()) : rule)
                .toList());
        Map<String, Condition> whole = new HashMap<>();
        for (AuthoredRule rule : expanded) {
            AuthoredRule heir = rule.name().equals(alone) ? changed(rule, null, rule.own()) : rule;
            whole.put(rule.name(), inherited.condition(heir));
            AuthoredRule check = lineage.check(rule);
            if (check != null && rule.member("Concludes", "otherwise") != null) {
                whole.put(
                        rule.name() + AuthoredRule.OTHERWISE,
                        RuleAssembler.otherwise(inherited.condition(check), rule.own()));
            }
        }
        return whole;
    }

    private Condition expanded(Condition condition, Map<String, Condition> facts) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> expanded(part, facts)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> expanded(part, facts)).toList());
        }
        if (!(condition instanceof Condition.Has has) || !has.fact().startsWith(DERIVED)) {
            return condition;
        }
        Condition fact = fact(has.fact().substring(DERIVED.length()), facts);
        return has.present() ? fact : fact.opposite();
    }

    private Condition fact(String name, Map<String, Condition> facts) {
        Condition known = facts.get(name);
        if (known == null) {
            List<Condition> limbs = definitions.getOrDefault(name, List.of()).stream()
                    .map(limb -> expanded(limb.own(), facts))
                    .toList();
            known = limbs.size() == 1 ? limbs.get(0) : new Condition.Any(limbs);
            facts.put(name, known);
        }
        return known;
    }
}
