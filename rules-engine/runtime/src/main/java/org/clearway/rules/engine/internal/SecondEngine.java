package org.clearway.rules.engine.internal;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;

/**
 * Another engine that applies the same editions in its own way, so that a fault of either shows. It is found as a service, and a
 * decision can do without it.
 */
public interface SecondEngine {

    /**
     * The rules of an edition, ready to be applied.
     *
     * @param loader finds the classes of the edition
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where they cannot be loaded
     */
    Rules load(EditionModel edition, ClassLoader loader);

    /** The rules of one edition. Safe for use by any number of threads. */
    interface Rules {

        /**
         * The numbers of the rules that apply, or would apply for some value of the facts that are unknown: of one product after another,
         * of which none knows of those before it.
         *
         * @param products of each, one object for each section that the edition reads, and the request
         */
        List<BitSet> possible(List<List<Object>> products);
    }

    /** The engine that this library finds beside itself or else among the rulesets; null where there is none. */
    static @Nullable SecondEngine find(ClassLoader rulesets) {
        try {
            for (ClassLoader loader : List.of(SecondEngine.class.getClassLoader(), rulesets)) {
                Iterator<SecondEngine> found =
                        ServiceLoader.load(SecondEngine.class, loader).iterator();
                if (found.hasNext()) {
                    return found.next();
                }
            }
            return null;
        } catch (ServiceConfigurationError e) {
            throw new ClearwayException(
                    ErrorCode.ENGINE_FAILED, null, null, null, "The second engine cannot be loaded: " + e, e);
        }
    }
}
