package org.clearway.rules.service.errors;

import org.springframework.http.HttpStatus;

/** What the service itself refuses, beside the errors of the library. A name never changes. */
public enum ServiceError {
    /** A parameter of the address is missing or cannot be read. */
    PARAMETER_WRONG(
            HttpStatus.BAD_REQUEST,
            "A parameter of the address is missing or cannot be read.",
            "Correct the parameter that the message names."),
    /** What was sent is no request of HTTP that can be read. */
    REQUEST_UNREADABLE(
            HttpStatus.BAD_REQUEST, "The request cannot be read.", "Send it again as the documentation shows."),
    /** The call has no key. */
    KEY_MISSING(
            HttpStatus.UNAUTHORIZED,
            "This address needs a key.",
            "Send the header Authorization: Bearer KEY. The service showed its key when it was first started."),
    /** The call has a key that is not accepted. */
    KEY_WRONG(
            HttpStatus.UNAUTHORIZED,
            "This key is not accepted.",
            "Use the key that the service showed when it was first started, or one of the setting clearway.keys.accepted."),
    /** A form was sent from a page of somebody else. */
    ORIGIN_REFUSED(
            HttpStatus.FORBIDDEN,
            "This form was not sent from a page of this service.",
            "Open the page of this service, and send the form from there."),
    /** There is nothing at this address. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address.", "Correct the address."),
    /** There is no such record. */
    RECORD_UNKNOWN(
            HttpStatus.NOT_FOUND,
            "There is no record with this digest.",
            "Correct the digest. A record may also have been deleted, or be past its retention."),
    /** The address is there, and not with this method. */
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The method is not one of this address.",
            "Use a method that the header Allow names."),
    /** None of the forms that the client accepts can be had. */
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer cannot be had in a form that the header Accept names.",
            "Accept application/json, or leave the header out."),
    /** The request is larger than allowed. */
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is larger than allowed.",
            "Keep a request below the limit, or send several as a batch."),
    /** The batch has more lines than allowed. */
    BATCH_TOO_LONG(
            HttpStatus.CONTENT_TOO_LARGE,
            "The batch has more lines than allowed; this line and those after it were not read.",
            "Send the rest as another batch."),
    /** The request is of a media type that is not understood. */
    MEDIA_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is of a media type that this address does not take.",
            "Send application/json; a batch of decisions is application/x-ndjson."),
    /** The service was called by a name that is not its own. */
    HOST_REFUSED(
            HttpStatus.MISDIRECTED_REQUEST,
            "The service does not answer to this host name.",
            "Call it by its own name, or add the name to the setting clearway.hosts."),
    /** The client asks too often. */
    RATE_EXCEEDED(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many screens of interviews were asked for.",
            "Wait as many seconds as the header Retry-After says."),
    /** Something failed that should not. */
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The service failed.",
            "Try again; if it fails again, report it with the time and the version."),
    /** As many calls as allowed are being worked on. */
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service works on as many calls as it may at a time.",
            "Wait as many seconds as the header Retry-After says."),
    /** The database of the records cannot be reached, or cannot store. */
    STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database of the records cannot be used now; nothing was acknowledged.",
            "Try again later; whoever runs the service sees under /actuator/health what is wrong.");

    private final HttpStatus status;
    private final String meaning;
    private final String advice;

    ServiceError(HttpStatus status, String meaning, String advice) {
        this.status = status;
        this.meaning = meaning;
        this.advice = advice;
    }

    /** The status of HTTP that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** What is wrong, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
