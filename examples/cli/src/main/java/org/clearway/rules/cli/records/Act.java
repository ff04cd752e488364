package org.clearway.rules.cli.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The act of the Union under which a device is registered in EUDAMED. */
enum Act {
    /** Regulation (EU) 2017/745 on medical devices. */
    MDR("ni-device-class", "I", "IIA", "IIB", "III"),
    /** Regulation (EU) 2017/746 on in vitro diagnostic medical devices. */
    IVDR("ni-ivd-class", "A", "B", "C", "D"),
    /** Directive 93/42/EEC on medical devices. */
    MDD(null),
    /** Directive 90/385/EEC on active implantable medical devices. */
    AIMDD(null),
    /** Directive 98/79/EC on in vitro diagnostic medical devices. */
    IVDD(null);

    private final @Nullable String ruleset;
    private final List<String> classes;

    Act(@Nullable String ruleset, String... classes) {
        this.ruleset = ruleset;
        this.classes = List.of(classes);
    }

    /**
     * The ruleset that classifies under this act; null for the old directives. A legacy device carries its class of the old law, which
     * the new rules need not give, so that there is nothing to compare it with.
     */
    @Nullable
    String ruleset() {
        return ruleset;
    }

    /** The classes of the act as EUDAMED writes them; empty where any class is taken as it stands. */
    List<String> classes() {
        return classes;
    }
}
