package org.clearway.rules.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.Text;

/** Writes the checks of a checklist: how many have which verdict, and those that fail. */
final class ChecksText {

    private final Page page;
    private final Style style;

    ChecksText(Page page) {
        this.page = page;
        this.style = page.style();
    }

    void write(Map<String, CheckResult> checks) {
        if (checks.isEmpty()) {
            return;
        }
        Map<Verdict, Long> counts = checks.values().stream()
                .collect(Collectors.groupingBy(CheckResult::verdict, TreeMap::new, Collectors.counting()));
        page.section("Checks");
        page.text(
                Page.INDENT,
                counts.entrySet().stream()
                                .map(count -> style.verdict(
                                        count.getKey(), count.getValue() + " " + Text.words(count.getKey())))
                                .collect(Collectors.joining(", "))
                        + "; clearway report has each with its sources");
        List<Map.Entry<String, CheckResult>> failing = checks.entrySet().stream()
                .filter(check -> check.getValue().verdict() == Verdict.FAIL)
                .sorted(Comparator.comparing((Map.Entry<String, CheckResult> check) ->
                                check.getValue().severity())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (!failing.isEmpty()) {
            Table table = new Table("fails", "severity", "what it asks for").indented(Page.INDENT);
            failing.forEach(check -> table.row(
                    check.getKey(),
                    Text.words(check.getValue().severity()),
                    check.getValue().title()));
            page.table(table);
        }
    }
}
