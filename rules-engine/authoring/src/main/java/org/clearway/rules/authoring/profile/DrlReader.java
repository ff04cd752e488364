package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.clearway.rules.authoring.ProblemCode;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a DRL file with Drools' own parser and refuses everything that the profile leaves out. */
final class DrlReader {
    private static final String FACTS = "org.clearway.rules.facts.";

    private final Source source;

    private DrlReader(Source source) {
        this.source = source;
    }

    /** A rule of the file, and the parsed form from which its condition is read. */
    record Parsed(RuleDescr descr, Map<String, Map<String, String>> annotations) {}

    /** The rules of a file, as far as it can be read. */
    static List<Parsed> read(Source source) {
        return new DrlReader(source).read();
    }

    private List<Parsed> read() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr file;
        try {
            file = parser.parse(false, source.text());
        } catch (DroolsParserException e) {
            source.problem(
                    0, ProblemCode.SYNTAX, "The file is not DRL: " + e.getMessage(), "rules of the policy profile");
            return List.of();
        }
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            source.problem(
                    offset(lines.length == 0 ? 1 : lines[0]),
                    ProblemCode.SYNTAX,
                    "Not DRL: " + error.getMessage().replace('\n', ' ').strip(),
                    "a rule of the form: rule \"name\" @Concludes(...) @Cites(...) when ... then end");
        }
        if (file == null || parser.hasErrors()) {
            return List.of();
        }
        declarations(file);
        List<Parsed> rules = new ArrayList<>();
        for (RuleDescr rule : file.getRules()) {
            header(rule);
            rules.add(new Parsed(rule, Annotations.of(rule, source)));
        }
        return rules;
    }

    private int offset(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            int next = source.text().indexOf('\n', offset);
            if (next < 0) {
                break;
            }
            offset = next + 1;
        }
        return offset;
    }

    private void declarations(PackageDescr file) {
        for (ImportDescr imported : file.getImports()) {
            if (!imported.getTarget().startsWith(FACTS)) {
                source.problem(
                        imported.getStartCharacter(),
                        ProblemCode.IMPORT,
                        "Only fact types can be imported, not " + imported.getTarget() + ".",
                        "import " + FACTS + "*");
            }
        }
        BiConsumer<String, Boolean> refuse = (what, there) -> {
            if (there) {
                int at = Math.max(0, source.text().indexOf(what));
                source.problem(
                        at,
                        ProblemCode.DECLARATION,
                        "The profile has no " + what + ".",
                        "rules that compare facts, and nothing else");
            }
        };
        refuse.accept("global", !file.getGlobals().isEmpty());
        refuse.accept(
                "function",
                !file.getFunctions().isEmpty() || !file.getFunctionImports().isEmpty());
        refuse.accept(
                "declare",
                !file.getTypeDeclarations().isEmpty()
                        || !file.getEnumDeclarations().isEmpty());
        refuse.accept("entry-point", !file.getEntryPointDeclarations().isEmpty());
        refuse.accept("window", !file.getWindowDeclarations().isEmpty());
        refuse.accept("accumulate", !file.getAccumulateImports().isEmpty());
        refuse.accept("unit", file.getUnit() != null);
        file.getAttributes()
                .forEach(attribute -> source.problem(
                        attribute.getStartCharacter(),
                        ProblemCode.ATTRIBUTE,
                        "The profile has no attribute " + attribute.getName() + ".",
                        "nothing; the order of rules does not matter"));
    }

    private void header(RuleDescr rule) {
        int at = rule.getStartCharacter();
        if (rule.isQuery()) {
            source.problem(at, ProblemCode.DECLARATION, "The profile has no query.", "a rule");
        }
        rule.getAttributes()
                .forEach(
                        (name, attribute) -> source.problem(
                                attribute.getStartCharacter() < 0 ? at : attribute.getStartCharacter(),
                                ProblemCode.ATTRIBUTE,
                                "The profile has no attribute " + name + ".",
                                "nothing; the order of rules does not matter, and dates are compared with Request( asOf ... )"));
        Object consequence = rule.getConsequence();
        if ((consequence != null && !withoutComments(consequence.toString()).isBlank())
                || !rule.getNamedConsequences().isEmpty()) {
            source.problem(
                    at,
                    ProblemCode.CONSEQUENCE,
                    "Nothing may stand between then and end.",
                    "@Concludes(...) above when, and an empty consequence");
        }
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
    }
}
