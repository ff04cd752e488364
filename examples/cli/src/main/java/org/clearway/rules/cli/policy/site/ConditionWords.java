package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.Known;
import org.clearway.rules.authoring.testing.CaseCoverage;
import org.clearway.rules.authoring.testing.Parts;
import org.clearway.rules.cli.policy.site.Clause.Kind;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.Asked.Relation;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Operand;
import org.jspecify.annotations.Nullable;

/** Puts a condition in words: facts by their labels, values as the vocabulary calls them, what the edition has a name for by that name. */
final class ConditionWords {

    /** Of a choice between more values than this, what is left out is told where that is shorter. */
    private static final int MANY = 3;

    private final Notions notions;
    private final Links links;
    private final @Nullable Iterator<CaseCoverage.OfAtom> reached;

    private ConditionWords(Notions notions, Links links, @Nullable Iterator<CaseCoverage.OfAtom> reached) {
        this.notions = notions;
        this.links = links;
        this.reached = reached;
    }

    /** A condition. */
    static Clause of(Condition condition, Notions notions, Links links) {
        return new ConditionWords(notions, links, null).whole(condition);
    }

    /** The condition of a rule, with what cases reach of each part. */
    static Clause of(CaseCoverage.OfRule rule, Notions notions, Links links) {
        return new ConditionWords(notions, links, rule.atoms().iterator())
                .whole(rule.rule().when());
    }

    /** A condition is not told by its own name alone; where it is nothing but what has a name, what that means is told besides. */
    private Clause whole(Condition condition) {
        Condition inner = condition;
        while (inner instanceof Condition.Compound compound && compound.parts().size() == 1) {
            inner = compound.parts().get(0);
        }
        Notions.Notion notion = inner == condition ? null : notions.of(inner);
        if (notion != null && notion.holds() && reached == null && inner instanceof Condition.Compound compound) {
            return new Clause(Kind.NOTION, notion.title(), notion.href(), "holds", null, List.of(list(compound)));
        }
        return isPart(condition) ? part(condition) : list((Condition.Compound) condition);
    }

    private Clause clause(Condition condition) {
        Notions.Notion notion = notions.of(condition);
        if (notion != null) {
            return notion(notion, condition);
        }
        return isPart(condition) ? part(condition) : list((Condition.Compound) condition);
    }

    /** Whether it is told in one: something about a fact, of which cases are told together. */
    private static boolean isPart(Condition condition) {
        return !(condition instanceof Condition.Compound compound) || Parts.isEmptiness(compound);
    }

    private Clause list(Condition.Compound compound) {
        Kind kind = compound instanceof Condition.All ? Kind.ALL : Kind.ANY;
        List<Clause> parts = new ArrayList<>();
        for (int at = 0; at < compound.parts().size(); at++) {
            List<Condition.Has> alike = alike(compound, at);
            if (alike.size() > 1) {
                parts.add(has(alike));
                at += alike.size() - 1;
                continue;
            }
            Clause clause = clause(compound.parts().get(at));
            if (clause.kind() == kind) {
                // A list in a list of the same kind is none of its own; what always holds says nothing.
                clause.parts().forEach(inner -> add(parts, inner));
            } else {
                add(parts, clause);
            }
        }
        return parts.size() == 1 ? parts.get(0) : Clause.of(kind, parts);
    }

    /** What is asked twice is told once, unless cases are told of. */
    private void add(List<Clause> parts, Clause clause) {
        if (reached != null || !parts.contains(clause)) {
            parts.add(clause);
        }
    }

    /** Elements of one set, one of which it must have, or none of which it may have: "includes blood or gas". Not where cases are told of each. */
    private List<Condition.Has> alike(Condition.Compound compound, int from) {
        List<Condition.Has> alike = new ArrayList<>();
        boolean present = compound instanceof Condition.Any;
        for (Condition part : reached == null
                ? compound.parts().subList(from, compound.parts().size())
                : List.<Condition>of()) {
            if (!(part instanceof Condition.Has has)
                    || has.present() != present
                    || !alike.isEmpty() && !alike.get(0).fact().equals(has.fact())) {
                break;
            }
            alike.add(has);
        }
        return alike;
    }

    private Clause has(List<Condition.Has> alike) {
        String fact = alike.get(0).fact();
        Relation relation = alike.get(0).present() ? Relation.HAS : Relation.HAS_NOT;
        List<String> elements = alike.stream().map(Condition.Has::element).toList();
        return fact(asked(fact, relation, elements), null);
    }

    private Clause notion(Notions.Notion notion, Condition condition) {
        List<Clause> facts = Parts.of(condition).stream().map(this::part).toList();
        List<Clause> lacking = facts.stream()
                .filter(fact -> fact.reach() != null && fact.reach() != Reach.BOTH)
                .toList();
        Reach reach = reached == null
                ? null
                : Reach.of(facts.stream()
                        .map(fact -> Objects.requireNonNull(fact.reach()))
                        .toList());
        return new Clause(
                Kind.NOTION, notion.title(), notion.href(), notion.holds() ? "holds" : "does not hold", reach, lacking);
    }

    private Clause part(Condition part) {
        Reach reach = reached == null ? null : Reach.of(reached.next().counts());
        if (part instanceof Condition.Compound set) {
            String fact = ((Condition.Has) set.parts().get(0)).fact();
            String asked = set instanceof Condition.All ? "none" : "at least one";
            return new Clause(Kind.FACT, Plain.fact(fact), links.fact(fact), asked, reach, List.of());
        }
        if (part instanceof Condition.Compare compare) {
            Operand about = OperandWords.about(compare);
            String href = about instanceof Operand.FactValue fact ? links.fact(fact.path()) : "";
            return new Clause(Kind.FACT, OperandWords.of(about), href, OperandWords.asked(compare), reach, List.of());
        }
        return fact(asked(part), reach);
    }

    private Clause fact(Asked asked, @Nullable Reach reach) {
        return new Clause(
                Kind.FACT, Plain.fact(asked.fact()), links.fact(asked.fact()), Plain.wanted(asked), reach, List.of());
    }

    private static Asked asked(Condition atom) {
        if (atom instanceof Condition.OneOf oneOf) {
            List<String> in = ofDomain(oneOf, true);
            List<String> out = ofDomain(oneOf, false);
            return in.size() > MANY && out.size() < in.size()
                    ? asked(oneOf.fact(), Relation.DIFFERS, out)
                    : asked(oneOf.fact(), Relation.IS, in);
        }
        if (atom instanceof Condition.Has has) {
            return asked(has.fact(), has.present() ? Relation.HAS : Relation.HAS_NOT, List.of(has.element()));
        }
        Condition.Known known = (Condition.Known) atom;
        return asked(known.fact(), known.expected() ? Relation.IS_KNOWN : Relation.IS_ABSENT, List.of());
    }

    private static List<String> ofDomain(Condition.OneOf oneOf, boolean in) {
        Stream<String> domain = oneOf.domain().stream();
        return domain.filter(value -> oneOf.values().contains(value) == in).toList();
    }

    private static Asked asked(String fact, Relation relation, List<String> operands) {
        return new Asked(fact, relation, operands, null, Known.STATED);
    }
}
