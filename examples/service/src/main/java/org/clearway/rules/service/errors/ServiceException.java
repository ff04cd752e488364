package org.clearway.rules.service.errors;

import org.jspecify.annotations.Nullable;

/** A refusal of the service itself. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ServiceError error;
    private final String at;

    /**
     * A refusal.
     *
     * @param error what is refused
     * @param at the parameter, header or place that is wrong; empty for the whole
     * @param message what is wrong in particular; null where the meaning of the error says it all
     */
    public ServiceException(ServiceError error, String at, @Nullable String message) {
        super(message == null ? error.meaning() : message);
        this.error = error;
        this.at = at;
    }

    /** What is refused. */
    public ServiceError error() {
        return error;
    }

    /** The parameter, header or place that is wrong; empty for the whole. */
    public String at() {
        return at;
    }
}
