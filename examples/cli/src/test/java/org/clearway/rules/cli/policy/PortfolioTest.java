package org.clearway.rules.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.impact.Portfolio;
import org.clearway.rules.authoring.impact.PortfolioException;
import org.clearway.rules.authoring.impact.Product;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.RegulatoryRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The portfolio of the examples: its facts settle what is asked, so that a change of the rules shows. */
class PortfolioTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path FILE = Path.of("../portfolio.yaml");
    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);

    @Test
    void atLeastSixtyDevicesStandInIt() throws IOException {
        Portfolio portfolio = Portfolio.read(FILE);

        assertThat(portfolio.refused()).isEmpty();
        assertThat(portfolio.products()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeReadIsRefused(byte[] text, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("portfolio.yaml"), text);

        assertThatThrownBy(() -> Portfolio.read(file)).isInstanceOf(PortfolioException.class);
    }

    static List<byte[]> whatCannotBeReadIsRefused() {
        return List.of(
                ("products: " + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8),
                "products: [{ id: A, facts: 1.5E3330000000000000000000000000 }]".getBytes(StandardCharsets.UTF_8),
                new byte[] {'p', (byte) 0xC0, (byte) 0xAF},
                new byte[5 << 20]);
    }

    @Test
    void everyDeviceHasASettledClassInGreatBritain() throws IOException {
        assertThat(open(Rulesets.GB_DEVICE_CLASS, Rulesets.GB_IVD_CLASS)).isEmpty();
    }

    @Test
    void whetherEachMayBePlacedOnTheMarketIsSettled() throws IOException {
        assertThat(open(Rulesets.GB_MARKET_ACCESS)).isEmpty();
    }

    @Test
    void whatEachOverseasApprovalWouldOpenIsSettled() throws IOException {
        List<String> open = new ArrayList<>();
        for (Product product : Portfolio.read(FILE).products()) {
            if (product.facts().approvals() != null) {
                try {
                    add(open, product, RULES.decide(reliance(product)));
                } catch (RequestException e) {
                    open.add(product.id() + ": " + e.getMessage());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private static Request reliance(Product product) {
        return Request.builder()
                .ruleset(Rulesets.GB_RELIANCE)
                .edition("2025-07-22")
                .asOf(DAY)
                .facts(product.facts())
                .build();
    }

    private static List<String> open(String... rulesets) throws IOException {
        List<String> asked = List.of(Rulesets.GB_DEVICE_CLASS, Rulesets.GB_IVD_CLASS, Rulesets.GB_MARKET_ACCESS);
        List<String> open = new ArrayList<>();
        for (Product product : Portfolio.read(FILE).products()) {
            Dossier dossier = Dossier.builder().asOf(DAY).facts(product.facts()).build();
            Assessment assessment;
            try {
                assessment = RULES.assess(dossier, asked);
            } catch (RequestException e) {
                open.add(product.id() + ": " + e.getMessage());
                continue;
            }
            for (Decision decision : assessment.decisions()) {
                if (List.of(rulesets).contains(decision.ruleset().id())) {
                    add(open, product, decision);
                }
            }
        }
        return open;
    }

    private static void add(List<String> open, Product product, Decision decision) {
        if (decision.status() == Status.UNDETERMINED) {
            open.add(product.id() + ": " + decision.ruleset().id() + " leaves " + decision.possible() + " open, ask "
                    + decision.questions().get(0).fact());
        }
    }
}
