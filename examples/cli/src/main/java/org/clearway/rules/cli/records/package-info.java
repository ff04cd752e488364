/**
 * Public records, read for the facts that they really state.
 *
 * <p>Three sources are read: registrations of EUDAMED, the European database of medical devices, records of the
 * American FDA as openFDA gives them, and the evidence that summaries of American AI devices state. What a record does not state, or states in another sense than a fact of the
 * vocabulary, stays unknown. No fact is taken from a text description.
 */
@NullMarked
package org.clearway.rules.cli.records;

import org.jspecify.annotations.NullMarked;
