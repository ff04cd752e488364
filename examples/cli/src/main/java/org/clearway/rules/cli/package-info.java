/** The command line: a picocli program over the public API, started by the launcher {@code clearway}. */
@NullMarked
package org.clearway.rules.cli;

import org.jspecify.annotations.NullMarked;
