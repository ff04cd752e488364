/**
 * What a solver finds about editions: products that an edition leaves without an outcome, rules that never matter, and where two
 * editions give different answers. It looks at every completely stated product at once, and shows only what the engine confirms.
 */
@NullMarked
package org.clearway.rules.analysis;

import org.jspecify.annotations.NullMarked;
