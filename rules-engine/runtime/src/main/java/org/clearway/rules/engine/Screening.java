package org.clearway.rules.engine;

import java.time.LocalDate;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.internal.Screener;
import org.clearway.rules.facts.Facts;

/**
 * Decides the outcome of many products by one ruleset on one day, and nothing else: no reasons, no questions, no record. For finding, among a
 * hundred thousand, those that are worth a decision. Immutable and safe for use by any number of threads.
 *
 * <p>The same rules as those of decisions, as a table of bits: {@link #row} settles what follows from the facts and packs them, which takes
 * far longer than {@link #screen}, which looks the outcome up. A row may be screened any number of times.
 */
public final class Screening {
    private final Screener screener;

    Screening(Screener screener) {
        this.screener = screener;
    }

    static Screening of(Screener screener) {
        return new Screening(screener);
    }

    /** The facts of one product, settled and packed for one screening. Immutable. */
    public static final class Row {
        private final Screener of;
        private final Screener.Packed packed;

        private Row(Screener of, Screener.Packed packed) {
            this.of = of;
            this.packed = packed;
        }
    }

    /** The day whose law is applied. */
    public LocalDate asOf() {
        return screener.asOf();
    }

    /**
     * Settles and packs the facts of one product.
     *
     * @param unstated what an absent fact means
     * @throws RequestException where the facts contradict each other
     */
    public Row row(Facts facts, Unstated unstated) {
        return new Row(screener, screener.pack(facts, unstated));
    }

    /**
     * The outcome of a product.
     *
     * @throws IllegalArgumentException where the row was packed for another screening
     */
    public Screened screen(Row row) {
        if (row.of != screener) {
            throw new IllegalArgumentException(
                    "The row was packed for another screening; pack it with row() of this one");
        }
        return screener.screen(row.packed);
    }
}
