package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What findings of a check mean, from the pages about them that lie beside the rulesets. */
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

    /** What a finding means: its page, or what the page on the profile says of it; a sentence where neither is there. */
    String html(String code) throws IOException {
        Optional<String> page = page(code);
        String markdown = page.isPresent() ? page.get() : section(code);
        if (markdown.isBlank()) {
            return "<p>The message of the finding says what is wrong, and what to write instead.</p>\n";
        }
        Node document = MARKDOWN.parse(markdown);
        document.accept(new Fitted());
        return HTML.render(document);
    }

    private Optional<String> page(String code) throws IOException {
        Path folder = docs.resolve("policy").resolve("findings");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String wanted = plain(code + ".md");
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> found = files.filter(
                            file -> plain(String.valueOf(file.getFileName())).equals(wanted))
                    .findFirst();
            return found.isEmpty() ? Optional.empty() : Optional.of(Files.readString(found.get()));
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** The section of a code on the page on the profile. */
    private String section(String code) throws IOException {
        Path profile = docs.resolve("profile.md");
        if (!Files.isRegularFile(profile)) {
            return "";
        }
        Matcher section = Pattern.compile("(?ms)^### `" + Pattern.quote(code) + "`\\n(.*?)(?=^### |^## |\\z)")
                .matcher(Files.readString(profile));
        return section.find() ? section.group(1) : "";
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
