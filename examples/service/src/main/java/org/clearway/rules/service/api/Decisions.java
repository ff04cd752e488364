package org.clearway.rules.service.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Failure;
import org.clearway.rules.service.records.NewRecord;
import org.clearway.rules.service.records.RecordStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Decides, counts and stores. What it hands out is stored, or is said not to be. */
@Component
class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private final RegulatoryRules rules;
    private final RecordStore store;
    private final Settings settings;
    private final MeterRegistry meters;

    Decisions(RegulatoryRules rules, RecordStore store, Settings settings, MeterRegistry meters) {
        this.rules = rules;
        this.store = store;
        this.settings = settings;
        this.meters = meters;
    }

    /**
     * Decides a request; nothing is stored yet.
     *
     * @throws ClearwayException where it cannot be decided
     */
    NewRecord decide(Request request, @Nullable String reference) {
        long began = System.nanoTime();
        Decision decision;
        try {
            decision = rules.decide(request);
        } catch (RequestException e) {
            throw e.withId(request.id());
        }
        Timer.builder("clearway.decisions")
                .description("Decisions, and how long each took")
                .tag("ruleset", decision.ruleset().id())
                .tag("status", decision.status().name())
                .tag("force", decision.force().name())
                .tag("crosschecked", String.valueOf(decision.crossChecked()))
                .serviceLevelObjectives(STEPS)
                .register(meters)
                .record(Duration.ofNanos(System.nanoTime() - began));
        return NewRecord.of(request, decision, reference);
    }

    /** Counts a request that got no decision. */
    void refused(String code) {
        Counter.builder("clearway.refused")
                .description("Requests that got no decision, by the code of the error")
                .tag("code", code)
                .register(meters)
                .increment();
    }

    /**
     * Stores decisions, all or none.
     *
     * @return whether they are stored; false only where they need not be
     * @throws DataAccessException or {@link TransactionException} where they are not stored and have to be
     */
    boolean store(List<NewRecord> records) {
        try {
            store.store(records);
            return true;
        } catch (DataAccessException | TransactionException e) {
            if (settings.records().required()) {
                throw e;
            }
            LOG.atWarn()
                    .addKeyValue("decisions", records.size())
                    .addKeyValue("failure", Failure.of(e))
                    .log("Decisions were told that are not recorded");
            return false;
        }
    }

    /** A decision as the library writes it; one that is not recorded says so first. */
    static String told(NewRecord record, boolean stored) {
        String json = record.decisionJson();
        return stored ? json : "{\"recorded\":false," + json.substring(1);
    }
}
