/** Signed bundles of editions. */
@NullMarked
package org.clearway.rules.authoring.bundle;

import org.jspecify.annotations.NullMarked;
