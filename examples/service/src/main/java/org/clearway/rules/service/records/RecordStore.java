package org.clearway.rules.service.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The records in the database. What a method has stored is committed when it returns. Each throws
 * {@link org.springframework.dao.DataAccessException} or {@link org.springframework.transaction.TransactionException} where the database
 * cannot be used, and has then changed nothing. Thread-safe.
 */
@Repository
public class RecordStore {

    private static final int LONGEST_ID = 200;
    private static final int DELETED_AT_ONCE = 1000;
    private static final String COLUMNS =
            "number, digest, request_id, reference, ruleset, edition, as_of, status, outcome, recorded_at";

    private final JdbcTemplate database;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Autowired
    RecordStore(JdbcTemplate database, TransactionOperations transactions) {
        this(database, transactions, Clock.systemUTC());
    }

    RecordStore(JdbcTemplate database, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Stores records in their order, all or none. */
    public void store(List<NewRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Object[]> rows = records.stream().map(one -> row(one, now)).toList();
        transactions.executeWithoutResult(transaction -> database.batchUpdate("""
                insert into record
                (digest, request_id, reference, ruleset, edition, as_of, status, outcome, recorded_at, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows));
    }

    /** Records, newest first. */
    public List<RecordLine> find(RecordQuery query) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from record where 1 = 1");
        List<Object> values = new ArrayList<>();
        and(sql, values, "request_id = ?", kept(query.id()));
        and(sql, values, "reference = ?", kept(query.reference()));
        and(sql, values, "ruleset = ?", kept(query.ruleset()));
        and(sql, values, "as_of = ?", query.asOf());
        LocalDate day = query.recorded();
        if (day != null) {
            and(sql, values, "recorded_at >= ?", day.atStartOfDay().atOffset(ZoneOffset.UTC));
            and(sql, values, "recorded_at < ?", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        and(sql, values, "number < ?", query.before());
        and(sql, values, "1 = 1 order by number desc limit ?", query.limit());
        return database.query(sql.toString(), (row, at) -> line(row), values.toArray());
    }

    /** The newest record with a digest, as it was written; null where there is none. */
    public @Nullable String content(String digest) {
        return database
                .queryForList(
                        "select content from record where digest = ? order by number desc limit 1",
                        String.class,
                        kept(digest))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Deletes what has a reference. How many there were. */
    public int delete(String reference) {
        return database.update("delete from record where reference = ?", kept(reference));
    }

    /** Deletes what was stored before a moment, in steps that hold up nobody for long. How many there were. */
    public int deleteBefore(Instant moment) {
        int all = 0;
        int some;
        do {
            some = database.update(
                    "delete from record where number in (select number from record where recorded_at < ? limit ?)",
                    moment.atOffset(ZoneOffset.UTC),
                    DELETED_AT_ONCE);
            all += some;
        } while (some == DELETED_AT_ONCE);
        return all;
    }

    /** Writes to the database, so that one that cannot is found out. */
    void check() {
        database.update(
                "update readiness set checked_at = ? where number = 1",
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Object[] row(NewRecord one, OffsetDateTime now) {
        Decision decision = one.decision();
        String outcome = decision.outcomes() == null ? decision.outcome() : String.join(", ", decision.outcomes());
        return new Object[] {
            one.digest(),
            kept(one.request().id()),
            kept(one.reference()),
            decision.ruleset().id(),
            decision.ruleset().edition(),
            one.request().asOf(),
            decision.status().name(),
            outcome,
            now,
            one.content()
        };
    }

    private static RecordLine line(ResultSet row) throws SQLException {
        return new RecordLine(
                row.getLong("number"),
                row.getString("digest"),
                row.getString("request_id"),
                row.getString("reference"),
                row.getString("ruleset"),
                row.getString("edition"),
                row.getObject("as_of", LocalDate.class),
                row.getString("status"),
                row.getString("outcome"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
    }

    /** A text as a column keeps it: cut, and without the characters that PostgreSQL or UTF-8 cannot hold. */
    private static @Nullable String kept(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String cut = text.codePointCount(0, text.length()) <= LONGEST_ID
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ID));
        return cut.codePoints()
                .map(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
