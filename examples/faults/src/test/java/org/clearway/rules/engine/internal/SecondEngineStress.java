package org.clearway.rules.engine.internal;

import java.util.Objects;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** Two threads need an edition in the second engine first: it is loaded once, and both get it. */
@JCStressTest
@State
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Both have the same rules.")
@Outcome(expect = Expect.FORBIDDEN, desc = "None, or two of them.")
public class SecondEngineStress {

    private static final ClassLoader LOADER = SecondEngineStress.class.getClassLoader();
    private static final SecondEngine ENGINE = Objects.requireNonNull(SecondEngine.find(LOADER));
    private static final EditionModel MODEL = Catalogue.load(LOADER, java.util.List.of())
            .required("samd-category")
            .get(0)
            .model();

    private final LoadedEdition edition = new LoadedEdition(MODEL, null, LOADER, ENGINE);
    private SecondEngine.@Nullable Rules one;
    private SecondEngine.@Nullable Rules two;

    /** The first thread. */
    @Actor
    public void one() {
        one = edition.second();
    }

    /** The second thread. */
    @Actor
    public void two() {
        two = edition.second();
    }

    /** Afterwards. */
    @Arbiter
    public void same(Z_Result result) {
        result.r1 = one == two && one != null;
    }
}
