/** How fast a full decision is, beside bare Drools on the same rules and beside hand-written Java. */
@NullMarked
package org.clearway.rules.benchmarks;

import org.jspecify.annotations.NullMarked;
