package org.clearway.rules.assistant;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.json.DecisionJson;
import tools.jackson.databind.node.ObjectNode;

/** Answers calls: the result as an object and as its text, or an error as the library tells it. */
final class Calls {

    /** The longest result, in characters, which are about 20,000 tokens: hosts cut off more than 25,000. */
    static final int LARGEST_RESULT = 60_000;

    private static final String TOO_LARGE = "RESULT_TOO_LARGE";

    private Calls() {}

    static CallToolResult answer(Tool tool, CallToolRequest request) {
        Map<String, Object> sent = request.arguments() == null ? Map.of() : request.arguments();
        try {
            ObjectNode result = Schemas.JSON.createObjectNode().put("notice", Words.NOTICE);
            ObjectNode arguments = Schemas.JSON.valueToTree(sent);
            result.setAll(tool.call(new Arguments(arguments)));
            String text = result.toString();
            return text.length() <= LARGEST_RESULT ? result(text, false) : tooLarge(text.length());
        } catch (ClearwayException e) {
            return result(DecisionJson.error(null, e), true);
        } catch (RuntimeException e) {
            // Its message may hold facts, which leave by no other way than the one asked for.
            return result(
                    DecisionJson.error(
                            null,
                            new ClearwayException(
                                    ErrorCode.ENGINE_FAILED,
                                    null,
                                    null,
                                    null,
                                    "The call failed: " + e.getClass().getSimpleName() + ".",
                                    null)),
                    true);
        }
    }

    private static CallToolResult tooLarge(int length) {
        ObjectNode error = Schemas.JSON.createObjectNode();
        error.putObject("error")
                .put("code", TOO_LARGE)
                .put(
                        "message",
                        "The result has " + length + " characters, more than " + LARGEST_RESULT
                                + ". Leave out full or record, or ask fewer rulesets.");
        return result(error.toString(), true);
    }

    private static CallToolResult result(String text, boolean error) {
        return CallToolResult.builder()
                .addTextContent(text)
                .structuredContent(Schemas.JSON.readValue(text, Map.class))
                .isError(error)
                .build();
    }
}
