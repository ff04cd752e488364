package org.clearway.rules.authoring.profile;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.authoring.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Every date that a rule gives has a title in ruleset.yaml, and every title there is that of a date which some rule gives. */
final class DateTitles {
    private final Map<String, String> titles;
    private final Source file;
    private final Set<String> given = new TreeSet<>();

    DateTitles(Header header, Source file) {
        this.titles = header.dates() == null ? Map.of() : header.dates();
        this.file = file;
    }

    /** A rule gives the date; the first one without a title is told where it stands. */
    void given(String date, AuthoredRule rule) {
        @Nullable String title = titles.get(date);
        if (given.add(date) && (title == null || title.isBlank())) {
            rule.problem(
                    rule.places().member("Concludes", date),
                    ProblemCode.HEADER,
                    "The date " + date + " has no title.",
                    "in ruleset.yaml dates: { " + date + ": \"Last day of ...\" }, what a reader is told of that day");
        }
    }

    /** No title is left that no rule gives the date of. */
    void checkGiven() {
        titles.keySet().stream()
                .filter(date -> !given.contains(date))
                .forEach(date -> file.problem(
                        HeaderProblems.find(file, "dates:", date),
                        ProblemCode.HEADER,
                        "No rule gives the date " + date + ".",
                        given.isEmpty() ? "dates left out" : Instead.of(date, given)));
    }
}
