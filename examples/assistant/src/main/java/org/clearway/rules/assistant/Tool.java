package org.clearway.rules.assistant;

import org.clearway.rules.ClearwayException;
import tools.jackson.databind.node.ObjectNode;

/** What an assistant can call. */
interface Tool {

    /** The name by which it is called. */
    String name();

    /** What to call it before people. */
    String title();

    /** For the model: what it does, and when to call it. */
    String description();

    /** JSON Schema of its arguments. */
    ObjectNode schema();

    /**
     * Does it.
     *
     * @return the result, without the notice that every result carries
     * @throws ClearwayException where the arguments cannot be read or answered
     */
    ObjectNode call(Arguments arguments);
}
