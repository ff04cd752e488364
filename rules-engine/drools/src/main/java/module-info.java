/** Applies every edition in Drools too, so that a decision is cross-checked. */
module org.clearway.rules.engine.drools {
    requires org.clearway.rules.engine;
    requires static org.jspecify;
    requires org.drools.canonicalmodel;
    requires org.drools.modelcompiler;
    requires org.kie.api;
    // What Drools logs through; an automatic module does not say that it needs it.
    requires org.slf4j;

    provides org.clearway.rules.engine.internal.SecondEngine with
            org.clearway.rules.engine.drools.internal.DroolsEngine;

    // Compiled rules call it, whichever module they are in.
    exports org.clearway.rules.engine.drools;
}
