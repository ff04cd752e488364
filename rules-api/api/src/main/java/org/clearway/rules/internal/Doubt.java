package org.clearway.rules.internal;

import java.util.List;
import org.clearway.rules.Because;

/**
 * Stated facts that are odd together, though not impossible.
 *
 * @param text a sentence without its end that names them, and what doubts them
 * @param facts the facts that it names, each with its value
 */
public record Doubt(String text, List<Because> facts) {}
