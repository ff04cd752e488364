@NullMarked
package org.clearway.rules.service.errors;

import org.jspecify.annotations.NullMarked;
