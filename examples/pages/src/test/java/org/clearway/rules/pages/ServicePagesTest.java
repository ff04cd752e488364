package org.clearway.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The interview on web pages, as people use it. */
@DisabledIfSystemProperty(
        named = "clearway.pages.skip",
        matches = "true",
        disabledReason = "left out by clearway.pages.skip")
class ServicePagesTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load();

    /** What the library gives for each product, by ruleset. */
    private static final Map<Product, List<String>> ANSWERS = Map.of(
            Product.APP, List.of("I", "III"),
            Product.IMPLANT, List.of("IIb", "III"),
            Product.IVD, List.of("SELF_TEST", "B"));

    /** Titles of pages that were looked at already: each is looked at once. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private static RunningService service;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        service = new RunningService();
    }

    @AfterAll
    static void close() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProductIsAskedAboutAndTheAnswersAreThoseOfTheLibrary(Product product) throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (boolean scripts : List.of(true, false)) {
            Page page = window(scripts);
            Visitor visitor = new Visitor(page, product, false, scripts ? this::wellFormed : one -> {});
            visitor.describe(service.at("/"));
            visitor.send("See the result");
            if (scripts) {
                wellFormed(page);
                picture(page, product, "result");
            }
            for (String question : product.questions()) {
                Page at = shown(page, question, product);
                seen.merge(question, decided(at, question, product), (with, without) -> {
                    assertThat(without).as("without scripts").isEqualTo(with);
                    return with;
                });
                if (scripts) {
                    wellFormed(at);
                    picture(at, product, question);
                }
                if (product.questions().size() > 1) {
                    Visitor.turn(
                            at,
                            () -> at.getByRole(
                                            AriaRole.BUTTON,
                                            new Page.GetByRoleOptions()
                                                    .setName("Back")
                                                    .setExact(true))
                                    .click());
                }
            }
            page.context().close();
        }
        assertThat(wrong).isEmpty();
        List<String> answers = ANSWERS.get(product);
        if (answers != null) {
            assertThat(product.questions().stream().map(seen::get)).containsExactlyElementsOf(answers);
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = window(true);
        Visitor visitor = new Visitor(page, Product.IMPLANT, true, one -> {});
        visitor.describe(service.at("/"));
        visitor.send("See the result");

        assertThat(page.locator(".cw-answer__words").allTextContents()).containsExactly("Class IIb", "Class III");
        assertThat(wrong).isEmpty();
        page.context().close();
    }

    @Test
    void whatIsWrongWithAPageIsToldFirstAndTakesTheFocus() {
        Page page = window(true);
        page.navigate(service.at("/questions"));
        Visitor.turn(
                page,
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                        .click());

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("govuk-error-summary");
        assertThat(Axe.finds(page)).isEmpty();
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("question");
        assertThat(wrong).isEmpty();
        page.context().close();
    }

    /** The pictures of the documents, which are taken anew only where CLEARWAY_UPDATE_DOCS is set: fonts differ from machine to machine. */
    @Test
    @EnabledIfEnvironmentVariable(named = "CLEARWAY_UPDATE_DOCS", matches = ".+")
    void theDocumentsShowPictures() {
        Page page = window(true);
        Visitor visitor = new Visitor(page, Product.APP, false, at -> {
            if (at.title().startsWith("What would you like")) {
                document(at, "questions");
            } else if (at.title().startsWith("What does it do")) {
                document(at, "asking");
            }
        });
        visitor.describe(service.at("/"));
        document(page, "check");
        visitor.send("See the result");
        shown(page, "ni-device-class", Product.APP);
        document(page, "result");
        page.context().close();
    }

    private static void document(Page page, String name) {
        assertThat(page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("..", "..", "docs", "images", "web-" + name + ".png"))
                                .setFullPage(true)
                                .setClip(0, 0, Chromium.DESK, 900))
                        .length)
                .isLessThan(150_000);
    }

    /** The answer to a question: where several were asked, behind its link. */
    private static Page shown(Page page, String question, Product product) {
        if (product.questions().size() > 1) {
            Visitor.turn(
                    page,
                    () -> page.locator("button[name=question][value='" + question + "']")
                            .click());
        }
        return page;
    }

    /** What the record of an answer holds, decided again by the library, and that the page says so. */
    private static String decided(Page page, String question, Product product) throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record (JSON)"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("clearway-" + question + "-2026-11-22.json");
        Decision decision = RULES.verify(Files.readString(download.path()));
        assertThat(decision.ruleset().id()).isEqualTo(question);
        assertThat(RULES.decide(RecordJson.request(Files.readString(download.path())))
                        .answer())
                .isEqualTo(decision.answer());
        String outcome = decision.outcome();
        if (outcome != null) {
            assertThat(page.locator(".cw-answer__words").textContent())
                    .as(product + " " + question)
                    .contains(outcome.replace('_', ' '));
        }
        return String.valueOf(outcome);
    }

    private void wellFormed(Page page) {
        assertThat(page.evaluate("() => document.compatMode")).isEqualTo("CSS1Compat");
        assertThat(page.title()).endsWith("Clearway");
        if (!LOOKED_AT.add(page.title())) {
            return;
        }
        assertThat(Axe.finds(page)).as(page.title()).isEmpty();
        page.setViewportSize(Chromium.NARROWEST, 800);
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth"))
                .as("%s on a narrow screen", page.title())
                .isEqualTo(Chromium.NARROWEST);
        page.setViewportSize(Chromium.DESK, 800);
    }

    private Page window(boolean scripts) {
        Page page = chromium.window(Chromium.DESK, scripts);
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> wrong.add(message.text()));
        page.onPageError(wrong::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                wrong.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    private static void picture(Page page, Product product, String name) {
        Path folder = Path.of("target", "pictures", "web");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(product.name().toLowerCase(Locale.ROOT) + "-" + name + ".png"))
                .setFullPage(true));
    }
}
