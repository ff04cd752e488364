/**
 * What the vocabulary says about sections and facts: names, types, values, labels, questions, orders, and which facts settle others.
 */
@NullMarked
package org.clearway.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
