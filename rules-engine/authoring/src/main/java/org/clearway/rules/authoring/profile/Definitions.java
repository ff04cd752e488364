package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.Condition;

/** The derived facts of an edition: read from the files of definitions, and written out where a rule uses them. */
final class Definitions implements Scope.Definitions {
    private static final Set<String> ANNOTATIONS = Set.of("Defines", "Cites");

    /** Definitions are written out where they are used: what doubles at each step would fill any memory. */
    private static final int MOST_PARTS = 1000;

    private static final int DEEPEST = 50;

    private final Header header;
    private final EditionFolder folder;
    private final Map<String, List<Pending>> definitions = new LinkedHashMap<>();
    private final Set<String> resolving = new LinkedHashSet<>();
    private final Map<String, Condition> resolved = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private int written;

    private record Pending(DrlReader.Parsed parsed, Source source) {}

    Definitions(Header header, EditionFolder folder) {
        this.header = header;
        this.folder = folder;
    }

    /** Reads the files of definitions, and gives their rules for the checks that every rule goes through. */
    List<AuthoredRule> read() {
        List<AuthoredRule> rules = new ArrayList<>();
        for (String file : header.definitions() == null ? List.<String>of() : header.definitions()) {
            Source source = folder.files().get(file);
            if (source != null) {
                DrlReader.read(source).forEach(parsed -> rules.add(add(parsed, source)));
            }
        }
        definitions.forEach((name, pending) -> {
            try {
                of(name, pending.get(0).parsed().offset());
            } catch (ConstraintException e) {
                pending.get(0).source().problem(e.offset, e.code, String.valueOf(e.getMessage()), e.instead);
            }
        });
        return rules;
    }

    /** What was read, each with the rules that define it; known once {@link #read()} is done. What is wrong in it was noted then. */
    List<DerivedFact> all() {
        List<DerivedFact> all = new ArrayList<>();
        definitions.forEach((name, pending) -> {
            Condition condition = resolved.get(name);
            if (condition != null) {
                all.add(new DerivedFact(
                        name, condition, pending.stream().map(this::limb).toList()));
            }
        });
        return all;
    }

    private DerivedFact.Limb limb(Pending pending) {
        AuthoredRule rule = pending.parsed().rule(new Condition.All(List.of()), pending.source());
        String cites = rule.value("Cites");
        return new DerivedFact.Limb(
                rule.provision(),
                rule.limb(),
                pending.source().file(rule.offset()),
                pending.source().line(rule.offset()),
                LhsReader.read(pending.parsed().lhs(), pending.source(), header.each(), this),
                cites == null ? List.of() : Citations.of(rule, cites, false, header));
    }

    private AuthoredRule add(DrlReader.Parsed parsed, Source source) {
        AuthoredRule rule = parsed.rule(new Condition.All(List.of()), source);
        String name = rule.value("Defines");
        String cites = rule.value("Cites");
        if (name == null || !name.matches("[a-z][A-Za-z0-9]*")) {
            rule.problem(
                    rule.at("Defines", "value"),
                    ProblemCode.ANNOTATION,
                    "A rule in a file of definitions defines something.",
                    "@Defines(\"nameOfTheDerivedFact\")");
        } else {
            definitions.computeIfAbsent(name, key -> new ArrayList<>()).add(new Pending(parsed, source));
        }
        if (cites == null) {
            rule.problem(ProblemCode.CITATION_MISSING, "The definition cites nothing.", "@Cites(\"KEY provision\")");
        } else {
            Citations.of(rule, cites, false, header);
        }
        for (String annotation : rule.annotations().keySet()) {
            if (!ANNOTATIONS.contains(annotation)) {
                rule.problem(
                        rule.at(annotation, ""),
                        ProblemCode.ANNOTATION,
                        "A definition has no @" + annotation + "; nobody would see it.",
                        "@" + annotation + " on the rules that use the definition");
            }
        }
        if (rule.parent() != null) {
            rule.problem(
                    rule.places().parent(),
                    ProblemCode.REFERENCE,
                    "A definition extends nothing.",
                    "its whole condition");
        }
        return rule;
    }

    @Override
    public Condition of(String name, int offset) throws ConstraintException {
        Condition known = resolved.get(name);
        if (known != null) {
            written += sizes.computeIfAbsent(name, defined -> Limits.parts(known));
            if (written > Limits.CONDITIONS) {
                throw new ConstraintException(
                        offset,
                        ProblemCode.CONDITION,
                        "The definitions have more than " + Limits.CONDITIONS
                                + " parts, written out where they are used.",
                        "smaller definitions, or fewer uses");
            }
            return known;
        }
        List<Pending> pending = definitions.get(name);
        if (pending == null) {
            throw new ConstraintException(
                    offset,
                    ProblemCode.REFERENCE,
                    "There is no derived fact " + name + ".",
                    definitions.isEmpty()
                            ? "a rule with @Defines(\"" + name + "\") in a file of definitions"
                            : Instead.of(name, definitions.keySet()));
        }
        if (resolving.size() == DEEPEST) {
            throw new ConstraintException(
                    offset,
                    ProblemCode.CONDITION,
                    "More than " + DEEPEST + " definitions rest on one another.",
                    "definitions that rest on stated facts");
        }
        if (!resolving.add(name)) {
            throw new ConstraintException(
                    offset,
                    ProblemCode.REFERENCE,
                    name + " is defined by itself.",
                    "a definition that ends in stated facts");
        }
        List<Condition> limbs = new ArrayList<>();
        for (Pending limb : pending) {
            limbs.add(LhsReader.read(limb.parsed().lhs(), limb.source(), header.each(), this));
        }
        resolving.remove(name);
        Condition condition = limbs.size() == 1 ? limbs.get(0) : new Condition.Any(limbs);
        if (Limits.parts(condition) > MOST_PARTS) {
            resolved.put(name, new Condition.All(List.of()));
            throw new ConstraintException(
                    offset,
                    ProblemCode.CONDITION,
                    name + " has more than " + MOST_PARTS + " parts, written out.",
                    "definitions that use one another once");
        }
        resolved.put(name, condition);
        return condition;
    }
}
