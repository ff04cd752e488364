package org.clearway.rules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedPageTest {
    private static final Results RUN = new Results(
            "2026-11-29",
            "17",
            2,
            false,
            List.of(
                    new Results.Decisions(
                            Way.CLEARWAY_LIGHT, FactSet.KNOWN, 100_000, 90_000, 110_000, 8_000, 9.5, 21.2, 190_000.0),
                    new Results.Decisions(
                            Way.DROOLS_NEW, FactSet.KNOWN, 200_000, 190_000, 210_000, 6_000, null, null, null),
                    new Results.Decisions(
                            Way.HAND_OPEN, FactSet.KNOWN, 10_000_000, 9_000_000, 11_000_000, 24, null, null, null)),
            List.of(
                    new Results.Growth(Way.CLEARWAY_LIGHT, 60, 100_000),
                    new Results.Growth(Way.CLEARWAY_LIGHT, 600, 50_000)),
            List.of(new Results.Start("a bare JVM", 100), new Results.Start("Clearway", 250)));

    @TempDir
    Path folder;

    @Test
    void thePageHoldsTheFiguresOfTheResultsBesideIt() throws IOException {
        SpeedPage page = new SpeedPage(Portfolio.root().resolve("docs"));
        assertThat(page.text()).isEqualTo(page.with(page.results(), page.before()));
        assertThat(page.chart()).isEqualTo(Chart.of(page.results()));
    }

    @Test
    void everyFigureStandsBesideThatOfANewSessionAndOfJavaByHand() throws IOException {
        assertThat(written("known"))
                .contains(
                        "| Clearway, full decision | 100,000 | 90,000 to 110,000 | 0.500 | 0.0100 | 8,000 | 9.50 | 21.2 |")
                .contains(
                        "| Java by hand, three values | 10,000,000 | 9,000,000 to 11,000,000 | 50.0 | 1.00 | 24 |  |  |");
    }

    @Test
    void twoThreadsGrowthAndStartsStandBesideTheLeast() throws IOException {
        assertThat(written("threads")).contains("| Clearway, full decision | 100,000 | 190,000 | 1.90 |");
        assertThat(written("growth")).contains("| Clearway, full decision | 600 | 50,000 | 20.0 | 2.00 |");
        assertThat(written("starts")).contains("| Clearway | 250 | 2.50 |");
    }

    @Test
    void theRatiosOfTheRunBeforeStandInBrackets() throws IOException {
        written("known");
        SpeedPage page = new SpeedPage(folder.resolve("known"));
        page.write(RUN);
        assertThat(page.text()).contains("| 0.500 (0.500) | 0.0100 (0.0100) | 8,000 | 9.50 | 21.2 |");
        assertThat(page.before()).isEqualTo(RUN);
    }

    @Test
    void whatIsWrittenByHandStays() throws IOException {
        assertThat(written("run"))
                .startsWith("# By hand\n")
                .endsWith("the end\n")
                .doesNotContain("old");
    }

    private String written(String figures) throws IOException {
        Path docs = Files.createDirectory(folder.resolve(figures));
        Files.writeString(
                docs.resolve("speed.md"),
                "# By hand\n<!-- figures: " + figures + " -->\nold\n<!-- end of figures -->\nthe end\n");
        SpeedPage page = new SpeedPage(docs);
        page.write(RUN);
        assertThat(page.results()).isEqualTo(RUN);
        return page.text();
    }
}
