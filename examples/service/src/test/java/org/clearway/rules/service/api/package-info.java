@NullMarked
package org.clearway.rules.service.api;

import org.jspecify.annotations.NullMarked;
