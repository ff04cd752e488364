package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.internal.EditionProbe;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;

/**
 * What the cases of an edition reach: of each rule and of each part of its condition, how many cases meet it and how many do not. Whether
 * a case expects anything of it is another question, which {@link Mutations} answers.
 */
public final class CaseCoverage {
    private final Sources.Edition edition;
    private final List<OfRule> rules;

    private CaseCoverage(Sources.Edition edition, List<OfRule> rules) {
        this.edition = edition;
        this.rules = List.copyOf(rules);
    }

    /**
     * A rule, or a part of its condition, and the cases.
     *
     * @param met how many cases meet it
     * @param unmet how many do not; where facts are unknown that decide it, a case counts as neither
     */
    public record Counts(int met, int unmet) {

        /** Whether at least one case meets it, and one does not. */
        public boolean both() {
            return met > 0 && unmet > 0;
        }

        /** What no case shows, in a word or two; empty where both are shown. */
        public String missing() {
            return both() ? "" : met > 0 ? "never false" : unmet > 0 ? "never true" : "never known";
        }
    }

    /**
     * A rule and the cases.
     *
     * @param rule the rule
     * @param counts of its condition as a whole
     * @param atoms the parts of its condition, in the order of the source, each with its counts
     */
    public record OfRule(Rule rule, Counts counts, List<OfAtom> atoms) {
        public OfRule {
            atoms = List.copyOf(atoms);
        }
    }

    /** A part of a condition, such as a comparison or that a set is empty, and the cases. */
    public record OfAtom(Condition atom, Counts counts) {

        /** The part in words: {@code device.duration is LONG_TERM}. */
        public String words() {
            return Words.of(atom);
        }
    }

    /** What the cases of an edition reach. */
    public static CaseCoverage of(Sources.Edition edition) {
        EditionProbe probe = new EditionProbe(edition.model());
        List<OfRule> reached = new ArrayList<>();
        List<List<EditionProbe.Probed>> cases =
                edition.cases().stream().map(one -> probed(probe, one)).toList();
        for (Rule rule : edition.model().rules()) {
            reached.add(new OfRule(
                    rule,
                    counts(probe.asking(rule.when()), cases),
                    Parts.of(rule.when()).stream()
                            .map(part -> new OfAtom(part, counts(probe.asking(part), cases)))
                            .toList()));
        }
        return new CaseCoverage(edition, reached);
    }

    /** Once for each element that is judged; of a request that is refused nothing is reached. */
    private static List<EditionProbe.Probed> probed(EditionProbe probe, Case one) {
        try {
            return probe.probe(one.request());
        } catch (ClearwayException refused) {
            return List.of();
        }
    }

    private static Counts counts(EditionProbe.Asking condition, List<List<EditionProbe.Probed>> cases) {
        int met = 0;
        int unmet = 0;
        for (List<EditionProbe.Probed> subjects : cases) {
            for (EditionProbe.Probed subject : subjects) {
                Boolean holds = subject.holds(condition);
                met += Boolean.TRUE.equals(holds) ? 1 : 0;
                unmet += Boolean.FALSE.equals(holds) ? 1 : 0;
            }
        }
        return new Counts(met, unmet);
    }

    /** The edition. */
    public Sources.Edition edition() {
        return edition;
    }

    /** Its rules, in the order of the source. */
    public List<OfRule> rules() {
        return rules;
    }

    /** How many rules some case meets and some does not. */
    public long rulesReached() {
        return rules.stream().filter(rule -> rule.counts().both()).count();
    }

    /** How many parts of conditions there are. */
    public long atoms() {
        return rules.stream().mapToLong(rule -> rule.atoms().size()).sum();
    }

    /** How many parts of conditions some case meets and some does not. */
    public long atomsReached() {
        return rules.stream()
                .flatMap(rule -> rule.atoms().stream())
                .filter(atom -> atom.counts().both())
                .count();
    }

    /** The same as an LCOV tracefile, in which editors show coverage: a rule is a line, a part of its condition two branches. */
    public List<String> lcov() {
        List<String> lines = new ArrayList<>();
        rules.stream().map(rule -> rule.rule().file()).distinct().sorted().forEach(file -> {
            lines.add("SF:" + edition.folder().resolve(file).normalize());
            int block = 0;
            for (OfRule rule : rules) {
                if (rule.rule().file().equals(file)) {
                    lines.add("DA:" + rule.rule().line() + "," + rule.counts().met());
                    for (OfAtom atom : rule.atoms()) {
                        lines.add("BRDA:" + rule.rule().line() + "," + block + ",0,"
                                + atom.counts().met());
                        lines.add("BRDA:" + rule.rule().line() + "," + block + ",1,"
                                + atom.counts().unmet());
                        block++;
                    }
                }
            }
            lines.add("end_of_record");
        });
        return lines;
    }
}
