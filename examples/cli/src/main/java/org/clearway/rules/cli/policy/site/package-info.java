/** Editions as documents that are read without a server: one page, or a site of all of them. */
@NullMarked
package org.clearway.rules.cli.policy.site;

import org.jspecify.annotations.NullMarked;
