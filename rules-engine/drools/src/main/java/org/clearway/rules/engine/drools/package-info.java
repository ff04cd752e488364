/** What compiled rules call. Not for callers; a host needs nothing from here. */
@NullMarked
package org.clearway.rules.engine.drools;

import org.jspecify.annotations.NullMarked;
