@NullMarked
package org.clearway.rules.cli;

import org.jspecify.annotations.NullMarked;
