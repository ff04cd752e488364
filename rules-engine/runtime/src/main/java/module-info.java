/** Decides by the checked conditions of the rulesets that are installed. */
module org.clearway.rules.engine {
    requires transitive org.clearway.rules;
    requires static transitive org.jspecify;
    requires static org.immutables.value;
    requires tools.jackson.core;

    uses org.clearway.rules.engine.internal.SecondEngine;

    exports org.clearway.rules.engine;
    exports org.clearway.rules.engine.internal to
            org.clearway.rules.engine.drools;
    exports org.clearway.rules.engine.model to
            org.clearway.rules.engine.drools;
}
