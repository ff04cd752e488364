package org.clearway.rules.cli.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.clearway.rules.Request;
import org.clearway.rules.cli.CliException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of openFDA as requests, for programs that read such files in another way. */
public final class OpenFdaRequests {

    private static final JsonMapper JSON = new JsonMapper();

    private OpenFdaRequests() {}

    /**
     * The request of a result, with the facts that it states.
     *
     * @param result the result as openFDA gives it, in JSON
     * @param at where it stands, for messages
     * @param ruleset the ruleset that is asked
     * @param asOf the day whose law is applied
     * @throws CliException where it is no record of an approval or a product code
     */
    public static Request of(String result, String at, String ruleset, LocalDate asOf) {
        JsonNode record = OpenFdaFile.one(result.getBytes(StandardCharsets.UTF_8), at);
        return request(OpenFdaRecord.of(record, at), ruleset, asOf);
    }

    /**
     * Writes the results of a file one a line, whatever its form: answers with {@code meta} and {@code results}, or one result a line.
     *
     * @param name the name of the file, for messages
     * @throws CliException where it is no file of openFDA
     */
    public static void lines(String name, InputStream in, Appendable to) throws IOException {
        try {
            new OpenFdaFile(name).read(in, new OpenFdaFile.Results() {
                @Override
                public void result(JsonNode result, String at) {
                    line(to, result.toString());
                }

                @Override
                public void broken(CliException error) {
                    line(to, "null");
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static Request request(OpenFdaRecord record, String ruleset, LocalDate asOf) {
        return Request.builder()
                .id(record.id())
                .ruleset(ruleset)
                .asOf(asOf)
                .facts(record.factsFor(ruleset))
                .build();
    }

    private static void line(Appendable to, String text) {
        try {
            to.append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
