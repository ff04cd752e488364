package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads and checks {@code implications.yaml}. */
final class ImplicationReader {

    private final Map<String, Model.Fact> facts;
    private final Set<String> repeated;

    ImplicationReader(Map<String, Model.Fact> facts, Set<String> repeated) {
        this.facts = facts;
        this.repeated = repeated;
    }

    List<Model.Rule> rules(Node list) {
        List<Model.Rule> rules = new ArrayList<>();
        for (Node item : list.asList()) {
            rules.add(rule(item.asMapping()));
        }
        return List.copyOf(rules);
    }

    /** Presumptions; what is presumed must not settle anything else, so that a stated fact is never contradicted by it. */
    List<Model.Rule> presumed(Node list, List<Model.Rule> follows) {
        List<Model.Rule> presumed = rules(list);
        Set<String> targets = new HashSet<>();
        presumed.forEach(rule -> targets.add(rule.fact()));
        List<Model.Rule> all = new ArrayList<>(follows);
        all.addAll(presumed);
        for (Model.Rule rule : all) {
            for (Model.Condition condition : rule.where()) {
                if (targets.contains(condition.fact())) {
                    throw VocabularyException.at(
                            list,
                            condition.fact() + " is presumed, so nothing else may follow from it (" + rule.fact()
                                    + ")");
                }
            }
        }
        return presumed;
    }

    private Model.Rule rule(Node.Mapping rule) {
        rule.only(Set.of("fact", "is", "where"));
        Model.Fact fact = fact(rule, rule.text("fact"), rule.keyLine("fact"));
        if (fact.type() != Model.Type.BOOLEAN && fact.type() != Model.Type.ENUM) {
            throw VocabularyException.at(rule, "only a boolean or an enumeration follows from other facts");
        }
        String value = rule.text("is");
        check(rule.need("is"), fact, value);
        List<Model.Condition> where = new ArrayList<>();
        Node.Mapping conditions = rule.need("where").asMapping();
        for (Map.Entry<String, Node> entry : conditions.entries().entrySet()) {
            Model.Fact tested = fact(conditions, entry.getKey(), conditions.keyLine(entry.getKey()));
            boolean sameItem = tested.section().equals(fact.section());
            if (!sameItem && (repeated.contains(tested.section()) || repeated.contains(fact.section()))) {
                throw VocabularyException.at(
                        entry.getValue(), "a repeated section only settles facts of the same item");
            }
            where.add(condition(tested, entry.getKey(), entry.getValue()));
        }
        if (where.isEmpty()) {
            throw VocabularyException.at(rule, "\"where\" has no condition");
        }
        return new Model.Rule(rule.text("fact"), value, List.copyOf(where));
    }

    private Model.Fact fact(Node.Mapping at, String path, int line) {
        Model.Fact fact = facts.get(path);
        if (fact == null) {
            throw new VocabularyException(at.file(), line, "there is no fact \"" + path + "\"");
        }
        return fact;
    }

    private Model.Condition condition(Model.Fact fact, String path, Node node) {
        if (!(node instanceof Node.Mapping test)) {
            List<String> values = node instanceof Node.Text text ? List.of(text.text()) : node.asTexts();
            if (fact.type() != Model.Type.BOOLEAN && fact.type() != Model.Type.ENUM) {
                throw VocabularyException.at(node, path + " is tested with contains, lacks (set) or matches (string)");
            }
            values.forEach(value -> check(node, fact, value));
            return new Model.Condition(path, Model.Test.IS, List.copyOf(values));
        }
        test.only(Set.of("contains", "lacks", "matches"));
        if (test.entries().size() != 1) {
            throw VocabularyException.at(node, "one of contains, lacks, matches is expected");
        }
        String word = test.entries().keySet().iterator().next();
        String value = test.text(word);
        Model.Test kind = Model.Test.valueOf(word.toUpperCase(Locale.ROOT));
        if (kind == Model.Test.MATCHES) {
            pattern(test, fact, value);
        } else if (fact.type() != Model.Type.SET) {
            throw VocabularyException.at(node, path + " is not a set");
        } else {
            check(node, fact, value);
        }
        return new Model.Condition(path, kind, List.of(value));
    }

    private static void pattern(Node at, Model.Fact fact, String regex) {
        if (fact.type() != Model.Type.STRING) {
            throw VocabularyException.at(at, fact.name() + " is not a string");
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw VocabularyException.at(at, "not a regular expression: " + e.getDescription());
        }
    }

    private static void check(Node at, Model.Fact fact, String value) {
        List<String> values = fact.type() == Model.Type.BOOLEAN ? List.of("true", "false") : fact.values();
        if (!values.contains(value)) {
            throw VocabularyException.at(at, "\"" + value + "\" is no value of " + fact.name() + "; it has " + values);
        }
    }
}
