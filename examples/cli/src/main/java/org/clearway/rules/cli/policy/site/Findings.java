package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.clearway.rules.authoring.ProblemCode;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What findings of a check mean, from the pages about them that lie beside the rulesets, where there are some. */
final class Findings {
    private static final Set<TablesExtension> TABLES = Set.of((TablesExtension) TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final Path docs;

    /**
     * The pages.
     *
     * @param docs the folder of the documentation, which need not be there
     */
    Findings(Path docs) {
        this.docs = docs;
    }

    /** What a finding means: its page where there is one, otherwise what the code itself says. */
    String html(ProblemCode code) throws IOException {
        Path page = docs.resolve("policy").resolve("findings").resolve(code.name() + ".md");
        String markdown = Files.isRegularFile(page)
                ? Files.readString(page)
                : code.means() + "\n\n## How to mend it\n\n" + code.mend() + "\n";
        Node document = MARKDOWN.parse(markdown);
        document.accept(new Fitted());
        return HTML.render(document);
    }

    /** Fits a page into the site: its headings stand below the title, and links to files that the site does not have are text. */
    private static final class Fitted extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            if (heading.getLevel() == 1) {
                heading.unlink();
            } else {
                heading.setLevel(Math.min(6, Math.max(2, heading.getLevel())));
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!link.getDestination().startsWith("https://")) {
                replaced(link);
            }
        }

        @Override
        public void visit(Image image) {
            image.unlink();
        }

        private static void replaced(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
