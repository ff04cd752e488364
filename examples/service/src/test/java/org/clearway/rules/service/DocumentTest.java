package org.clearway.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearway.rules.service.errors.ServiceError;
import org.junit.jupiter.api.Test;

/** docs/service.md is true: its calls work as they stand, in their order, and its tables are whole. */
class DocumentTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CALL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("\"recordDigest\":\"(sha256:[0-9a-f]{64})\"");

    private final RunningService service = RunningService.shared();

    @Test
    void everyCallWorksAsItStands() throws Exception {
        Map<String, String> variables = new LinkedHashMap<>(Map.of("KEY", RunningService.KEY));
        Set<String> called = new HashSet<>();
        for (String call :
                CALL.matcher(document()).results().map(found -> found.group(1)).toList()) {
            HttpRequest request = CurlCall.request(call, variables, service.port());
            HttpResponse<String> answer = service.send(request);
            assertThat(answer.statusCode()).as(call + answer.body()).isEqualTo(200);
            assertThat(answer.body()).as(call).isNotEmpty();
            if (request.uri().getPath().equals("/v1/decisions")) {
                DIGEST.matcher(answer.body())
                        .results()
                        .findFirst()
                        .ifPresent(found -> variables.putIfAbsent("DIGEST", found.group(1)));
            }
            called.add(request.method() + " " + request.uri().getPath().replaceAll("sha256:\\w+", "{digest}"));
        }
        assertThat(called)
                .contains(
                        "POST /v1/decisions",
                        "POST /v1/assessments",
                        "POST /v1/timelines",
                        "GET /v1/rulesets",
                        "POST /v1/interviews",
                        "GET /v1/records",
                        "GET /v1/records/{digest}",
                        "POST /v1/records/{digest}/verify",
                        "POST /v1/records/{digest}/replay",
                        "DELETE /v1/records");
    }

    @Test
    void everyErrorOfTheServiceStandsInItsTable() throws Exception {
        String document = document();
        assertThat(Stream.of(ServiceError.values()).map(error -> "`" + error + "`"))
                .allSatisfy(code -> assertThat(document).contains(code));
    }

    @Test
    void everySettingStandsInItsTable() throws Exception {
        Set<String> told = new TreeSet<>();
        Pattern.compile("`(clearway\\.[a-z.-]+)`", Pattern.MULTILINE)
                .matcher(document())
                .results()
                .forEach(found -> told.add(found.group(1)));
        Set<String> there = new TreeSet<>();
        settings("clearway", Settings.class, there);
        assertThat(told).containsAll(there);
    }

    /** Each row of SECURITY.md that names a test names one that there is. */
    @Test
    void everyTestThatTheTableOfWhatWasTriedNamesIsThere() throws Exception {
        List<String> named = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`")
                .matcher(Files.readString(ROOT.resolve("SECURITY.md")))
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .toList();
        assertThat(named).isNotEmpty();
        Set<String> there = new HashSet<>();
        try (Stream<Path> tests = Files.walk(Path.of("src", "test", "java"))) {
            for (Path test :
                    tests.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                String name = test.getFileName().toString().replace(".java", "");
                Pattern.compile("void (\\w+)\\(")
                        .matcher(Files.readString(test))
                        .results()
                        .forEach(found -> there.add(name + "." + found.group(1)));
            }
        }
        assertThat(there).containsAll(named);
    }

    private static void settings(String name, Class<?> type, Set<String> names) {
        for (var component : type.getRecordComponents()) {
            String dashed = name + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (component.getType().isRecord()) {
                settings(dashed, component.getType(), names);
            } else {
                names.add(dashed);
            }
        }
    }

    private static String document() throws Exception {
        return Files.readString(ROOT.resolve("docs").resolve("service.md"));
    }
}
