/** Texts: JSON as a tree, what a rule is called, and the name that a misspelt one probably means. No part of the public API. */
@NullMarked
package org.clearway.rules.internal.text;

import org.jspecify.annotations.NullMarked;
