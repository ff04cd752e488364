@NullMarked
package org.clearway.rules.service.access;

import org.jspecify.annotations.NullMarked;
