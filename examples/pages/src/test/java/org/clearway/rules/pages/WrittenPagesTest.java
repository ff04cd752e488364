package org.clearway.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every page must be for readers with other eyes, keyboards and screens: WCAG 2.2 AA, as far as a browser can tell. */
@DisabledIfSystemProperty(
        named = "clearway.pages.skip",
        matches = "true",
        disabledReason = "left out by clearway.pages.skip")
class WrittenPagesTest {

    /** How much of a page is pictured, in pixels. */
    private static final int TOP = 2400;

    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type /Page\\s");

    private static final Map<WrittenPage, Path> FILES = new EnumMap<>(WrittenPage.class);

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        for (WrittenPage page : WrittenPage.values()) {
            FILES.put(page, page.write());
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothing(WrittenPage written) {
        for (int width : List.of(Chromium.DESK, Chromium.PHONE)) {
            Page page = opened(written, width);

            assertThat(Axe.finds(page)).as("%s pixels wide", width).isEmpty();
            page.context().close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWiderThanTheNarrowestScreen(WrittenPage written) {
        Page page = opened(written, Chromium.NARROWEST);

        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth")).isEqualTo(Chromium.NARROWEST);
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void theKeyboardReachesEverythingAndTheFocusIsSeen(WrittenPage written) {
        Page page = opened(written, Chromium.DESK);
        Keyboard.reachesEverything(page);
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsWholeInItself(WrittenPage written) {
        List<String> elsewhere = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Page page = chromium.window(Chromium.DESK);
        page.onRequest(request -> elsewhere.add(request.url()));
        page.onConsoleMessage(message -> said.add(message.text()));
        page.navigate(url(written));

        assertThat(elsewhere).containsExactly(url(written));
        assertThat(said).isEmpty();
        page.context().close();
    }

    /** The answer, why, what follows, what it rests on, what is warned of and what is open; all else stands in annexes. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TIMELINE", "IMPACT"})
    void whatAReaderNeedsFillsTwoPrintedPagesAndTheAnnexesBeginOnTheNext(WrittenPage written) {
        Page page = opened(written, Chromium.DESK);
        String annexes = "getComputedStyle(document.querySelector('.annexes')).breakBefore";
        assertThat(page.evaluate(annexes)).isEqualTo("page");
        int all = printedPages(page);
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(".annexes { display: none; }"));

        assertThat(printedPages(page)).isLessThanOrEqualTo(2).isLessThan(all);
        page.context().close();
    }

    /** How many pages of A4 it prints: each has an object of its own in the file. */
    private static int printedPages(Page page) {
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return (int) PAGE_OF_PDF.matcher(pdf).results().count();
    }

    @ParameterizedTest
    @EnumSource
    void picturesAreTaken(WrittenPage written) {
        for (int width : List.of(Chromium.DESK, Chromium.PHONE)) {
            Page page = opened(written, width);
            Path picture = Path.of("target", "pictures", written.file() + "-" + width + ".png");

            assertThat(page.screenshot(new Page.ScreenshotOptions()
                            .setPath(picture)
                            .setFullPage(true)
                            .setClip(0, 0, width, TOP)))
                    .isNotEmpty();
            page.context().close();
        }
    }

    /**
     * The pictures of the documents, which are taken anew only where CLEARWAY_UPDATE_DOCS is set: fonts differ from machine to machine.
     */
    @ParameterizedTest
    @EnumSource(names = {"RATIONALE_OF_SOFTWARE", "REPORT", "TIMELINE"})
    @EnabledIfEnvironmentVariable(named = "CLEARWAY_UPDATE_DOCS", matches = ".+")
    void theDocumentsShowPictures(WrittenPage written) {
        Page page = opened(written, Chromium.DESK);
        Path picture = Path.of("..", "..", "docs", "images", written.file() + ".png");

        assertThat(page.screenshot(new Page.ScreenshotOptions().setPath(picture).setClip(0, 0, Chromium.DESK, 660))
                        .length)
                .isLessThan(150_000);
        page.context().close();
    }

    private static Page opened(WrittenPage written, int width) {
        Page page = chromium.window(width);
        page.navigate(url(written));
        return page;
    }

    private static String url(WrittenPage written) {
        return FILES.get(written).toAbsolutePath().normalize().toUri().toString();
    }
}
