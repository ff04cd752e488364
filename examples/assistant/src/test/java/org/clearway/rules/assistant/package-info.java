@NullMarked
package org.clearway.rules.assistant;

import org.jspecify.annotations.NullMarked;
