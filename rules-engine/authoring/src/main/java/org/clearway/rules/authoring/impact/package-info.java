/** What one edition instead of another means for the products of a portfolio. */
@NullMarked
package org.clearway.rules.authoring.impact;

import org.jspecify.annotations.NullMarked;
