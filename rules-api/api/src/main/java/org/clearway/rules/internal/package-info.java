/**
 * How the ties between facts are settled, behind {@link org.clearway.rules.vocabulary.Links} and the engine. Not for callers; may
 * change at any time.
 */
@NullMarked
package org.clearway.rules.internal;

import org.jspecify.annotations.NullMarked;
