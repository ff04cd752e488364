package org.clearway.rules.cli.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registration of EUDAMED.
 *
 * @param uuid its identifier
 * @param act the act under which the device is registered
 * @param registered the class it is registered in, as {@link ClassLabel} writes it
 * @param flags what it states by yes or no; what is not in it is not stated
 * @param specialType which special type of device it is; empty where none is given
 */
record Registration(String uuid, Act act, String registered, Map<Flag, Boolean> flags, String specialType)
        implements RegistrationRow {

    /** The special type of software. */
    static final String SOFTWARE = "SOFTWARE";

    /** What the registration states by a flag; null where it states nothing. */
    @Nullable
    Boolean stated(Flag flag) {
        return flags.get(flag);
    }

    /** Whether it states so. */
    boolean is(Flag flag) {
        return Boolean.TRUE.equals(flags.get(flag));
    }

    /** Whether it states that it is not so. */
    boolean isNot(Flag flag) {
        return Boolean.FALSE.equals(flags.get(flag));
    }

    /** Whether it is registered as software. */
    boolean software() {
        return specialType.equals(SOFTWARE);
    }
}
