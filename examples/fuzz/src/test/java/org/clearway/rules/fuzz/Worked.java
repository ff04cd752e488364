package org.clearway.rules.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.json.RequestJson;

/**
 * The request of a worked case.
 *
 * @param request as it is read
 * @param json as it is written
 */
record Worked(Request request, byte[] json) {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");

    /** All that a day decides, by ruleset. */
    static Map<String, List<Worked>> byRuleset() {
        Map<String, List<Worked>> all = new TreeMap<>();
        try {
            for (Path edition : EditionFolders.in(RULESETS)) {
                for (Case one : EditionCases.read(edition)) {
                    all.computeIfAbsent(one.request().ruleset(), ruleset -> new ArrayList<>())
                            .add(of(one.request()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Worked of(Request request) {
        return new Worked(request, RequestJson.write(request).getBytes(StandardCharsets.UTF_8));
    }
}
