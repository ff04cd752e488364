/**
 * Turns the vocabulary files into Java: the typed sections of facts, their definitions and the implications between facts.
 *
 * <p>The build of {@code clearway-rules-api} runs {@link org.clearway.rules.vocabulary.generator.Generate}; nothing here is
 * shipped.
 */
@NullMarked
package org.clearway.rules.vocabulary.generator;

import org.jspecify.annotations.NullMarked;
