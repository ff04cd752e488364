package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.internal.Settled;
import org.clearway.rules.internal.Settling;
import org.jspecify.annotations.Nullable;

/** Looks at what the conditions of an edition come to for a request, part by part: for those who test rules. */
public final class EditionProbe {
    private final LoadedEdition edition;
    private final List<List<Formula>> atoms;

    /**
     * A probe of an edition.
     *
     * @param model the edition; its rules need not be compiled
     */
    public EditionProbe(EditionModel model) {
        edition = new LoadedEdition(model, null, EditionProbe.class.getClassLoader(), null);
        List<List<Formula>> found = new ArrayList<>();
        for (int rule = 0; rule < edition.table().size(); rule++) {
            found.add(leaves(edition.table().formula(rule)).toList());
        }
        atoms = List.copyOf(found);
    }

    private static Stream<Formula> leaves(Formula formula) {
        return formula instanceof Formula.Compound compound
                ? Stream.of(compound.parts()).flatMap(EditionProbe::leaves)
                : Stream.of(formula);
    }

    /**
     * What the conditions come to.
     *
     * @return once for each element that the edition judges by itself; one where it judges none
     */
    public List<Probed> probe(Request request) {
        Settled settled = Settling.settle(request.facts(), request.asOf(), request.unstated());
        Knowledge[] known = Evaluator.known(edition, settled);
        List<Probed> probed = new ArrayList<>();
        for (int subject = 0; subject < known.length; subject++) {
            probed.add(new Probed(known[subject], settled, subject));
        }
        return probed;
    }

    /**
     * A condition that is none of the edition's, to ask what it comes to.
     *
     * @param condition a condition on facts that the edition reads
     */
    public Asking asking(Condition condition) {
        return new Asking(new FormulaCompiler(edition.slots(), Stream.of(condition)).compile(condition));
    }

    /** A condition on facts that the edition reads. */
    public static final class Asking {
        private final Formula formula;

        private Asking(Formula formula) {
            this.formula = formula;
        }
    }

    /** What the conditions come to for one element. Not safe for use by several threads. */
    public final class Probed {
        private final Knowledge known;
        private final Settled settled;
        private final int subject;

        private Probed(Knowledge known, Settled settled, int subject) {
            this.known = known;
            this.settled = settled;
            this.subject = subject;
        }

        /** Whether the condition of a rule holds, whatever may take its place; null where unknown facts decide that. */
        public @Nullable Boolean holds(int rule) {
            return truth(edition.table().formula(rule));
        }

        /** Whether a part of the condition of a rule holds, counted as {@code Condition.atoms()} counts them; null as above. */
        public @Nullable Boolean holds(int rule, int atom) {
            return truth(atoms.get(rule).get(atom));
        }

        /** Whether a condition that is none of the edition's holds; null as above. */
        public @Nullable Boolean holds(Asking condition) {
            return truth(condition.formula);
        }

        /** What each part of the condition of a rule asks, and what the request says of it. */
        public List<Asked> asked(int rule) {
            return ConsideredRules.asked(Evaluator.suppose(edition, settled, Budget.standard()), subject, rule);
        }

        private @Nullable Boolean truth(Formula formula) {
            byte truth = formula.eval(known);
            return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
        }
    }
}
