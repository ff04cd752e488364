/** Who may call, from where, how often and how much: every check that comes before a decision. */
@NullMarked
package org.clearway.rules.service.access;

import org.jspecify.annotations.NullMarked;
