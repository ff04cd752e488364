/**
 * The typed facts of a request, one immutable type a section, generated from the vocabulary files.
 *
 * <p>A fact that is null is not known; that is different from false. Each accessor carries the plain question that the fact
 * answers and the law it comes from.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false, singleton = true))
package org.clearway.rules.facts;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
