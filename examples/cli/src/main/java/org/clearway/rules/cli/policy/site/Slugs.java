package org.clearway.rules.cli.policy.site;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of files and anchors, made of titles: letters, digits and hyphens, each used once. The same titles in the same order give the same names. */
final class Slugs {
    private static final int LONGEST = 72;

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> used = new HashSet<>(Set.of("index"));

    /** The name of a title. */
    String of(String title) {
        return of(title, title);
    }

    /** The name of something that is known by a key, made of its title. */
    String of(String key, String title) {
        return known.computeIfAbsent(key, unknown -> made(title));
    }

    private String made(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        String slug = cut.replaceAll("^-|-$", "");
        String name = slug.isEmpty() ? "x" : slug;
        for (int count = 2; !used.add(name); count++) {
            name = slug + "-" + count;
        }
        return name;
    }
}
