/** What no person wrote, put to every reader and to every ruleset. */
@NullMarked
package org.clearway.rules.fuzz;

import org.jspecify.annotations.NullMarked;
