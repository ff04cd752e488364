/** Worked cases: reading them, running them, and telling what was missed. */
@NullMarked
package org.clearway.rules.authoring.cases;

import org.jspecify.annotations.NullMarked;
