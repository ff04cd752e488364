/** Other engines that apply the same rules, each in the form that it takes. The forms are written from the checked conditions of the edition. */
@NullMarked
package org.clearway.rules.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
