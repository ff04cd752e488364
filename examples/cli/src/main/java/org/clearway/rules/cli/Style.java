package org.clearway.rules.cli;

import org.clearway.rules.Verdict;

/** Colours, where they are wanted. */
record Style(boolean on) {

    String bold(String text) {
        return code("1", text);
    }

    String dim(String text) {
        return code("2", text);
    }

    String red(String text) {
        return code("31", text);
    }

    String green(String text) {
        return code("32", text);
    }

    String yellow(String text) {
        return code("33", text);
    }

    String cyan(String text) {
        return code("36", text);
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case PASS -> green(text);
            case FAIL -> red(text);
            case UNKNOWN -> yellow(text);
            default -> dim(text);
        };
    }

    private String code(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
