package org.clearway.rules.cli.policy.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.cli.Document;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** All editions as pages that link to each other. The same sources give the same bytes. */
public final class Site {

    /** Takes the files of the site. */
    public interface Files {
        /** Takes a file, by its path from the root of the site. */
        void write(String path, String text) throws IOException;
    }

    private static final Ref HOME = new Ref("All rulesets", "index.html");

    private final List<EditionDocument> documents;
    private final Findings findings;
    private final Files files;
    private final SiteNames names;
    private final Uses uses;
    private final SiteLists lists;

    /**
     * A site.
     *
     * @param documents the editions
     * @param docs the folder of the documentation, from which findings are explained; it need not be there
     * @param files takes the files
     */
    public Site(List<EditionDocument> documents, Path docs, Files files) {
        this.documents = List.copyOf(documents);
        findings = new Findings(docs);
        this.files = files;
        names = new SiteNames(documents);
        uses = new Uses(documents, names);
        lists = new SiteLists(documents, names, uses);
    }

    /**
     * Writes every page.
     *
     * @throws IOException where a page about a finding cannot be read, or a file not be written
     */
    public void write() throws IOException {
        files.write("style.css", StyleSheet.text());
        files.write("search.js", StyleSheet.search());
        for (EditionDocument document : documents) {
            new EditionPages(document, names, files).write();
        }
        for (Uses.Provision provision : uses.provisions()) {
            provision(provision);
        }
        for (Uses.OfCheck check : uses.checks()) {
            check(check);
        }
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                fact(fact);
            }
        }
        for (ProblemCode code : ProblemCode.values()) {
            String title = "Finding " + code;
            Frame frame = new Frame(title, Frame.UP, up(HOME), new Ref("Findings", "../findings.html"));
            page(
                    names.finding(code.name()),
                    "finding",
                    new FindingPage(frame, code.name(), code.isAdvice(), findings.html(code)));
        }
        page("glossary.html", "glossary", GlossaryPage.of(documents, new Frame("Glossary", Frame.HERE, HOME)));
        list("index.html", "index", "Rulesets", lists.editions());
        list("provisions.html", "list", "Provisions", lists.provisions());
        list("facts.html", "list", "Facts", lists.facts());
        list("checks.html", "list", "Checks", lists.checks());
        list("findings.html", "list", "Findings", lists.findings());
        list("search.html", "search", "Search", lists.everything());
    }

    private void page(String path, String template, Object model) throws IOException {
        files.write(path, Document.html("policy/" + template, model));
    }

    private void list(String path, String template, String title, List<Listing.Group> groups) throws IOException {
        Frame frame = path.equals(HOME.href()) ? new Frame(title, Frame.HERE) : new Frame(title, Frame.HERE, HOME);
        page(path, template, new Listing(frame, groups));
    }

    private void provision(Uses.Provision provision) throws IOException {
        CitationView view = CitationView.of(provision.citation(), "");
        Frame frame =
                new Frame(provision.citation().text(), Frame.UP, up(HOME), new Ref("Provisions", "../provisions.html"));
        String published = provision.citation().published() == null
                ? ""
                : Plain.day(provision.citation().published());
        page(
                names.provision(provision.citation()),
                "provision",
                new ProvisionPage(frame, view, published, groups(provision.uses())));
    }

    private void check(Uses.OfCheck check) throws IOException {
        String id = check.check().id();
        Frame frame =
                new Frame(id + ": " + check.check().title(), Frame.UP, up(HOME), new Ref("Checks", "../checks.html"));
        page(
                names.check(id),
                "check",
                new CheckPage(
                        frame, id, CheckWords.of(check.check()), check.check().topic(), groups(check.uses())));
    }

    private void fact(FactDefinition fact) throws IOException {
        Frame frame = new Frame(fact.label(), Frame.UP, up(HOME), new Ref("Facts", "../facts.html"));
        page(names.fact(fact.path()), "fact", FactPage.of(fact, frame, groups(uses.ofFact(fact.path()))));
    }

    private static List<Listing.Group> groups(Map<String, List<Ref>> uses) {
        List<Listing.Group> groups = new ArrayList<>();
        uses.forEach((edition, refs) -> groups.add(new Listing.Group(
                edition.replace('/', '-'), edition, refs.stream().map(Site::up).toList())));
        return groups;
    }

    /** The same from a folder below the root. */
    private static Ref up(Ref ref) {
        return new Ref(ref.text(), Frame.UP + ref.href(), ref.remark());
    }
}
