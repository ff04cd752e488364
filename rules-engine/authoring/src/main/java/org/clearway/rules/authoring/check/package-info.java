/** Checks editions as their sources stand: what the build refuses, and what it accepts although it is hardly meant. */
@NullMarked
package org.clearway.rules.authoring.check;

import org.jspecify.annotations.NullMarked;
