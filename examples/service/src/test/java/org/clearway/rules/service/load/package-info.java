@NullMarked
package org.clearway.rules.service.load;

import org.jspecify.annotations.NullMarked;
