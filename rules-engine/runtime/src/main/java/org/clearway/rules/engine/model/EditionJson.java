package org.clearway.rules.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.Severity;
import org.clearway.rules.Signal;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.Verdict;
import org.clearway.rules.internal.text.Decimals;
import org.clearway.rules.internal.text.JsonTree;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;

/** Reads an edition from the JSON that the authoring module writes into a ruleset jar. */
public final class EditionJson {

    private static final String FACTS = "facts";

    private static final Set<String> HEAD =
            Set.of("ruleset", "edition", "standing", "published", "effectiveFrom", "effectiveTo", "since", FACTS);

    private EditionJson() {}

    /**
     * Reads one edition.
     *
     * @throws RuntimeException where the text is not what the authoring module writes
     */
    public static EditionModel read(byte[] json) {
        EditionNode root = EditionNode.of(JsonTree.read(new String(json, StandardCharsets.UTF_8)));
        List<Rule> rules = root.list("rules").stream().map(EditionJson::rule).toList();
        return new EditionModel(
                root.text("ruleset"),
                root.text("edition"),
                root.number("revision"),
                root.text("title"),
                root.text("question"),
                Standing.valueOf(root.text("standing")),
                root.day("published"),
                root.dayOrNull("effectiveFrom"),
                root.dayOrNull("effectiveTo"),
                root.dayOrNull("since"),
                root.day("reviewed"),
                root.text("territory"),
                root.text("owner"),
                root.textOrNull("each"),
                answers(root.child("answers")),
                root.texts("outcomes"),
                signals(root),
                root.has("dates") ? root.texts("dates") : Map.of(),
                root.list("stages").stream().map(EditionJson::stage).toList(),
                rules,
                root.list("consequences").stream().map(EditionJson::consequence).toList(),
                root.list("warnings").stream().map(EditionJson::warning).toList(),
                root.strings(FACTS),
                root.text("modelClass"),
                root.text("digest"));
    }

    /**
     * Reads the head of one edition, which the authoring module writes first.
     *
     * @throws RuntimeException where the text is not what the authoring module writes
     */
    public static EditionHead head(byte[] json) {
        EditionNode root = EditionNode.of(JsonTree.head(new String(json, StandardCharsets.UTF_8), HEAD, FACTS));
        return new EditionHead(
                root.text("ruleset"),
                root.text("edition"),
                Standing.valueOf(root.text("standing")),
                root.day("published"),
                root.dayOrNull("effectiveFrom"),
                root.dayOrNull("effectiveTo"),
                root.dayOrNull("since"),
                root.strings(FACTS));
    }

    private static Map<String, Map<String, String>> answers(EditionNode node) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        node.names().forEach(fact -> answers.put(fact, node.texts(fact)));
        return answers;
    }

    private static Map<String, Signal> signals(EditionNode root) {
        Map<String, Signal> signals = new LinkedHashMap<>();
        if (root.has("signals")) {
            root.texts("signals").forEach((outcome, signal) -> signals.put(outcome, Signal.valueOf(signal)));
        }
        return signals;
    }

    private static Stage stage(EditionNode node) {
        Map<String, List<String>> meets = new LinkedHashMap<>();
        node.child("meets")
                .names()
                .forEach(name -> meets.put(name, node.child("meets").strings(name)));
        return new Stage(
                node.text("name"),
                Stage.Join.valueOf(node.text("join")),
                node.strings("order"),
                meets,
                node.texts("refines"),
                node.strings("routed"));
    }

    private static Rule rule(EditionNode node) {
        return new Rule(
                node.text("name"),
                node.text("rule"),
                node.text("limb"),
                node.text("file"),
                node.number("line"),
                node.number("stage"),
                condition(node.child("when")),
                conclusion(node),
                node.has("unless") ? node.numbers("unless") : List.of(),
                citations(node),
                node.textOrNull("note"),
                node.has("warning") ? warning(node.child("warning")) : null);
    }

    private static Rule.Conclusion conclusion(EditionNode node) {
        if (node.has("outcome")) {
            Map<String, Operand> dates = new LinkedHashMap<>();
            node.child("dates")
                    .names()
                    .forEach(name -> dates.put(name, operand(node.child("dates").child(name))));
            return new Rule.Outcome(node.text("outcome"), node.textOrNull("route"), node.textOrNull("basis"), dates);
        }
        if (node.has("status")) {
            return new Rule.Ends(Status.valueOf(node.text("status")), node.has("stated"));
        }
        if (node.has("check")) {
            EditionNode check = node.child("check");
            return new Rule.Applies(new Check(
                    check.text("id"),
                    check.text("title"),
                    check.text("topic"),
                    Severity.valueOf(check.text("severity")),
                    check.dayOrNull("from"),
                    check.dayOrNull("to")));
        }
        if (node.has("verdict")) {
            return new Rule.Gives(node.text("of"), Verdict.valueOf(node.text("verdict")), node.has("opposite"));
        }
        return new Rule.Warns();
    }

    private static ConsequenceRow consequence(EditionNode node) {
        return new ConsequenceRow(
                node.text("rule"),
                node.text("limb"),
                new LinkedHashSet<>(node.strings("outcomes")),
                condition(node.child("when")),
                node.texts("gives"),
                citations(node),
                node.textOrNull("note"));
    }

    private static Rule.WarningText warning(EditionNode node) {
        return new Rule.WarningText(node.text("code"), node.text("text"));
    }

    private static List<Citation> citations(EditionNode node) {
        return node.list("citations").stream()
                .map(citation -> Citation.builder()
                        .instrument(citation.text("instrument"))
                        .provision(citation.text("provision"))
                        .authority(Authority.valueOf(citation.text("authority")))
                        .basis(Basis.valueOf(citation.text("basis")))
                        .address(citation.textOrNull("address"))
                        .published(citation.dayOrNull("published"))
                        .consulted(citation.dayOrNull("consulted"))
                        .build())
                .toList();
    }

    private static Condition condition(EditionNode node) {
        if (node.has("all")) {
            return new Condition.All(
                    node.list("all").stream().map(EditionJson::condition).toList());
        }
        if (node.has("any")) {
            return new Condition.Any(
                    node.list("any").stream().map(EditionJson::condition).toList());
        }
        if (node.has("in")) {
            return new Condition.OneOf(node.text("fact"), Set.copyOf(node.strings("in")), domain(node.text("fact")));
        }
        if (node.has("has")) {
            return new Condition.Has(node.text("fact"), node.text("has"), true);
        }
        if (node.has("lacks")) {
            return new Condition.Has(node.text("fact"), node.text("lacks"), false);
        }
        if (node.has("known")) {
            return new Condition.Known(node.text("fact"), node.flag("known"));
        }
        return new Condition.Compare(
                operand(node.child("left")),
                Operator.of(node.text("operator")),
                operand(node.child("right")),
                node.textOrNull("order"),
                node.has("negated"));
    }

    /** Every value a boolean or enumeration fact can take. */
    public static List<String> domain(String fact) {
        FactDefinition definition = Vocabulary.fact(fact);
        if (definition == null) {
            throw new IllegalArgumentException("No fact " + fact);
        }
        return definition.type() == FactType.BOOLEAN ? List.of("false", "true") : definition.values();
    }

    private static Operand operand(EditionNode node) {
        if (node.has("fact")) {
            return new Operand.FactValue(node.text("fact"));
        }
        if (node.has("day")) {
            return new Operand.Day(node.day("day"));
        }
        if (node.has("number")) {
            return new Operand.Number(Decimals.of(node.text("number")));
        }
        if (node.has("call")) {
            return new Operand.Call(
                    Function.valueOf(node.text("call")),
                    node.list("operands").stream().map(EditionJson::operand).toList());
        }
        return new Operand.Text(node.text("text"));
    }
}
