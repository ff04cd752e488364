/** The engine behind {@link org.clearway.rules.engine.RegulatoryRules}. Not for callers; may change at any time. */
@NullMarked
package org.clearway.rules.engine.internal;

import org.jspecify.annotations.NullMarked;
