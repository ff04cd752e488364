package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRL6Parser;
import org.drools.drl.parser.lang.DRLLexer;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a DRL file: the frame by the outline of the profile, the conditions by Drools' own parser. */
final class DrlReader {
    private static final Pattern PLACE = Pattern.compile("^\\[ERR \\d+] Line (\\d+):(\\d+) ");

    /** The word at which the parser stopped. */
    private static final Pattern WORD = Pattern.compile("input '([^']*)'");

    private DrlReader() {}

    /** A rule of the file, and the parsed form from which its condition is read. */
    record Parsed(Outline.Framed framed, AndDescr lhs) {
        int offset() {
            return framed.offset();
        }

        /** The rule with its own condition. */
        AuthoredRule rule(Condition own, Source source) {
            return new AuthoredRule(
                    framed.name(),
                    framed.parent(),
                    framed.annotations(),
                    own,
                    source,
                    framed.offset(),
                    framed.places());
        }
    }

    /** The rules of a file, as far as it can be read. */
    static List<Parsed> read(Source source) {
        int before = source.problems().size();
        List<Outline.Framed> framed = Outline.of(source);
        boolean noted = source.problems().size() > before;
        if (framed.isEmpty() && (noted || before >= Limits.PROBLEMS)) {
            // Known to be wrong; the parser of Drools is not made for what would exhaust it.
            return List.of();
        }
        PackageDescr file = parse(source, noted);
        if (file == null) {
            return List.of();
        }
        List<RuleDescr> rules = file.getRules();
        boolean alike = rules.size() == framed.size();
        for (int i = 0; alike && i < framed.size(); i++) {
            alike = rules.get(i).getName().equals(framed.get(i).name());
        }
        if (framed.isEmpty() && !noted) {
            source.problem(0, ProblemCode.SYNTAX, "The file has no rule.", "at least one rule, or no file");
        } else if (!alike) {
            if (!noted) {
                source.problem(0, ProblemCode.SYNTAX, "Drools reads other rules than stand here.", "plain rules");
            }
            return List.of();
        }
        List<Parsed> parsed = new ArrayList<>();
        for (int i = 0; i < framed.size(); i++) {
            parsed.add(new Parsed(framed.get(i), rules.get(i).getLhs()));
        }
        return parsed;
    }

    /**
     * What Drools' parser makes of the file, or null where it refuses it.
     *
     * @param noted whether something is known to be wrong already, so that what the parser says would only follow from it
     */
    private static @Nullable PackageDescr parse(Source source, boolean noted) {
        DRLLexer lexer = DRLFactory.buildLexer(source.text(), LanguageLevelOption.DRL6);
        List<DroolsParserException> errors = new ArrayList<>();
        PackageDescr file = null;
        try {
            DRL6Parser parser = new DRL6Parser(new BoundedTokens(lexer));
            file = parser.compilationUnit();
            errors.addAll(lexer.getErrors());
            errors.addAll(parser.getErrors());
        } catch (BoundedTokens.TooOften e) {
            Token furthest = e.furthest();
            source.problem(
                    source.offset(furthest.getLine(), furthest.getCharPositionInLine()),
                    ProblemCode.SYNTAX,
                    "Up to here there are more ways to read this than can be tried.",
                    "fewer parentheses, calls and brackets in one another");
            return null;
        } catch (RecognitionException | RuntimeException e) {
            // Told below: neither the parser nor its lexer, which fails where it cannot say what it expected, is made
            // for every text.
        } catch (StackOverflowError e) {
            // Signs without parentheses can nest as well: - - - - 1.
            source.problem(
                    0, ProblemCode.SYNTAX, "Something is nested deeper than can be read.", "comparisons of facts");
            return null;
        }
        if (file != null && errors.isEmpty()) {
            return file;
        }
        if (!noted) {
            String message = errors.isEmpty() ? "" : errors.get(0).getMessage().strip();
            Matcher place = PLACE.matcher(message);
            boolean placed = place.find();
            Matcher word = WORD.matcher(message);
            source.problem(
                    placed ? source.offset(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))) : 0,
                    ProblemCode.SYNTAX,
                    word.find() && !word.group(1).isBlank()
                            ? "'" + word.group(1) + "' is not expected here."
                            : "From here on this is no condition.",
                    "patterns such as Device( active == true ), joined by and, or, not");
        }
        return null;
    }
}
