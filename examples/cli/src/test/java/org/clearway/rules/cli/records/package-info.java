/** Tests of what is read from public records. All records here are made up. */
@NullMarked
package org.clearway.rules.cli.records;

import org.jspecify.annotations.NullMarked;
