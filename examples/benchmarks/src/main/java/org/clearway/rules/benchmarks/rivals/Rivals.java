package org.clearway.rules.benchmarks.rivals;

/** The other engines, each under the name that stands in the results. */
public enum Rivals {
    KIE_DMN("KIE DMN"),
    CAMUNDA("Camunda DMN"),
    OPENL("OpenL Tablets"),
    EASY_RULES("Easy Rules"),
    EVRETE("Evrete"),
    CEL("CEL"),
    SAPL("SAPL"),
    JSON_LOGIC("JsonLogic");

    private final String title;

    Rivals(String title) {
        this.title = title;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The engine with the rules of an edition. */
    public Rival<?> with(RuleData data) {
        return switch (this) {
            case KIE_DMN -> new KieDmnRival(data);
            case CAMUNDA -> new CamundaRival(data);
            case OPENL -> new OpenLRival(data);
            case EASY_RULES -> new EasyRulesRival(data);
            case EVRETE -> new EvreteRival(data);
            case CEL -> new CelRival(data);
            case SAPL -> new SaplRival(data);
            case JSON_LOGIC -> new JsonLogicRival(data);
        };
    }
}
