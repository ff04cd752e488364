/** Editions applied in Drools, to hold a decision against. Nothing here is called but by the engine and by compiled rules. */
@NullMarked
package org.clearway.rules.engine.drools;

import org.jspecify.annotations.NullMarked;
