package org.clearway.rules.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine. None is downloaded: where there is none, the tests fail and say what to do. */
final class Chromium implements AutoCloseable {

    /** A narrow phone, the width at which WCAG 2.2 asks for reflow. */
    static final int NARROWEST = 320;

    static final int PHONE = 360;
    static final int DESK = 1280;

    private static final int HEIGHT = 800;
    private static final List<Path> USUAL = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // Without a sandbox, as builds run as root in containers; only own pages are opened.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        String named = System.getProperty("clearway.chromium");
        if (named != null) {
            return Path.of(named);
        }
        return USUAL.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("""
                        the pages are tested in a real browser, and no Chromium is at any of %s;
                        install it (Debian: apt-get install chromium), name another one with -Dclearway.chromium=FILE,
                        or leave these tests out with -Dclearway.pages.skip=true""".formatted(USUAL)));
    }

    /** A window of a width. */
    Page window(int width) {
        return window(width, true);
    }

    /** A window of a width, with or without scripts of the page. */
    Page window(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setJavaScriptEnabled(scripts))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
