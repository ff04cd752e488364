package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssessTest {

    @Test
    void everyRulesetIsAskedOnce() {
        JsonNode line =
                Run.of("assess", Samples.SEPSIS, "--format", "json").json().get(0);

        List<String> asked = line.path("decisions")
                .valueStream()
                .map(decision -> decision.path("ruleset").path("id").asString())
                .toList();
        assertThat(asked)
                .doesNotHaveDuplicates()
                .hasSize(Run.of("rulesets", "--json").json().stream()
                        .map(edition -> edition.path("ruleset").asString())
                        .distinct()
                        .toList()
                        .size());
    }

    @Test
    void theClassIsHandedOnAndThatIsSaid() {
        Run run = Run.of("assess", Samples.SEPSIS);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Handed on from one ruleset to others")
                .contains("GB class assigned by the manufacturer: I, as gb-device-class decides by Rule 12");
    }

    @Test
    void whatIsStatedStandsAndTheDisagreementIsShown() {
        String stated =
                Samples.line(Samples.MESH).replace("\"facts\":{", "\"facts\":{\"classification\":{\"gbClass\":\"I\"},");

        Run run = Run.with(stated, "assess", "-");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Stated, and decided otherwise")
                .contains("is stated as I, but gb-device-class decides IIb by Rule 8. What is stated was used.");
    }

    @Test
    void whatIsNotLawIsMarkedInTextAndPage() {
        String text =
                Run.of("assess", Samples.US_510K, "--ruleset", "gb-reliance").out();
        String page = Run.of("assess", Samples.US_510K, "--ruleset", "gb-reliance", "--format", "html")
                .out();

        assertThat(text.replaceAll("\\s+", " "))
                .contains("no law in force", "2025-07-22 (policy, not law) would give ELIGIBLE FOR REVIEW, ROUTE 4");
        assertThat(page).contains("<div class=\"notlaw\">", "Not law:", "2025-07-22 (policy, not law) would give");
    }

    @Test
    void anAmericanAuthorisationAloneAllowsNothingInGreatBritain() {
        for (String sample : List.of(Samples.US_510K, Samples.US_DE_NOVO, Samples.US_PMA)) {
            JsonNode decision = Run.of("assess", sample, "--ruleset", "gb-market-access", "--format", "json")
                    .json()
                    .get(0)
                    .path("decisions")
                    .get(0);
            assertThat(decision.path("outcome").asString()).isEqualTo("NOT_ALLOWED");
            assertThat(decision.path("basis").isString()).isFalse();
        }
    }

    @Test
    void eachQuestionIsAskedOnce() {
        JsonNode line = Run.with("{\"asOf\":\"2026-11-22\",\"facts\":{}}", "assess", "-", "--format", "json")
                .json()
                .get(0);

        assertThat(line.path("questions")
                        .valueStream()
                        .map(question -> question.path("fact").asString())
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAreEscapedInThePage() {
        String named = Samples.line(Samples.MESH).replace("Example hernia mesh", "A <script>alert(1)</script> mesh");

        assertThat(Run.with(named, "assess", "-", "--format", "html").out())
                .doesNotContain("<script>")
                .contains("A &lt;script&gt;");
    }

    @Test
    void aRulesetThatIsNotInstalledIsRefused() {
        Run run = Run.of("assess", Samples.MESH, "--ruleset", "gb-device-clas");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no such ruleset; there are ai-governance, ");
    }
}
