package org.clearway.rules.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Unstated;
import org.clearway.rules.cli.InputLines.Line;
import org.clearway.rules.facts.Description;
import org.clearway.rules.json.DossierJson;
import org.clearway.rules.json.RequestJson;

/** Requests from a file, or from standard input where it is called {@code -}. */
final class RequestFile {

    private static final String STANDARD_INPUT = "-";

    private RequestFile() {}

    /**
     * All requests of a file.
     *
     * @throws RequestException where one cannot be read
     */
    static List<Request> read(Terminal terminal, String file) throws IOException {
        List<Request> requests = new ArrayList<>();
        if (file.equals(STANDARD_INPUT)) {
            readAll(terminal.in(), requests);
        } else {
            try (InputStream in = open(file)) {
                readAll(in, requests);
            }
        }
        if (requests.isEmpty()) {
            throw new CliException("FILE_EMPTY", file, "there is no request in it");
        }
        return requests;
    }

    /**
     * The one request that is meant.
     *
     * @param id the identifier of the request, empty where the file holds one only
     */
    static Request one(Terminal terminal, String file, String id) throws IOException {
        List<Request> requests = read(terminal, file);
        List<Request> meant = requests.stream()
                .filter(request -> id.isEmpty() || id.equals(request.id()))
                .toList();
        if (meant.size() != 1) {
            String found = id.isEmpty()
                    ? "it holds " + requests.size() + " requests; name one with --id"
                    : (meant.isEmpty() ? "no request" : meant.size() + " requests") + " with the id " + id;
            throw new CliException("REQUEST_NOT_FOUND", file, found);
        }
        return meant.get(0);
    }

    /**
     * The one request that is meant, for a ruleset.
     *
     * @param ruleset the ruleset that is asked; empty for the one that the request names
     */
    static Request one(Terminal terminal, String file, String id, String ruleset) throws IOException {
        Request request = one(terminal, file, id);
        if (ruleset.isEmpty()) {
            return request;
        }
        supposedOfOne(request, List.of(ruleset));
        return asking(request, ruleset);
    }

    /** The same request for a ruleset. An edition and a supposed commencement are those of the one that it named. */
    static Request asking(Request request, String ruleset) {
        return ruleset.equals(request.ruleset())
                ? request
                : Request.builder()
                        .from(request)
                        .ruleset(ruleset)
                        .edition(null)
                        .commencement(null)
                        .build();
    }

    /**
     * Refuses a request that supposes an edition or a commencement for a ruleset that is not asked: nothing would come of it.
     *
     * @param asked the rulesets that are asked
     */
    static void supposedOfOne(Request request, Collection<String> asked) {
        boolean supposes = request.edition() != null || request.commencement() != null;
        if (supposes && !asked.contains(request.ruleset())) {
            throw new CliException(
                    "SUPPOSED_ELSEWHERE",
                    request.edition() != null ? request.edition() : String.valueOf(request.commencement()),
                    "the request supposes this of " + request.ruleset()
                            + ", which is not asked; ask that ruleset, or leave the edition and the commencement out");
        }
    }

    /**
     * The same request for a ruleset that is asked beside others: what is left out is unknown to those that the request did not
     * name.
     */
    static Request askingAmongOthers(Request request, String ruleset) {
        Request asked = asking(request, ruleset);
        return ruleset.equals(request.ruleset())
                ? asked
                : Request.builder().from(asked).unstated(Unstated.UNKNOWN).build();
    }

    /**
     * The one dossier of a file.
     *
     * @throws RequestException where it cannot be read
     */
    static Dossier dossier(Terminal terminal, String file) throws IOException {
        byte[] bytes;
        if (file.equals(STANDARD_INPUT)) {
            bytes = terminal.in().readNBytes(InputLines.LIMIT + 1);
        } else {
            try (InputStream in = open(file)) {
                bytes = in.readNBytes(InputLines.LIMIT + 1);
            }
        }
        return DossierJson.read(bytes);
    }

    /** A file as lines; of a YAML file of worked cases their requests, one a line. */
    static InputStream open(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new CliException("FILE_UNREADABLE", file, "this is a folder; name a file of requests");
        }
        try {
            return isYaml(file)
                    ? new ByteArrayInputStream(CaseLine.requests(path).getBytes(StandardCharsets.UTF_8))
                    : new BufferedInputStream(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new CliException("FILE_UNREADABLE", file, "there is no such file");
        }
    }

    /** How many bytes a file has that is read as it stands; 0 where that is not known. */
    static long size(String file) throws IOException {
        return isYaml(file) ? 0 : Files.size(Path.of(file));
    }

    private static boolean isYaml(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    private static void readAll(InputStream in, List<Request> requests) throws IOException {
        Requests lines = new Requests(new InputLines(in));
        for (Line line = lines.next(); line != null; line = lines.next()) {
            requests.add(read(line));
        }
    }

    /** Reads one line as a request, or as a worked case, of which the request is read. */
    static Request read(Line line) {
        if (line.tooLong()) {
            RequestException tooLarge = new RequestException(
                    ErrorCode.JSON_TOO_LARGE,
                    "",
                    null,
                    null,
                    "the request is longer than the " + InputLines.LIMIT + " bytes allowed");
            throw tooLarge.withId(RequestJson.id(new String(line.bytes(), StandardCharsets.UTF_8)));
        }
        try {
            return RequestJson.read(line.bytes());
        } catch (RequestException e) {
            byte[] request = CaseLine.request(line.bytes());
            if (request == null) {
                throw e;
            }
            return RequestJson.read(request);
        }
    }

    /** What the product of a request is called: its name, else the id of the request. */
    static String name(Request request) {
        Description description = request.facts().description();
        String name = description == null ? null : description.productName();
        return name != null ? name : request.id() != null ? request.id() : "The device";
    }
}
