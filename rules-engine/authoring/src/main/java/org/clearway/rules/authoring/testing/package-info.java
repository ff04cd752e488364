/** Tests editions as their sources stand, without a build: their cases, what those reach, and what they would not notice. */
@org.jspecify.annotations.NullMarked
package org.clearway.rules.authoring.testing;
