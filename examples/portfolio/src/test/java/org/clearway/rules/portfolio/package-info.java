@NullMarked
package org.clearway.rules.portfolio;

import org.jspecify.annotations.NullMarked;
