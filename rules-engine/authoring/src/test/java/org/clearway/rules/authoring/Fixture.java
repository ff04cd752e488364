package org.clearway.rules.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;

/** A small edition, written to a folder and read. */
public final class Fixture {

    /** Of an edition with one stage of rules in rules.drl. */
    public static final String HEADER = """
            id: gb-fixture
            edition: 2026-01-01
            revision: 1
            title: A fixture
            question: Which class is it?
            standing: IN_FORCE
            published: 2026-01-01
            effective: { from: 2026-01-01 }
            territory: GB
            owner: Nobody
            reviewed: 2026-01-02
            outcomes:
              I: Class I
              Is: Class I sterile
              Im: Class I measuring
              Ism: Class I sterile and measuring
              III: Class III
            sources:
              LAW: { title: "The Law", authority: LAW, read: true }
              GUIDE: { title: "A guide", authority: GUIDANCE, read: false }
            combine:
              - stage: class
                join: strictest
                files: [rules.drl]
                order: [I, Is, Im, Ism, III]
                meets: { Ism: [Is, Im] }
                refines: { Is: I }
            """;

    /** Of an edition with one checklist in rules.drl. */
    /** What the examples of pages cite, to stand in the place of "sources:". */
    public static final String EXAMPLE_SOURCES = """
            sources:
              AIX: { title: "Annex IX", authority: LAW, read: true }
              MEDDEV: { title: "MEDDEV", authority: GUIDANCE, read: true }
              MDR: { title: "Medical Devices Regulations 2002", authority: LAW, read: true,
                     address: "https://www.legislation.gov.uk/uksi/2002/618",
                     provisions: { "reg {}": "/regulation/{}" } }
            """;

    public static final String CHECKS = HEADER.replaceAll(
                    "(?s)outcomes:.*?sources:",
                    "outcomes: { CLEAR: Nothing fails, FINDINGS: Something fails, BLOCKED: The law is broken }\nsources:")
            .replaceAll("(?s)  - stage: class.*", "  - { stage: checks, join: checks, files: [rules.drl] }\n");

    /** Of an edition that amends the fixture. */
    public static final String AMENDING = """
            id: gb-fixture
            edition: 2027-01-01
            revision: 1
            title: A fixture, changed
            standing: POLICY
            published: 2027-01-01
            reviewed: 2027-01-02
            amends: 2026-01-01
            """;

    private final Map<String, String> files = new TreeMap<>();

    private Fixture() {
        files.put("ruleset.yaml", HEADER);
        files.put("rules.drl", rule("Device( active == true )"));
    }

    /** An edition with one good rule. */
    public static Fixture edition() {
        return new Fixture();
    }

    /** A good rule but for its condition, which begins on line 5. */
    public static String rule(String condition) {
        return "rule \"Rule 1: base\"\n  @Concludes(outcome = \"III\")\n  @Cites(\"LAW Art 1\")\nwhen\n" + condition
                + "\nthen\nend\n";
    }

    /** The same edition with a file more, or another text of a file. */
    public Fixture with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** The same edition with another text in ruleset.yaml. */
    public Fixture header(String before, String after) {
        if (!files.get("ruleset.yaml").contains(before)) {
            throw new IllegalArgumentException("ruleset.yaml has no " + before);
        }
        return with("ruleset.yaml", files.get("ruleset.yaml").replace(before, after));
    }

    /** The same edition with files of definitions. */
    public Fixture definitions(String text) {
        return header("combine:", "definitions: [definitions.drl]\ncombine:").with("definitions.drl", text);
    }

    /** The same edition with a table of consequences. */
    public Fixture consequences(String text) {
        return header("combine:", "consequences: [what-follows.csv]\ncombine:").with("what-follows.csv", text);
    }

    /** The same edition with its rules in a table. */
    public Fixture table(String text) {
        return header("[rules.drl]", "[rules.drl, table.csv]").with("table.csv", text);
    }

    /** The text of a file. */
    public String text(String file) {
        return files.get(file);
    }

    /** The names of the files. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Writes the edition to a folder. */
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the edition to a folder of its own, and reads it. */
    public EditionModel read(Path folder) {
        try {
            return EditionReader.read(write(Files.createTempDirectory(folder, "edition")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
