/** Verbs for those who edit rulesets: they work on the folders of editions as they are, without a build. */
@NullMarked
package org.clearway.rules.cli.policy;

import org.jspecify.annotations.NullMarked;
