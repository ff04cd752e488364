package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads facts of the vocabulary: what each is, what is asked, and what may be assumed of it. */
final class FactReader {

    /** A label longer than this does not fit a table or a form. */
    static final int LONGEST_LABEL = 60;

    /** A question or a note longer than this is not one that a person would read. */
    private static final int LONGEST_QUESTION = 600;

    static final Set<String> FACT_KEYS = VocabularyReader.keys(
            "type",
            "values",
            "valueLabels",
            "valueHints",
            "order",
            "label",
            "question",
            "note",
            "rulesets",
            "source",
            "askedOf",
            "assume",
            "needs",
            "asks",
            "settles",
            "presumes",
            "excludes",
            "doubts",
            "event",
            "screen",
            "effort");

    private final Screens screens;
    private final Roles roles;
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Node.Mapping> nodes = new HashMap<>();

    FactReader(Screens screens, Roles roles) {
        this.screens = screens;
        this.roles = roles;
    }

    /** What the file says of a fact. */
    Node.Mapping node(Model.Fact fact) {
        return nodes.get(fact.path());
    }

    /**
     * The facts of a section.
     *
     * @param askedOf who is asked for them, where a fact says nobody else
     * @param entries each fact by its name
     * @param orders the orders of values there are
     */
    List<Model.Fact> section(
            String section, String askedOf, Node.Mapping entries, Map<String, List<List<String>>> orders) {
        List<Model.Fact> facts = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (Map.Entry<String, Node> entry : entries.entries().entrySet()) {
            Node.Mapping fact = entry.getValue().asMapping();
            facts.add(fact(section, askedOf, entries, entry.getKey(), fact, orders));
            unique(fact, entry.getKey(), labels);
        }
        return List.copyOf(facts);
    }

    private Model.Fact fact(
            String section,
            String askedOf,
            Node.Mapping home,
            String name,
            Node.Mapping fact,
            Map<String, List<List<String>>> orders) {
        int line = home.keyLine(name);
        Names.camel(home.file(), line, "fact", name);
        String elsewhere = homes.putIfAbsent(name, home.file() + ":" + line);
        if (elsewhere != null) {
            throw new VocabularyException(
                    home.file(),
                    line,
                    "the fact name \"" + name + "\" is taken, see " + elsewhere + "; a fact has one home and one name");
        }
        fact.only(FACT_KEYS);
        Model.Type type = FactValues.type(fact);
        List<String> values = FactValues.of(fact, type);
        String order = FactValues.order(fact, type, values, orders);
        String label = label(home, name, fact);
        String question = required(home, name, fact, "question");
        notTooLong(fact, "question", question);
        if (!question.endsWith("?")) {
            throw new VocabularyException(
                    home.file(),
                    fact.keyLine("question"),
                    "the question does not end with \"?\"; what those need who write requests is a \"note\"");
        }
        String note = fact.get("note") == null ? null : fact.text("note");
        if (note != null) {
            notTooLong(fact, "note", note);
        }
        String screen = screens.of(fact, required(home, name, fact, "screen"));
        List<String> rulesets = rulesets(home, name, fact);
        String source = required(home, name, fact, "source");
        nodes.put(section + "." + name, fact);
        return new Model.Fact(
                section,
                name,
                type,
                values,
                FactValues.labels(fact, values),
                FactValues.hints(fact, values),
                order,
                label,
                question,
                note,
                rulesets,
                source,
                screen,
                fact.get("askedOf") == null ? askedOf : roles.of(fact),
                links(home, name, fact, type),
                line);
    }

    private static Model.Links links(Node.Mapping home, String name, Node.Mapping fact, Model.Type type) {
        boolean flags = type == Model.Type.BOOLEAN || type == Model.Type.SET;
        String assume = fact.get("assume") == null ? "" : fact.text("assume");
        int colon = assume.indexOf(':');
        String word = colon < 0 ? assume : assume.substring(0, colon);
        if (flags ? !Set.of("no", "never").contains(word) : !Set.of("", "never").contains(word)) {
            throw new VocabularyException(
                    home.file(),
                    assume.isEmpty() ? home.keyLine(name) : fact.keyLine("assume"),
                    flags
                            ? "the fact \"" + name + "\" does not say what unstated: FALSE takes it for: assume: no, or"
                                    + " assume: \"never: reason\""
                            : "only a boolean or a set is ever assumed; leave \"assume\" out");
        }
        boolean event = fact.get("event") != null && bool(fact.need("event"));
        if (event && type != Model.Type.DATE) {
            throw new VocabularyException(
                    home.file(), fact.keyLine("event"), "only a date is the day of something that happens");
        }
        int effort = fact.get("effort") == null ? 2 : effort(fact);
        return new Model.Links(
                word.equals("no"),
                colon < 0 ? null : assume.substring(colon + 1).strip(),
                event,
                effort,
                fact.get("needs") == null ? null : fact.text("needs"),
                fact.get("asks") == null ? null : fact.text("asks"));
    }

    private static void notTooLong(Node.Mapping fact, String key, String text) {
        if (text.length() > LONGEST_QUESTION) {
            throw new VocabularyException(
                    fact.file(),
                    fact.keyLine(key),
                    "the " + key + " has " + text.length() + " characters; at most " + LONGEST_QUESTION);
        }
    }

    private static int effort(Node.Mapping fact) {
        return switch (fact.text("effort")) {
            case "1" -> 1;
            case "2" -> 2;
            case "3" -> 3;
            default ->
                throw new VocabularyException(
                        fact.file(), fact.keyLine("effort"), "the effort of an answer is 1, 2 or 3");
        };
    }

    private static String label(Node.Mapping home, String name, Node.Mapping fact) {
        String label = required(home, name, fact, "label");
        if (label.length() > LONGEST_LABEL) {
            throw new VocabularyException(
                    home.file(),
                    fact.keyLine("label"),
                    "the label has " + label.length() + " characters; at most " + LONGEST_LABEL);
        }
        if (label.endsWith("?") || label.endsWith(".")) {
            throw new VocabularyException(
                    home.file(),
                    fact.keyLine("label"),
                    "the label \"" + label + "\" is not a phrase: it ends with \"" + label.charAt(label.length() - 1)
                            + "\"");
        }
        return label;
    }

    /** Refuses a label that another fact of the section has, in whatever case; {@code labels} gives the fact by its label. */
    private static void unique(Node.Mapping fact, String name, Map<String, String> labels) {
        String other = labels.putIfAbsent(fact.text("label").toLowerCase(Locale.ROOT), name);
        if (other != null) {
            throw new VocabularyException(
                    fact.file(),
                    fact.keyLine("label"),
                    "the label \"" + fact.text("label") + "\" is that of \"" + other
                            + "\" too; a label stands once in a section");
        }
    }

    private static String required(Node.Mapping home, String name, Node.Mapping fact, String key) {
        if (fact.get(key) == null) {
            throw new VocabularyException(
                    home.file(), home.keyLine(name), "the fact \"" + name + "\" has no \"" + key + "\"");
        }
        return fact.text(key);
    }

    private static List<String> rulesets(Node.Mapping home, String name, Node.Mapping fact) {
        Node rulesets = fact.get("rulesets");
        if (rulesets == null) {
            throw new VocabularyException(
                    home.file(),
                    home.keyLine(name),
                    "the fact \"" + name
                            + "\" does not say which rulesets read it (\"rulesets\"; [] where only documents do)");
        }
        return List.copyOf(rulesets.asTexts());
    }

    static boolean bool(Node node) {
        return switch (node.asText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw VocabularyException.at(node, "true or false is expected here");
        };
    }
}
