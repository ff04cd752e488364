package org.clearway.rules.pages;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page by WCAG 2.2 AA and by what it holds to be good practice. */
final class Axe {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What is wrong, a line each. */
    static List<String> finds(Page page) {
        return axe(page).analyze().getViolations().stream().map(Axe::told).toList();
    }

    /** Only what is wrong is asked for, and frames there are none: all the rest takes minutes on a long page. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(STANDARDS);
        options.setRunOnly(only);
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static String told(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(5)
                        .toList();
    }
}
