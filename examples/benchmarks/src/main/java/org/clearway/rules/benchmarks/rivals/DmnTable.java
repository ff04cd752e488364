package org.clearway.rules.benchmarks.rivals;

import java.util.List;
import java.util.stream.Collectors;
import org.clearway.rules.engine.model.Condition;

/**
 * Rules as one decision table of DMN, for the engines that take it: a column for each fact, a row for each way in which a rule can be true,
 * hit policy COLLECT, the number of the rule as output. An unknown fact is null, which no cell accepts but an empty one.
 */
final class DmnTable {
    static final String NAMESPACE = "https://clearway.org/benchmarks";
    static final String DECISION = "rules";

    private DmnTable() {}

    /**
     * Writes the table.
     *
     * @param any what a cell says that asks nothing
     */
    static String of(RuleData data, String any) {
        List<String> facts = data.facts();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"table\" name=\"table\" namespace=\""
                + NAMESPACE + "\">\n");
        for (String fact : facts) {
            String name = Infix.name(fact);
            xml.append("<inputData id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name
                    + "\"/></inputData>\n");
        }
        xml.append(
                "<decision id=\"" + DECISION + "\" name=\"" + DECISION + "\"><variable name=\"" + DECISION + "\"/>\n");
        for (String fact : facts) {
            xml.append("<informationRequirement id=\"needs_" + Infix.name(fact) + "\"><requiredInput href=\"#"
                    + Infix.name(fact) + "\"/></informationRequirement>\n");
        }
        xml.append("<decisionTable id=\"decisionTable\" hitPolicy=\"COLLECT\">\n");
        for (String fact : facts) {
            String name = Infix.name(fact);
            xml.append("<input id=\"column_" + name + "\"><inputExpression id=\"expression_" + name + "\">" + text(name)
                    + "</inputExpression></input>\n");
        }
        xml.append("<output id=\"number\" typeRef=\"number\"/>\n");
        int id = 0;
        for (int rule = 0; rule < data.conditions().size(); rule++) {
            for (List<Condition> row : Alternatives.of(data.conditions().get(rule))) {
                xml.append("<rule id=\"row_" + id + "\">");
                for (String fact : facts) {
                    xml.append("<inputEntry id=\"cell_" + id + "_" + Infix.name(fact) + "\">"
                            + text(cell(fact, row, any)) + "</inputEntry>");
                }
                xml.append("<outputEntry id=\"output_" + id + "\">" + text(String.valueOf(rule))
                        + "</outputEntry></rule>\n");
                id++;
            }
        }
        return xml.append("</decisionTable></decision></definitions>\n").toString();
    }

    private static String text(String feel) {
        return "<text>" + feel.replace("&", "&amp;").replace("<", "&lt;") + "</text>";
    }

    private static String cell(String fact, List<Condition> row, String any) {
        List<Condition> atoms =
                row.stream().filter(atom -> atom.facts().anyMatch(fact::equals)).toList();
        if (atoms.isEmpty()) {
            return any;
        }
        if (atoms.size() == 1 && atoms.get(0) instanceof Condition.OneOf oneOf) {
            List<String> values = oneOf.values().stream().sorted().toList();
            return Infix.isBoolean(oneOf) ? values.get(0) : Infix.quoted(values);
        }
        return atoms.stream().map(DmnTable::test).collect(Collectors.joining(" and ", "? != null and ", ""));
    }

    private static String test(Condition atom) {
        if (atom instanceof Condition.Has has) {
            String contains = "list contains(?, " + Infix.quoted(has.element()) + ")";
            return has.present() ? contains : "not(" + contains + ")";
        }
        if (atom instanceof Condition.OneOf oneOf && !Infix.isBoolean(oneOf)) {
            return "list contains(["
                    + Infix.quoted(oneOf.values().stream().sorted().toList()) + "], ?)";
        }
        throw new IllegalArgumentException("These rivals are not taught " + atom);
    }
}
