package org.clearway.rules.service.records;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do where the service cannot start for want of its database. */
class DatabaseNotOpened extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        return new FailureAnalysis(
                "The database of the records cannot be opened: " + cause.getMessage(),
                "See whether another service uses the same folder (the setting clearway.data), and whether the database of"
                        + " spring.datasource.url can be reached.",
                cause);
    }
}
