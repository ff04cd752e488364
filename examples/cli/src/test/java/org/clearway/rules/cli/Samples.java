package org.clearway.rules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearway.rules.Request;
import org.clearway.rules.json.RequestJson;

/** The requests that the documentation shows. */
final class Samples {

    static final String MESH = file("hernia-mesh");
    static final String SEPSIS = file("sepsis-prediction");
    static final String PREGNANCY = file("home-pregnancy-test");
    static final String US_510K = file("us-510k");
    static final String US_DE_NOVO = file("us-de-novo");
    static final String US_PMA = file("us-pma-implant");

    /** The mesh under the draft, which the request forces. */
    static final String DRAFT =
            line(MESH).replace("\"gb-device-class\"", "\"gb-device-class\",\"edition\":\"2026-05-08\"");

    private Samples() {}

    private static String file(String name) {
        return Path.of("..", "requests", name + ".json").toString();
    }

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Request request(String file) {
        return RequestJson.read(text(file));
    }

    /** The sample on one line. */
    static String line(String file) {
        return RequestJson.write(request(file));
    }
}
