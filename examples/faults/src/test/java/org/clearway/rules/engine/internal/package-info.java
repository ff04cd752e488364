/** Races of what is lazily made inside. */
@NullMarked
package org.clearway.rules.engine.internal;

import org.jspecify.annotations.NullMarked;
