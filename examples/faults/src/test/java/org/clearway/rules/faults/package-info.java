/** Kills, threads, class loaders and little memory: nothing is lost, and every answer is the one of a program that was left alone. */
@NullMarked
package org.clearway.rules.faults;

import org.jspecify.annotations.NullMarked;
