/**
 * Questions put to the rulesets and their answers: requests, decisions with reasons, and errors.
 *
 * <p>All types are immutable. What may be absent is null and marked {@code @Nullable}; an absent fact is unknown, never false.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
package org.clearway.rules;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
