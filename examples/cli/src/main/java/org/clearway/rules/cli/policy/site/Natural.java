package org.clearway.rules.cli.policy.site;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The order in which people look things up: capitals do not count, and numbers count as numbers. */
final class Natural {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static final Comparator<String> ORDER = Comparator.comparing(Natural::key).thenComparing(Comparator.naturalOrder());

    private Natural() {}

    private static String key(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(number -> number.group().length() > 9
                        ? number.group()
                        : String.format(Locale.ROOT, "%09d", Integer.parseInt(number.group())));
    }
}
