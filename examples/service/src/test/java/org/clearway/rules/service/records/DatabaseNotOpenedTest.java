package org.clearway.rules.service.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseNotOpenedTest {

    @Test
    void aServiceThatFindsItsDatabaseInUseSaysSoAndWhatToDo(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("records");
        try (var held = DriverManager.getConnection(url)) {
            assertThat(held.isClosed()).isFalse();
            assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:async:" + folder.resolve("records")))
                    .isInstanceOfSatisfying(SQLException.class, inUse -> {
                        FailureAnalysis told = Objects.requireNonNull(
                                new DatabaseNotOpened().analyze(new IllegalStateException("no bean", inUse)));
                        assertThat(told.getDescription()).contains("cannot be opened", "in use");
                        assertThat(told.getAction()).contains("clearway.data", "spring.datasource.url");
                    });
        }
    }
}
