/** Deciding: {@link org.clearway.rules.engine.RegulatoryRules} and what it tells about the rulesets installed. */
@NullMarked
package org.clearway.rules.engine;

import org.jspecify.annotations.NullMarked;
