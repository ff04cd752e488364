/** The verbs for those who edit rulesets. They work on the sources as they are, and need no build. */
@NullMarked
package org.clearway.rules.cli.policy;

import org.jspecify.annotations.NullMarked;
