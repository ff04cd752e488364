/** Reading, checking, compiling and testing rulesets. Needed to edit rules, never to decide. */
@NullMarked
package org.clearway.rules.authoring;

import org.jspecify.annotations.NullMarked;
