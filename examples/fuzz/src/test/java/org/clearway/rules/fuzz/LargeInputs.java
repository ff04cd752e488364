package org.clearway.rules.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.cases.CaseFile;
import org.clearway.rules.authoring.impact.Portfolio;
import org.clearway.rules.authoring.impact.PortfolioException;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.cli.records.CsvFiles;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.json.RequestJson;

/** Gives every reader a text of 100 MB, in a JVM of little memory, and says on a line what came of it. */
final class LargeInputs {

    private static final int MEGABYTES = 100;
    private static final byte[] PIECE = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);

    private LargeInputs() {}

    /** What is done with a text. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    /** @param arguments a folder for files */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String request = "{\"ruleset\":\"gb-device-class\",\"asOf\":\"2026-11-22\",\"id\":\"";
        tell("request, a stream", () -> RequestJson.read(stream(request)));
        tell(
                "request, a reader",
                () -> RequestJson.read(new InputStreamReader(stream(request), StandardCharsets.UTF_8)));
        tell("cases in YAML", () -> CaseFile.read(file(folder.resolve("cases.yaml"), "- id: \"")));
        tell("cases in lines", () -> CaseFile.read(file(folder.resolve("cases.ndjson"), "{\"id\":\"")));
        tell("registrations", () -> CsvFiles.registrations(file(folder.resolve("eudamed.csv"), "uuid,\"")));
        tell("evidence", () -> CsvFiles.evidence(file(folder.resolve("evidence.csv"), "specialty,\"")));
        tell("portfolio", () -> Portfolio.read(file(folder.resolve("portfolio.yaml"), "products: \"")));
        tell("bundle", () -> Bundle.read(file(folder.resolve("bundle.jar"), "PK"), Set.of()));
        Path edition = folder.resolve("gb-fixture").resolve("2026-01-01");
        tell("ruleset", () -> {
            file(edition.resolve("ruleset.yaml"), "title: \"");
            EditionReader.read(edition);
        });
    }

    private static void tell(String what, Reading reading) throws IOException {
        System.out.println(what + ": " + came(reading));
    }

    private static String came(Reading reading) throws IOException {
        try {
            reading.run();
            return "READ";
        } catch (ClearwayException e) {
            return e.code().name();
        } catch (CaseException e) {
            return "CASE " + e.says();
        } catch (AuthoringException e) {
            return e.problems().stream().map(Problem::message).toList().toString();
        } catch (CliException e) {
            return e.code();
        } catch (PortfolioException e) {
            return "PORTFOLIO " + e.getMessage();
        } catch (OutOfMemoryError e) {
            return "OUT OF MEMORY";
        }
    }

    /** A beginning, and 100 MB after it. */
    private static InputStream stream(String begin) {
        return new SequenceInputStream(
                new ByteArrayInputStream(begin.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(MEGABYTES, PIECE).stream()
                        .map(ByteArrayInputStream::new)
                        .toList())));
    }

    private static Path file(Path file, String begin) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            stream(begin).transferTo(out);
        }
        return file;
    }

    /** What must come of each. */
    static List<String> expected() {
        return List.of(
                "request, a stream: JSON_TOO_LARGE",
                "request, a reader: JSON_TOO_LARGE",
                "cases in YAML: CASE The file is larger than 1048576 bytes.",
                "cases in lines: CASE The file is larger than 67108864 bytes.",
                "registrations: ROW_BROKEN",
                "evidence: ROW_BROKEN",
                "portfolio: PORTFOLIO the file is larger than 4194304 bytes",
                "bundle: BUNDLE_UNREADABLE",
                "ruleset: [The edition has no ruleset.yaml., The file is larger than 1048576 bytes.]");
    }
}
