package org.clearway.rules.cli.policy.site;

/**
 * Something that is named, and perhaps linked.
 *
 * @param text what it is called
 * @param href where it is; empty where it is nowhere
 * @param remark what is said besides, behind it; empty for nothing
 */
public record Ref(String text, String href, String remark) {
    Ref(String text, String href) {
        this(text, href, "");
    }
}
