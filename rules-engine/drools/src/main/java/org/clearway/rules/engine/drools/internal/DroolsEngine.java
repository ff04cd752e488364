package org.clearway.rules.engine.drools.internal;

import java.util.function.Supplier;
import org.clearway.rules.engine.internal.SecondEngine;
import org.clearway.rules.engine.model.EditionModel;
import org.kie.api.KieServices;

/**
 * Applies editions in Drools.
 *
 * <p>Drools looks its own parts up through the context class loader of whichever thread asks first, and stays without them where
 * that loader does not see them. Here it asks under the loader of this class, before any decision.
 */
public final class DroolsEngine implements SecondEngine {
    private final KieServices services;

    /** Wakes Drools. */
    public DroolsEngine() {
        services = underOwnLoader(KieServices::get);
    }

    @Override
    public Rules load(EditionModel edition, ClassLoader loader) {
        return underOwnLoader(() -> CompiledRules.load(services, edition, loader));
    }

    private static <T> T underOwnLoader(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DroolsEngine.class.getClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
