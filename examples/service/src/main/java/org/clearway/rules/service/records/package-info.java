/** Records of decisions in a database. */
@NullMarked
package org.clearway.rules.service.records;

import org.jspecify.annotations.NullMarked;
