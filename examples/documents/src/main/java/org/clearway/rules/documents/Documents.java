package org.clearway.rules.documents;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Writes documents: what a view says, in the form that a reader wants. Whatever a view holds is escaped as that form needs it. */
public final class Documents {

    private static final String TEMPLATES = "org.clearway.rules.documents.templates.";

    private Documents() {}

    /** A rationale as a page that is whole in itself. */
    public static String html(Rationale rationale) {
        return html("rationale", rationale);
    }

    /** A rationale in Markdown. */
    public static String markdown(Rationale rationale) {
        return made(ContentType.Plain, "md", "rationale", rationale);
    }

    /** A timeline as a page that is whole in itself: the picture, and the same in tables. */
    public static String html(TimelineView timeline) {
        return html("timeline-page", timeline);
    }

    /** The picture of a timeline, as SVG. */
    public static String svg(TimelineView timeline) {
        return html("timeline", timeline);
    }

    /** The picture of a timeline, to stand in a page of a template. */
    public static Content picture(TimelineView timeline) {
        return output -> output.writeContent(svg(timeline));
    }

    /** The style element of all documents, to stand in a page of a template. */
    public static Content style() {
        return output -> output.writeContent(html("style", Map.of()));
    }

    private static String html(String template, Object model) {
        return made(ContentType.Html, "html", template, model);
    }

    private static String made(ContentType type, String folder, String template, Object model) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(null, type, Documents.class.getClassLoader(), TEMPLATES + folder)
                .render(template + ".jte", model, output);
        return output.toString();
    }
}
