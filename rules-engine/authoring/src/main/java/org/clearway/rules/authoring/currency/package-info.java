/** Whether what editions rest on is still known to be so: what was last checked when, and what was never read. */
@NullMarked
package org.clearway.rules.authoring.currency;

import org.jspecify.annotations.NullMarked;
