package org.clearway.rules.service.records;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store whose database has no tables. */
public final class BrokenStore {

    private BrokenStore() {}

    public static RecordStore make() {
        DriverManagerDataSource empty = new DriverManagerDataSource("jdbc:h2:mem:");
        return new RecordStore(new JdbcTemplate(empty), new TransactionTemplate(new JdbcTransactionManager(empty)));
    }
}
