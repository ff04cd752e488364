package org.clearway.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a page by keyboard. */
final class Keyboard {

    /** What the keyboard should reach, in the order of the page. */
    private static final String REACHABLE =
            "() => document.querySelectorAll('a[href], summary, button, input, [tabindex=\"0\"]').length";

    /** The element that has the focus, and how it is marked. */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              const s = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              return {
                what: e.tagName + ' ' + e.textContent.trim().slice(0, 40),
                skip: e.classList.contains('skip'),
                marked: s.outlineStyle === 'solid' && parseFloat(s.outlineWidth) >= 2 && s.outlineColor === 'rgb(11, 12, 12)',
                seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
                body: e === document.body,
              };
            }""";

    private Keyboard() {}

    /** Holds that the way to skip comes first, and that what has the focus is always something, marked and seen. */
    static void reachesEverything(Page page) {
        List<Map<?, ?>> reached = walk(page);
        assertThat(reached.get(0).get("skip"))
                .as("the first is the way to skip")
                .isEqualTo(true);
        assertThat(reached).allSatisfy(one -> {
            assertThat(one.get("body")).as("%s", one).isEqualTo(false);
            assertThat(one.get("marked")).as("%s", one).isEqualTo(true);
            assertThat(one.get("seen")).as("%s", one).isEqualTo(true);
        });
    }

    /** What has the focus after each step: what it is, whether it is the way to skip, is marked, is seen, or is nothing but the body. */
    private static List<Map<?, ?>> walk(Page page) {
        int reachable = (Integer) page.evaluate(REACHABLE);
        List<Map<?, ?>> reached = new ArrayList<>();
        for (int i = 0; i < reachable; i++) {
            page.keyboard().press("Tab");
            reached.add((Map<?, ?>) page.evaluate(FOCUSED));
        }
        return reached;
    }
}
