/** What programs call under /v1. */
@NullMarked
package org.clearway.rules.service.api;

import org.jspecify.annotations.NullMarked;
