package org.clearway.rules.service.errors;

import org.clearway.rules.RequestException;

/** What an address names and is not there: an error of the library about a request, told with the status 404. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestException error;

    /**
     * What is not there.
     *
     * @param error says what was meant and what there is
     */
    public NotThere(RequestException error) {
        super(error);
        this.error = error;
    }

    RequestException error() {
        return error;
    }
}
