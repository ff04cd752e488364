/** The smallest programs that decide. */
@NullMarked
package org.clearway.rules.quickstart;

import org.jspecify.annotations.NullMarked;
