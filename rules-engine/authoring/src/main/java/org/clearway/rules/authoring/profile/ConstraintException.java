package org.clearway.rules.authoring.profile;

import org.clearway.rules.authoring.ProblemCode;

/** Stops the reading of one constraint; the reader turns it into a problem. */
final class ConstraintException extends Exception {
    private static final long serialVersionUID = 1L;

    final int offset;
    final ProblemCode code;
    final String instead;

    ConstraintException(int offset, ProblemCode code, String message, String instead) {
        super(message);
        this.offset = offset;
        this.code = code;
        this.instead = instead;
    }
}
