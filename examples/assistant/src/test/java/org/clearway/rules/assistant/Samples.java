package org.clearway.rules.assistant;

import java.nio.file.Path;
import org.clearway.rules.engine.RegulatoryRules;

/** What several tests use. */
final class Samples {

    static final RegulatoryRules RULES = RegulatoryRules.load();

    static final Path REQUESTS = Path.of("..", "requests");

    static final String INITIALIZE = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {},
             "clientInfo": {"name": "test", "version": "1"}}}""";

    private Samples() {}
}
