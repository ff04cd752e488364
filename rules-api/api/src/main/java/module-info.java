/** Requests, facts, decisions and their JSON: what callers compile against. */
module org.clearway.rules {
    requires static transitive org.jspecify;
    requires static org.immutables.value;
    requires tools.jackson.core;

    exports org.clearway.rules;
    exports org.clearway.rules.facts;
    exports org.clearway.rules.json;
    exports org.clearway.rules.vocabulary;
    exports org.clearway.rules.internal to
            org.clearway.rules.engine;
    exports org.clearway.rules.internal.text to
            org.clearway.rules.engine;
}
