/** The second engine. Found as a service; not for callers. */
@NullMarked
package org.clearway.rules.engine.drools.internal;

import org.jspecify.annotations.NullMarked;
