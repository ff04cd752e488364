package org.clearway.rules.authoring.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case file that cannot be read; the message names the file, the case and the key. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CasePlace place;
    private final String says;
    private final String instead;

    CaseException(CasePlace place, String says, String instead, @Nullable Throwable cause) {
        super(place.at() + ": " + says + " Instead: " + instead, cause);
        this.place = place;
        this.says = says;
        this.instead = instead;
    }

    /** The file alone. */
    public String file() {
        return place.file();
    }

    /** The line of the case, from 1; 1 where it is not known. */
    public int line() {
        return place.line();
    }

    /** The column of what is wrong, from 1; 0 where {@link #words} say where it stands. */
    public int column() {
        return place.column();
    }

    /** The file, with the case and the key as far as they are known. */
    public String at() {
        return place.at();
    }

    /** What stands on the way to what is wrong, from the beginning of the case on: names with a colon, then perhaps a value. */
    public List<String> words() {
        return place.words();
    }

    /** What is wrong, without the place. */
    public String says() {
        return says;
    }

    /** What to write instead. */
    public String instead() {
        return instead;
    }
}
