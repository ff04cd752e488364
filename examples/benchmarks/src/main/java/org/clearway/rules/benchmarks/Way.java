package org.clearway.rules.benchmarks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.benchmarks.rivals.Rival;
import org.clearway.rules.benchmarks.rivals.Rivals;
import org.clearway.rules.benchmarks.rivals.RuleData;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Screened;
import org.clearway.rules.engine.Screening;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RecordJson;
import org.clearway.rules.json.RequestJson;
import org.kie.api.runtime.KieSession;

/** The ways of deciding that are compared. Each is made ready for some devices, with their facts in its own form, and then decides one of them. */
public enum Way {
    CLEARWAY_LIGHT(
            "Clearway, full decision",
            items -> decide(items, RegulatoryRules.load().crossCheck(false))),
    CLEARWAY_CHECKED("Clearway, cross-checked", items -> decide(items, RegulatoryRules.load())),
    CLEARWAY_SCREEN("Clearway, outcome only", Way::screen),
    CLEARWAY_RECORD("Clearway, record and its digest", Way::record),
    CLEARWAY_JSON("Clearway, JSON to JSON", Way::json),
    DROOLS_NEW("Drools, new session", Way::newSession),
    DROOLS_REUSED("Drools, session reused", Way::reusedSession),
    KIE_DMN(Rivals.KIE_DMN),
    CAMUNDA(Rivals.CAMUNDA),
    OPENL(Rivals.OPENL),
    EASY_RULES(Rivals.EASY_RULES),
    EVRETE(Rivals.EVRETE),
    CEL(Rivals.CEL),
    SAPL(Rivals.SAPL),
    JSON_LOGIC(Rivals.JSON_LOGIC),
    HAND_WRITTEN("Java by hand, two values", Way::handWritten),
    HAND_OPEN("Java by hand, three values", Way::handOpen);

    private final String title;
    private final Function<List<Portfolio.Item>, IntFunction<?>> maker;

    Way(String title, Function<List<Portfolio.Item>, IntFunction<?>> maker) {
        this.title = title;
        this.maker = maker;
    }

    Way(Rivals rival) {
        this(rival.title(), items -> rival(rival.with(RuleData.of(Portfolio.edition())), items));
    }

    /** What it is called in the results. */
    String title() {
        return title;
    }

    /** Whether it is the library. */
    boolean own() {
        return name().startsWith("CLEARWAY");
    }

    /** Decides the device of an index. Safe for any number of threads. */
    IntFunction<?> ready(List<Portfolio.Item> items) {
        return maker.apply(items);
    }

    private static IntFunction<Decision> decide(List<Portfolio.Item> items, RegulatoryRules rules) {
        Request[] requests = requests(items);
        return i -> rules.decide(requests[i]);
    }

    private static IntFunction<Screened> screen(List<Portfolio.Item> items) {
        RegulatoryRules rules = RegulatoryRules.load().crossCheck(false);
        Map<LocalDate, Screening> days = new HashMap<>();
        Screening[] screenings = items.stream()
                .map(item -> days.computeIfAbsent(
                        item.request().asOf(), day -> rules.screening(item.request().ruleset(), day)))
                .toArray(Screening[]::new);
        Screening.Row[] rows = new Screening.Row[screenings.length];
        for (int i = 0; i < rows.length; i++) {
            Request request = items.get(i).request();
            rows[i] = screenings[i].row(request.facts(), request.unstated());
        }
        return i -> screenings[i].screen(rows[i]);
    }

    private static IntFunction<String> record(List<Portfolio.Item> items) {
        RegulatoryRules rules = RegulatoryRules.load().crossCheck(false);
        Request[] requests = requests(items);
        return i -> RecordJson.digest(requests[i], rules.decide(requests[i]));
    }

    private static IntFunction<String> json(List<Portfolio.Item> items) {
        RegulatoryRules rules = RegulatoryRules.load().crossCheck(false);
        String[] requests =
                items.stream().map(item -> RequestJson.write(item.request())).toArray(String[]::new);
        return i -> DecisionJson.write(rules.decide(RequestJson.read(requests[i])));
    }

    private static Request[] requests(List<Portfolio.Item> items) {
        return items.stream().map(Portfolio.Item::request).toArray(Request[]::new);
    }

    private static IntFunction<?> newSession(List<Portfolio.Item> items) {
        BareDrools drools = BareDrools.certain(Portfolio.edition());
        List<List<Section>> facts = sections(items);
        return i -> drools.inNewSession(facts.get(i));
    }

    private static IntFunction<?> reusedSession(List<Portfolio.Item> items) {
        BareDrools drools = BareDrools.certain(Portfolio.edition());
        ThreadLocal<KieSession> session = ThreadLocal.withInitial(drools::open);
        List<List<Section>> facts = sections(items);
        return i -> drools.inSession(session.get(), facts.get(i));
    }

    private static List<List<Section>> sections(List<Portfolio.Item> items) {
        return items.stream().map(item -> BareDrools.facts(item.facts())).toList();
    }

    private static <F> IntFunction<?> rival(Rival<F> rival, List<Portfolio.Item> items) {
        List<F> facts = items.stream().map(item -> rival.facts(item.facts())).toList();
        return i -> rival.decide(facts.get(i));
    }

    private static IntFunction<?> handWritten(List<Portfolio.Item> items) {
        Facts[] facts = items.stream().map(Portfolio.Item::facts).toArray(Facts[]::new);
        return i -> HandWritten.classify(facts[i]);
    }

    private static IntFunction<Integer> handOpen(List<Portfolio.Item> items) {
        Facts[] facts = items.stream().map(Portfolio.Item::facts).toArray(Facts[]::new);
        return i -> HandWrittenOpen.classify(facts[i]);
    }
}
