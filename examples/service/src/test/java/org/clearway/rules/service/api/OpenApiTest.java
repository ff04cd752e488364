package org.clearway.rules.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.service.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface is true: it has every address and no other, and each of its examples works. */
class OpenApiTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final RunningService service = RunningService.shared();
    private final ObjectNode description = description();

    /** An operation of the description. */
    private record Operation(String path, String method, JsonNode is) {
        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    @Test
    void itDescribesEveryAddressThatThereIs() {
        RequestMappingHandlerMapping handlers =
                service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> there = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> there.addAll(addresses(mapping, handler)));
        assertThat(operations().map(Operation::toString).toList()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void itIsServedToWhoHasNoKey() throws Exception {
        var answer = service.send(java.net.http.HttpRequest.newBuilder(service.at("/v1/openapi.yaml"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }

    /** In the order of the description, in which decisions come first and give the digest of the records. */
    @Test
    void everyExampleGetsTheAnswerThatItDescribes() throws Exception {
        String digest = "";
        int tried = 0;
        for (Operation operation : operations().toList()) {
            if (operation.method().equals("delete")) {
                continue;
            }
            String address = address(operation, digest);
            JsonNode content = operation.is().path("requestBody").path("content");
            if (content.isMissingNode()) {
                HttpResponse<String> answer = service.send(service.request(address)
                        .method(operation.method().toUpperCase(java.util.Locale.ROOT), BodyPublishers.noBody())
                        .build());
                assertAnswers(operation, answer);
                tried++;
                continue;
            }
            for (String type : content.propertyNames()) {
                for (JsonNode example : content.get(type).get("examples")) {
                    JsonNode value = example.get("value");
                    HttpResponse<String> answer = service.send(service.request(address)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(value.isString() ? value.asString() : value.toString()))
                            .build());
                    assertAnswers(operation, answer);
                    if (type.equals("application/json")) {
                        assertThat(violations(content.get(type).get("schema"), value.toString()))
                                .isEmpty();
                    }
                    if (address.startsWith("/v1/decisions") && type.equals("application/json")) {
                        digest = Json.MAPPER
                                .readTree(answer.body())
                                .get("recordDigest")
                                .asString();
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(15);
        assertThat(service.send(service.request("/v1/records?reference=CASE-17")
                                .DELETE()
                                .build())
                        .body())
                .isEqualTo("{\"deleted\":4}");
    }

    @Test
    void aProblemIsAsItDescribes() throws Exception {
        JsonNode problem = description.at("/components/responses/Problem/content/application~1problem+json/schema");
        for (HttpResponse<String> answer : List.of(
                service.post("/v1/decisions", "{}"),
                service.post("/v1/decisions", "{"),
                service.get("/v1/rulesets/none"),
                service.get("/v1/records/sha256:0"),
                service.get("/v1/records?limit=x"))) {
            assertThat(violations(problem, answer.body())).as(answer.body()).isEmpty();
        }
    }

    private void assertAnswers(Operation operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode described =
                operation.is().path("responses").path("200").path("content").path(type);
        assertThat(described.isMissingNode()).as(operation + " answers " + type).isFalse();
        if (type.endsWith("json")) {
            for (String json : type.endsWith("ndjson") ? answer.body().lines().toList() : List.of(answer.body())) {
                assertThat(violations(described.get("schema"), json))
                        .as(operation + ": " + json)
                        .isEmpty();
            }
        }
    }

    private List<String> violations(JsonNode schema, String json) {
        ObjectNode whole = Json.MAPPER.createObjectNode();
        whole.set("components", description.get("components"));
        whole.set("allOf", Json.MAPPER.createArrayNode().add(schema));
        Schema read = SCHEMAS.getSchema(whole);
        return read.validate(Json.MAPPER.readTree(json)).stream()
                .map(Object::toString)
                .toList();
    }

    private String address(Operation operation, String digest) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode given : operation.is().path("parameters")) {
            JsonNode parameter = given.has("$ref")
                    ? description.at(given.get("$ref").asString().substring(1))
                    : given;
            JsonNode example = parameter.get("example");
            String name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                path = path.replace("{" + name + "}", name.equals("digest") ? digest : example.asString());
            } else if (example != null) {
                (example.isArray() ? example.valueStream() : Stream.of(example))
                        .forEach(value ->
                                query.add(name + "=" + URLEncoder.encode(value.asString(), StandardCharsets.UTF_8)));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private Stream<Operation> operations() {
        return description
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())));
    }

    private static List<String> addresses(RequestMappingInfo mapping, HandlerMethod handler) {
        if (!handler.getBeanType().getPackage().equals(OpenApiTest.class.getPackage())) {
            return List.of();
        }
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method.name() + " " + path))
                .toList();
    }

    private static ObjectNode description() {
        try (var in = new ClassPathResource("openapi.yaml").getInputStream()) {
            @Nullable Object read = new Yaml().load(in);
            return (ObjectNode) Json.MAPPER.<JsonNode>valueToTree(read);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
