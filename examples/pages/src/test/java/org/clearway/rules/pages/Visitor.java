package org.clearway.rules.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody who describes a product on the pages of the service, by mouse or by keyboard. */
final class Visitor {

    private static final int MOST_STEPS = 400;
    private static final int MOST_PAGES = 30;

    /** The label of what has the focus, or its text. */
    private static final String FOCUSED = """
            () => { const e = document.activeElement;
              const label = e.labels && e.labels.length ? e.labels[0] : e;
              return (e.getAttribute('name') || '') + '|' + label.textContent.trim(); }""";

    private final Page page;
    private final Product product;
    private final boolean keyboard;
    private final Consumer<Page> look;

    /**
     * @param keyboard whether only keys are used
     * @param look what is done with each page
     */
    Visitor(Page page, Product product, boolean keyboard, Consumer<Page> look) {
        this.page = page;
        this.product = product;
        this.keyboard = keyboard;
        this.look = look;
    }

    /** Goes from the first page to the answers to check. */
    void describe(String start) {
        page.navigate(start);
        look.accept(page);
        follow("Start now");
        look.accept(page);
        for (String question : product.questions()) {
            String id = page.locator("input[value='" + question + "']").getAttribute("id");
            choose(
                    "question",
                    page.locator("label[for='" + id + "']").textContent().strip(),
                    true);
        }
        day();
        send("Continue");
        for (int i = 0;
                page.url().endsWith("/questions") && asks() || page.url().endsWith("/interview/answer") && asks();
                i++) {
            if (i == MOST_PAGES) {
                throw new AssertionError("the interview does not end");
            }
            look.accept(page);
            answer();
            send("Continue");
        }
        look.accept(page);
    }

    private boolean asks() {
        return page.locator("form[action='/interview/answer']").count() > 0;
    }

    private void day() {
        page.locator("#day").fill("22");
        page.locator("#day-month").fill("11");
        page.locator("#day-year").fill("2026");
    }

    private void answer() {
        for (Locator group : page.locator("form[action='/interview/answer'] > .govuk-form-group")
                .all()) {
            if (!group.isVisible()) {
                continue;
            }
            String question = group.locator("legend").first().textContent().strip();
            Locator choices = group.locator("> fieldset .govuk-radios__label, > fieldset .govuk-checkboxes__label");
            Locator line = group.locator("input[type=text]");
            if (line.count() > 0) {
                line(group, product.says(question, List.of()));
                continue;
            }
            List<String> labels = new ArrayList<>();
            choices.all().forEach(label -> labels.add(label.textContent().strip()));
            Locator first = group.locator("> fieldset input").first();
            choose(
                    String.valueOf(first.getAttribute("name")),
                    product.says(question, labels),
                    "checkbox".equals(first.getAttribute("type")));
        }
    }

    /** Types an answer, or ticks that it is not known. */
    private void line(Locator group, String text) {
        Locator field = group.locator("input[type=text]").first();
        Locator tick = group.locator("input[type=checkbox]");
        if (text.equals(Product.UNKNOWN)) {
            choose(String.valueOf(tick.getAttribute("name")), text, true);
            return;
        }
        if (keyboard) {
            tabTo(String.valueOf(field.getAttribute("name")), "");
            page.keyboard().type(text);
        } else {
            field.fill(text);
        }
    }

    private void choose(String name, String label, boolean tick) {
        if (!keyboard) {
            page.locator("input[name='" + name + "']")
                    .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                    .check();
            return;
        }
        tabTo(name, tick ? label : "");
        page.keyboard().press("Space");
        for (int i = 0; !tick && !focused().equals(name + "|" + label); i++) {
            if (i == MOST_STEPS) {
                throw new AssertionError("no key reaches " + label);
            }
            page.keyboard().press("ArrowDown");
        }
    }

    /** Follows a link. */
    void follow(String text) {
        if (keyboard) {
            tabTo("", text);
            enter();
        } else {
            turn(
                    page,
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text))
                            .click());
        }
    }

    /** Presses a button and waits for its page. */
    void send(String text) {
        if (!keyboard) {
            turn(
                    page,
                    () -> page.getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName(text).setExact(true))
                            .click());
            return;
        }
        tabTo("", text);
        enter();
    }

    /** Presses Enter and waits for another page than this. */
    private void enter() {
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    /**
     * Clicks what leads to another page, and waits until that page is there whole with its scripts run: a click alone returns as
     * soon as the first bytes have come.
     */
    static void turn(Page page, Runnable click) {
        click.run();
        page.waitForLoadState();
    }

    private void tabTo(String name, String text) {
        for (int i = 0; i < MOST_STEPS; i++) {
            String focused = focused();
            if (focused.startsWith(name + "|") && (text.isEmpty() || focused.equals(name + "|" + text))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key reaches " + name + " " + text + " on " + page.title());
    }

    private String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
