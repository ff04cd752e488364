/**
 * The checked rules of an edition as data: what Drools runs, in a form that reasons, questions and analysis can read.
 *
 * <p>Written by the authoring module beside the compiled rules, read by the runtime. Not meant for callers that only
 * decide; its shape may change with any minor version.
 */
@NullMarked
package org.clearway.rules.engine.model;

import org.jspecify.annotations.NullMarked;
