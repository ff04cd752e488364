package org.clearway.rules.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site of all shipped editions: that each link leads somewhere, and that a page of each kind can be read by everybody. */
@DisabledIfSystemProperty(
        named = "clearway.pages.skip",
        matches = "true",
        disabledReason = "left out by clearway.pages.skip")
class SiteTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile(" (?:href|src|action)=\"([^\"]*)\"");
    private static final long MOST_BYTES = 40_000_000;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private static BuiltSite site;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        site = BuiltSite.write();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A page of each kind; of editions one that amends, of rules one with many parts. */
    static Stream<String> pages() {
        return Stream.of(
                "index.html",
                "gb-device-class/2024-03-05/index.html",
                "gb-device-class/2020-12-31/rule-7.html",
                "gb-market-access/2023-07-01/reg-19c-certificate-under-the-eu-mdr.html",
                "provisions/directive-93-42-eec-annex-ix-iii-2-3-rule-7.html",
                "facts/device.invasiveness.html",
                "checks/aig-dat-01.html",
                "findings/CONCLUSION.html",
                "glossary.html",
                "checks.html",
                "findings.html",
                "search.html?q=nervous system",
                "../edition.html",
                "../coverage.html");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Map<String, Set<String>> ids = new TreeMap<>();
        site.pages().forEach((path, text) -> ids.put(path, new HashSet<>(found(ID, text))));
        List<String> broken = new ArrayList<>();
        int[] links = new int[1];
        site.pages()
                .forEach((path, text) -> found(LINK, text).stream()
                        .filter(link -> !link.startsWith("https://") && !link.startsWith("http://"))
                        .forEach(link -> {
                            links[0]++;
                            String target = target(path, link);
                            String page = target.substring(0, target.indexOf('#'));
                            String place = target.substring(page.length() + 1);
                            if (!site.has(page)
                                    || !place.isEmpty()
                                            && !ids.getOrDefault(page, Set.of()).contains(place)) {
                                broken.add(path + " -> " + link);
                            }
                        }));
        assertThat(broken).isEmpty();
        assertThat(links[0]).isGreaterThan(50_000);
    }

    /** The page from the root of the site, and behind a # the place on it, or nothing. */
    private static String target(String from, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path page = path.isEmpty()
                ? Path.of(from)
                : Path.of(from).resolveSibling(path).normalize();
        return page.toString().replace('\\', '/') + "#" + (hash < 0 ? "" : link.substring(hash + 1));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    @Test
    void everyPageHasATitleAHeadingALanguageAndAMainPartAndNoPlaceTwice() {
        assertThat(site.pages()).hasSizeGreaterThan(4000).allSatisfy((path, text) -> {
            assertThat(text)
                    .contains("<html lang=\"en-GB\">", "<a class=\"skip\" href=\"#main\">")
                    .containsPattern("<title>[^<]+</title>")
                    .containsOnlyOnce("<h1>")
                    .containsOnlyOnce("<main id=\"main\">");
            assertThat(found(ID, text)).doesNotHaveDuplicates();
        });
    }

    @Test
    void thereIsAPageOfEachKindAndAllOfThemAreSmallEnoughToSend() {
        Map<String, Long> kinds = site.pages().keySet().stream()
                .map(path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : "")
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(kinds).containsKeys("provisions", "facts", "checks", "findings", "gb-device-class", "ai-governance");
        assertThat(site.bytes()).isLessThan(MOST_BYTES);
    }

    /** All of it in one go: to open a long page anew for each question takes minutes. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsForEveryReaderAndLoadsNothingFromElsewhere(String path) {
        SoftAssertions all = new SoftAssertions();
        for (int width : List.of(Chromium.DESK, Chromium.NARROWEST)) {
            List<String> asked = new ArrayList<>();
            List<String> said = new ArrayList<>();
            Page page = chromium.window(width);
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            page.navigate(url(path));
            page.screenshot(new Page.ScreenshotOptions().setPath(picture(path, width)));
            all.assertThat(page.evaluate("() => document.scrollingElement.scrollWidth"))
                    .as("the widest thing on a screen of %s pixels", width)
                    .isEqualTo(width);
            all.assertThat(asked).as("what is loaded").allMatch(url -> url.startsWith("file:"));
            all.assertThat(said).as("what scripts complain of").isEmpty();
            all.assertThat(Axe.finds(page)).as("%s pixels wide", width).isEmpty();
            page.context().close();
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "gb-device-class/2020-12-31/rule-7.html", "search.html?q=CITATION_MISSING"})
    void theKeyboardReachesEverythingAndTheFocusIsSeen(String path) {
        Page page = opened(path, Chromium.DESK);
        page.evaluate("() => document.querySelectorAll('[hidden]').forEach(one => one.remove())");
        page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        List<Map<?, ?>> reached = Keyboard.walk(page);

        assertThat(reached.get(0).get("skip"))
                .as("the first is the way to skip")
                .isEqualTo(true);
        assertThat(reached).allSatisfy(one -> {
            assertThat(one.get("body")).as("%s", one).isEqualTo(false);
            assertThat(one.get("marked")).as("%s", one).isEqualTo(true);
            assertThat(one.get("seen")).as("%s", one).isEqualTo(true);
        });
        page.context().close();
    }

    @Test
    void theSearchOfAnyPageFindsWhatHasAllTheWords() {
        Page page = opened("facts/device.invasiveness.html", Chromium.DESK);
        page.getByLabel("Search").fill("Rule 7 nervous");
        page.keyboard().press("Enter");
        page.waitForURL("**/search.html?q=Rule+7+nervous");

        assertThat(page.locator("#found")).hasText(Pattern.compile("\\d+ found"));
        assertThat(page.locator("#everything li:visible").first()).containsText("nervous");
        page.getByText("Rule 7: specifically for direct contact with the central nervous system")
                .first()
                .click();
        assertThat(page.locator("h1"))
                .hasText("Rule 7: specifically for direct contact with the central nervous system");
        page.context().close();
    }

    @Test
    void aNumberIsFoundAsANumberAndAWordByItsBeginning() {
        Page page = opened("search.html?q=rule+7", Chromium.DESK);
        assertThat(page.locator("#everything li:visible").allTextContents())
                .hasSizeGreaterThan(20)
                .allMatch(text -> text.matches("(?is).*(?<!\\d)7(?!\\d).*"));
        page.getByRole(AriaRole.SEARCHBOX).fill("invasiv");
        assertThat(page.locator("#everything li:visible").first()).isVisible();
        page.getByRole(AriaRole.SEARCHBOX).fill("nvasiv");
        assertThat(page.locator("#everything li:visible")).hasCount(0);
        assertThat(page.locator("#found")).hasText("0 found");
        page.context().close();
    }

    @Test
    void theListIsFilteredAsSomebodyTypes() {
        Page page = opened("search.html", Chromium.PHONE);
        int all = page.locator("#everything li:visible").count();
        page.getByRole(AriaRole.SEARCHBOX).fill("CITATION_MISSING");
        assertThat(page.locator("#found")).hasText("1 found");
        assertThat(page.locator("#everything li:visible")).hasCount(1);
        page.getByRole(AriaRole.SEARCHBOX).fill("");
        assertThat(page.locator("#everything li:visible")).hasCount(all);
        page.context().close();
    }

    @Test
    void withoutScriptsTheListIsWhole() {
        Page page = chromium.window(Chromium.DESK, false);
        page.navigate(site.url("search.html?q=nervous"));
        assertThat(page.locator("#everything li").first()).isVisible();
        assertThat(page.locator("noscript")).isVisible();
        page.context().close();
    }

    /** Taken anew only where CLEARWAY_UPDATE_DOCS is set: fonts differ from machine to machine. */
    @Test
    @EnabledIfEnvironmentVariable(named = "CLEARWAY_UPDATE_DOCS", matches = ".+")
    void theDocumentsShowAPicture() {
        Page page = opened(
                "gb-device-class/2020-12-31/rule-7-specifically-for-direct-contact-with-the-central-nervous-system.html",
                Chromium.DESK);
        Path picture = Path.of("..", "..", "docs", "images", "rule-on-the-site.png");
        assertThat(page.screenshot(new Page.ScreenshotOptions().setPath(picture).setClip(0, 0, Chromium.DESK, 660))
                        .length)
                .isLessThan(150_000);
        page.context().close();
    }

    private static Page opened(String path, int width) {
        Page page = chromium.window(width);
        page.navigate(url(path));
        return page;
    }

    private static String url(String path) {
        return site.url(path.replace(" ", "+"));
    }

    private static Path picture(String path, int width) {
        return Path.of("target", "pictures", "site", path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + ".png");
    }
}
