package org.clearway.rules.portfolio;

import java.time.LocalDate;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.jspecify.annotations.Nullable;

/** The rulesets, once in each JVM, whatever the number of its tasks. */
final class Engine {

    /** Any day on which the first ruleset has law. */
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    private static @Nullable RegulatoryRules rules;

    private Engine() {}

    /**
     * The rulesets that lie beside this job.
     *
     * <p>Drools finds its parts by the context class loader of the thread that first uses it, and a task has one of its own: so the first use is
     * made here, under the loader of the library.
     */
    static synchronized RegulatoryRules rules() {
        RegulatoryRules loaded = rules;
        if (loaded == null) {
            ClassLoader own = RegulatoryRules.class.getClassLoader();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(own);
            try {
                loaded = RegulatoryRules.load(own);
                loaded.decide(Request.builder()
                        .ruleset(loaded.rulesets().get(0).id())
                        .asOf(FIRST)
                        .build());
            } finally {
                thread.setContextClassLoader(before);
            }
            rules = loaded;
        }
        return loaded;
    }
}
