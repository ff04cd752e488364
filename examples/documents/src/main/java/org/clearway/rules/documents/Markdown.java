package org.clearway.rules.documents;

import java.util.regex.Pattern;

/** Text that shows in Markdown as it is, whatever signs it holds. */
public final class Markdown {

    private static final Pattern SIGNS = Pattern.compile("([\\\\`*_\\[\\]<>|#])");

    private Markdown() {}

    /** The text on one line, with every sign escaped that Markdown would read. */
    public static String text(String text) {
        return SIGNS.matcher(text.strip().replaceAll("\\s*\\R\\s*", " ")).replaceAll("\\\\$1");
    }
}
