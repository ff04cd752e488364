/** Tests of editions as documents. */
@org.jspecify.annotations.NullMarked
package org.clearway.rules.cli.policy.site;
