/** The policy profile: what a ruleset may say, and the checks that hold it to that. */
@NullMarked
package org.clearway.rules.authoring.profile;

import org.jspecify.annotations.NullMarked;
