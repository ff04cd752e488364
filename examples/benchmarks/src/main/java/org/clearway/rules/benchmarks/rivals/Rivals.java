package org.clearway.rules.benchmarks.rivals;

import java.util.function.Function;

/** The other engines, each under the name that stands in the results. */
public enum Rivals {
    KIE_DMN("KIE DMN", KieDmnRival::new),
    CAMUNDA("Camunda DMN", CamundaRival::new),
    OPENL("OpenL Tablets", OpenLRival::new),
    EASY_RULES("Easy Rules", EasyRulesRival::new),
    EVRETE("Evrete", EvreteRival::new),
    CEL("CEL", CelRival::new),
    SAPL("SAPL", SaplRival::new),
    JSON_LOGIC("JsonLogic", JsonLogicRival::new);

    private final String title;
    private final Function<RuleData, Rival<?>> maker;

    Rivals(String title, Function<RuleData, Rival<?>> maker) {
        this.title = title;
        this.maker = maker;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The engine with the rules of an edition. */
    public Rival<?> with(RuleData data) {
        return maker.apply(data);
    }
}
