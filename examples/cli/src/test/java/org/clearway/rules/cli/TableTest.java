package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearway.rules.documents.Text;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAlignAndTheLastOneWraps() {
        Table table = new Table("n", "name", "text")
                .numbers(0)
                .row("1", "a", "one two three four five six")
                .row("1,000", "bcd", "seven");

        assertThat(table.lines(34, new Style(false)))
                .containsExactly(
                        "    n  name  text",
                        "    1  a     one two three four",
                        "             five six",
                        "1,000  bcd   seven");
    }

    @Test
    void onANarrowTerminalARowBecomesABlockAndEmptyCellsAreLeftOut() {
        Table table = new Table("from", "to", "answer", "because of")
                .indented("  ")
                .row("2026-11-22", "2029-12-31", "not allowed on that day", "legal basis: none")
                .row("2030-01-01", "2030-12-31", "allowed", "");

        assertThat(table.lines(50, new Style(false)))
                .containsExactly(
                        "  2026-11-22",
                        "    to          2029-12-31",
                        "    answer      not allowed on that day",
                        "    because of  legal basis: none",
                        "  2030-01-01",
                        "    to          2030-12-31",
                        "    answer      allowed");
    }

    @Test
    void numbersThatDoNotFitBesideEachOtherStandBelow() {
        Table table = new Table("stated", "all", "Radiology", "Neurology")
                .numbers(1)
                .numbers(2)
                .numbers(3)
                .row("sex", "12", "7", "5");

        assertThat(table.lines(25, new Style(false)))
                .containsExactly(
                        "stated  all  Radiology",
                        "sex      12          7",
                        "",
                        "stated  Neurology",
                        "sex             5");
    }

    @Test
    void coloursTakeNoWidth() {
        Style style = new Style(true);
        Table table = new Table("a", "b").row(style.red("x"), "1").row("yy", "2");

        assertThat(table.lines(80, style))
                .extracting(line -> line.replace(Text.PEN, '\u001b'))
                .containsExactly("\u001b[1ma\u001b[0m   \u001b[1mb\u001b[0m", "\u001b[31mx\u001b[0m   1", "yy  2");
    }

    @Test
    void columnsWrapWhereTheyMay() {
        Table table = new Table("a", "b").wrapping(0, 5).row("aa bb cc", "1");

        assertThat(table.lines(80, new Style(false))).containsExactly("a      b", "aa bb  1", "cc");
    }
}
