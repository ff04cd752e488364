package org.clearway.rules.service.records;

import java.time.Clock;
import java.time.Duration;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes records that are older than they may be, where a setting says how old that is. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RecordStore store;
    private final @Nullable Duration kept;
    private final Clock clock;

    @Autowired
    Retention(RecordStore store, Settings settings) {
        this(store, settings.records().retention(), Clock.systemUTC());
    }

    Retention(RecordStore store, @Nullable Duration kept, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${clearway.records.retention-check:1h}")
    void deleteOlder() {
        if (kept == null) {
            return;
        }
        try {
            int deleted = store.deleteBefore(clock.instant().minus(kept));
            if (deleted > 0) {
                LOG.atInfo().addKeyValue("records", deleted).log("Records past their retention were deleted");
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.atWarn().addKeyValue("failure", Failure.of(e)).log("Records could not be deleted; tried again later");
        }
    }
}
