/** Decides a whole portfolio with Apache Spark, part by part, so that a run that was broken off goes on where it was. */
@NullMarked
package org.clearway.rules.portfolio;

import org.jspecify.annotations.NullMarked;
