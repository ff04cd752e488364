/** A server of the Model Context Protocol, by which an assistant asks, decides and quotes instead of guessing. */
@NullMarked
package org.clearway.rules.assistant;

import org.jspecify.annotations.NullMarked;
