/** From checked rules to what Drools runs. */
@NullMarked
package org.clearway.rules.authoring.compile;

import org.jspecify.annotations.NullMarked;
