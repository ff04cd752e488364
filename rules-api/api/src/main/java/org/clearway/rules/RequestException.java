package org.clearway.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be read or cannot be answered as it stands. */
public class RequestException extends ClearwayException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String id;

    private final List<RequestException> others;

    /**
     * An error in a request.
     *
     * @param code the code
     * @param at the place, such as {@code facts.device.invasiveness}; empty for the whole
     * @param value the value found, of which the text is kept; null for none
     * @param didYouMean the name or value probably meant; null for none
     * @param message what is wrong and what to do
     */
    public RequestException(
            ErrorCode code, String at, @Nullable Object value, @Nullable String didYouMean, String message) {
        super(code, at, value, didYouMean, message);
        this.id = null;
        this.others = List.of();
    }

    /** The error of a request built without what it must have. */
    static RequestException missing(String message) {
        return new RequestException(ErrorCode.FIELD_MISSING, "", null, null, message);
    }

    private RequestException(RequestException error, @Nullable String id, List<RequestException> others) {
        super(error.code(), error.at(), error.value(), error.didYouMean(), error.getMessage(), error.getCause());
        this.id = id;
        this.others = List.copyOf(others);
        setStackTrace(error.getStackTrace());
    }

    /** The id of the request that could not be read, as far as it could be found in it; null where it could not. */
    public @Nullable String id() {
        return id;
    }

    /**
     * This error with the id of its request.
     *
     * @param requestId the id; null where it is not known
     */
    public RequestException withId(@Nullable String requestId) {
        return new RequestException(this, requestId, others);
    }

    /**
     * What else is wrong in the same request, in the order of its text; at most 19 errors more. Empty where nothing else was found, which
     * need not mean that the rest is right: what does not parse ends the reading.
     */
    public List<RequestException> others() {
        return others;
    }

    /**
     * This error as the first of several.
     *
     * @param more what else is wrong in the same request
     */
    public RequestException withOthers(List<RequestException> more) {
        return new RequestException(this, id, more);
    }
}
