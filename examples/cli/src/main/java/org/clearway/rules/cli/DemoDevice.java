package org.clearway.rules.cli;

import org.clearway.rules.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A device that the demonstration decides.
 *
 * @param name its name
 * @param company its company
 * @param submission the number of its FDA submission
 * @param facts what is stated about it
 * @param fdaClass its class in the United States, which never stands for its class in Great Britain; null where it
 *     is not known
 */
record DemoDevice(
        String name,
        String company,
        String submission,
        Facts facts,
        @Nullable String fdaClass) {}
