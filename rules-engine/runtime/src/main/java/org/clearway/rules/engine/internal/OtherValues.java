package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.internal.Frame;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * The other values of a fact that are worth trying: each other choice, a set with an element more or less, and of days and numbers those
 * on either side of what rules compare them with.
 */
final class OtherValues {

    private final LoadedEdition edition;
    private final LocalDate asOf;

    /** @param asOf the day asked about, with which every rule compares the day of something that happens */
    OtherValues(LoadedEdition edition, LocalDate asOf) {
        this.edition = edition;
        this.asOf = asOf;
    }

    /**
     * The other values of a fact worth trying.
     *
     * @param path the fact as the request spells it
     * @param now the value it has; null where it has none
     * @param evaluation what the rules are worth now; null where what is stated contradicts itself
     */
    List<Step> of(Askable.Fact fact, String path, @Nullable Object now, @Nullable Evaluation evaluation) {
        FactSlots slots = edition.slots();
        int slot = fact.slot();
        FactDefinition definition = slots.definition(slot);
        List<Step> others = new ArrayList<>();
        if (slots.kind(slot) == Frame.Kind.CHOICE) {
            for (long rest = slots.domain(slot); rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                Object value = definition.type() == FactType.BOOLEAN
                        ? (Object) (bit == 1)
                        : Objects.requireNonNull(
                                definition.constant(definition.values().get(bit)));
                if (!value.equals(now)) {
                    others.add(new Step(path, value, false));
                }
            }
        } else if (slots.kind(slot) == Frame.Kind.SET) {
            if (now == null) {
                others.add(new Step(path, null, true));
            }
            long read = slot < slots.read() ? edition.table().elements()[slot] : slots.domain(slot);
            for (long rest = read; rest != 0; rest &= rest - 1) {
                others.add(new Step(
                        path, definition.constant(definition.values().get(Long.numberOfTrailingZeros(rest))), true));
            }
        } else {
            for (Object value : bounds(slot, now, evaluation, fact.subject())) {
                others.add(new Step(path, value, false));
            }
        }
        return others;
    }

    /** Days and numbers on either side of what rules compare the fact with. */
    private Set<Object> bounds(int slot, @Nullable Object now, @Nullable Evaluation evaluation, int subject) {
        Set<Object> bounds = new LinkedHashSet<>();
        if (evaluation == null) {
            return bounds;
        }
        Knowledge known = evaluation.known(subject);
        for (int rule : edition.table().readers(slot)) {
            bounds(edition.table().formula(rule), slot, known, bounds);
        }
        if (edition.slots().definition(slot).links().event()) {
            bounds.addAll(List.of(asOf, asOf.plusDays(1)));
        }
        bounds.remove(now);
        return bounds;
    }

    private void bounds(Formula formula, int slot, Knowledge known, Set<Object> bounds) {
        if (formula instanceof Formula.Compound compound) {
            for (Formula part : compound.parts()) {
                bounds(part, slot, known, bounds);
            }
        } else if (formula instanceof Comparison comparison) {
            Object other = isFact(comparison.left(), slot)
                    ? comparison.right().value(known)
                    : isFact(comparison.right(), slot) ? comparison.left().value(known) : null;
            if (other instanceof LocalDate day) {
                bounds.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
            } else if (other instanceof BigDecimal number) {
                bounds.addAll(List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)));
            } else if (other instanceof String text) {
                bounds.add(text);
            }
        }
    }

    private static boolean isFact(Side side, int slot) {
        return side instanceof Side.OfFact fact && fact.slot() == slot;
    }
}
