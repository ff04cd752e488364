package org.clearway.rules.service.web;

/** A form that no page of this service sends: damaged, forged, of another start of the service, too large or incomplete. */
final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status the HTTP status that answers it
     * @param message what is wrong and what to do, in words for the person at the browser
     */
    FormRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
