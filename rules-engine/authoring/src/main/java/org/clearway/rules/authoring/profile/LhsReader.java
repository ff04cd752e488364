package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Turns the left-hand side of a rule into a condition. */
final class LhsReader {
    private final Source source;
    private final @Nullable String each;
    private final Scope.Definitions definitions;
    private final Map<String, String> bindings = new HashMap<>();

    private LhsReader(Source source, @Nullable String each, Scope.Definitions definitions) {
        this.source = source;
        this.each = each;
        this.definitions = definitions;
    }

    /**
     * Reads a left-hand side; what is wrong is noted, and what is left out of the condition then does not matter, since
     * nothing is built.
     *
     * @param each the section whose elements are judged one by one, or null
     */
    static Condition read(AndDescr lhs, Source source, @Nullable String each, Scope.Definitions definitions) {
        return new LhsReader(source, each, definitions).all(lhs.getDescrs(), true);
    }

    private Condition all(List<? extends BaseDescr> parts, boolean top) {
        List<Condition> conditions = new ArrayList<>();
        parts.forEach(part -> conditions.add(condition(part, top)));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    /**
     * @param top whether the part must hold by itself: then a pattern may be there for its binding only
     */
    private Condition condition(BaseDescr descr, boolean top) {
        if (descr instanceof AndDescr and) {
            return all(and.getDescrs(), top);
        }
        if (descr instanceof OrDescr or) {
            List<Condition> conditions = new ArrayList<>();
            or.getDescrs().forEach(part -> conditions.add(condition(part, false)));
            return new Condition.Any(conditions);
        }
        if (descr instanceof NotDescr not && not.getDescrs().size() == 1) {
            return condition(not.getDescrs().get(0), false).opposite();
        }
        if (descr instanceof PatternDescr pattern && pattern.getObjectType() != null) {
            return pattern(pattern, top);
        }
        source.problem(
                descr.getStartCharacter(),
                ProblemCode.CONDITION,
                "The profile has no " + name(descr) + ".",
                "patterns over fact types, joined by and, or, not");
        return new Condition.All(List.of());
    }

    private static String name(BaseDescr descr) {
        if (descr instanceof PatternDescr) {
            return "path such as /device";
        }
        if (descr instanceof NamedConsequenceDescr || descr instanceof ConditionalBranchDescr) {
            return "consequence in a condition, by if or do";
        }
        return descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    }

    private Condition pattern(PatternDescr pattern, boolean top) {
        int at = pattern.getStartCharacter();
        String type = pattern.getObjectType();
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            source.problem(at, ProblemCode.CONDITION, "The profile has no 'from' and no 'over'.", "a plain pattern");
        }
        SectionDefinition section = section(type);
        boolean special = type.equals(Scope.REQUEST) || type.equals(Scope.DEFINED);
        if (section == null && !special) {
            List<String> types = new ArrayList<>(List.of(Scope.REQUEST, Scope.DEFINED));
            Vocabulary.sections().forEach(known -> types.add(known.javaType().getSimpleName()));
            source.problem(
                    word(at, type),
                    ProblemCode.TYPE_UNKNOWN,
                    "There is no fact type " + type + ".",
                    Instead.of(type, types));
            return new Condition.All(List.of());
        }
        if (section != null && section.repeated() && !section.name().equals(each)) {
            source.problem(
                    word(at, type),
                    ProblemCode.CONDITION,
                    type + " is one element of a list, and this edition does not judge its elements.",
                    "each: " + section.name() + " in ruleset.yaml");
        }
        bind(pattern, type);
        if (pattern.getConstraint().getDescrs().isEmpty() && (pattern.getIdentifier() == null || !top)) {
            source.problem(
                    at,
                    ProblemCode.CONDITION,
                    type + "() asks nothing.",
                    type + "( fact == value ), or nothing at all");
        }
        Scope scope = new Scope(type, section, bindings, definitions);
        List<Condition> conditions = new ArrayList<>();
        for (Object constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                conditions.add(constraint(expression, scope, at));
            } else {
                source.problem(at, ProblemCode.CONDITION, "The profile has no such constraint.", "fact == value");
            }
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }

    /** Where the type of a pattern stands, behind what it is bound to. */
    private int word(int pattern, String type) {
        int at = source.text().indexOf(type, Math.max(0, pattern));
        return at < 0 ? pattern : at;
    }

    private void bind(PatternDescr pattern, String type) {
        String name = pattern.getIdentifier();
        if (name == null) {
            return;
        }
        if (!name.startsWith("$") || type.equals(Scope.DEFINED)) {
            source.problem(
                    pattern.getStartCharacter(),
                    ProblemCode.CONDITION,
                    "'" + name + "' cannot be bound here.",
                    "$c : Classification(), a name that begins with $");
        } else if (!bindings.computeIfAbsent(name, key -> type).equals(type)) {
            source.problem(
                    pattern.getStartCharacter(),
                    ProblemCode.REFERENCE,
                    name + " is bound to " + bindings.get(name) + " already.",
                    "a name of its own");
        }
    }

    private Condition constraint(ExprConstraintDescr expression, Scope scope, int patternAt) {
        int start = expression.getStartCharacter();
        int end = expression.getEndCharacter();
        boolean placed = start >= 0 && end >= start && end < source.text().length();
        String text = placed ? source.text().substring(start, end + 1) : expression.getExpression();
        if (expression.getType() != ExprConstraintDescr.Type.NAMED) {
            source.problem(start, ProblemCode.CONDITION, "The profile has no constraint by position.", "fact == value");
        }
        try {
            return ConstraintParser.parse(text, placed ? start : patternAt, scope);
        } catch (ConstraintException e) {
            source.problem(e.offset, e.code, String.valueOf(e.getMessage()), e.instead);
            return new Condition.All(List.of());
        }
    }

    static @Nullable SectionDefinition section(String type) {
        for (SectionDefinition section : Vocabulary.sections()) {
            if (section.javaType().getSimpleName().equals(type)) {
                return section;
            }
        }
        return null;
    }
}
