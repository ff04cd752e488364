package org.clearway.rules.service.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RecordJson;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the store promises, on each database that it can use. */
class RecordStoreTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load().crossCheck(false);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    enum Database {
        H2,
        POSTGRESQL;

        String url() {
            return this == H2
                    ? "jdbc:h2:mem:s" + System.nanoTime() + ";DB_CLOSE_DELAY=-1"
                    : Databases.postgres(Databases.port());
        }
    }

    private final HikariDataSource source = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));

    @AfterEach
    void close() {
        source.close();
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsReadBackByteForByte(Database database) {
        RecordStore store = store(database, NOW);
        NewRecord record = record("ascii \u00e9\u4e2d\ud83d\ude00 \u0001", "r", LocalDate.of(2026, 11, 22));
        store.store(List.of(record));
        assertThat(store.content(record.digest())).isEqualTo(RecordJson.write(record.request(), record.decision()));
        assertThat(store.content("sha256:0")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void recordsAreFoundByEachOfTheirMarksNewestFirst(Database database) {
        RecordStore store = store(database, NOW);
        store.store(List.of(
                record("a", "one", LocalDate.of(2026, 11, 22)),
                record("b", "one", LocalDate.of(2027, 1, 1)),
                record("c", "two", LocalDate.of(2026, 11, 22))));
        assertThat(ids(store, query(null, null, null, null, null))).containsExactly("c", "b", "a");
        assertThat(ids(store, query("b", null, null, null, null))).containsExactly("b");
        assertThat(ids(store, query(null, "one", null, null, null))).containsExactly("b", "a");
        assertThat(ids(store, query(null, null, "samd-category", null, null))).hasSize(3);
        assertThat(ids(store, query(null, null, "gb-reliance", null, null))).isEmpty();
        assertThat(ids(store, query(null, null, null, LocalDate.of(2026, 11, 22), null)))
                .containsExactly("c", "a");
        assertThat(ids(store, query(null, null, null, null, LocalDate.of(2026, 11, 29))))
                .hasSize(3);
        assertThat(ids(store, query(null, null, null, null, LocalDate.of(2026, 11, 28))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pagesHoldEachRecordOnceAlsoWhereOthersAreAdded(Database database) {
        RecordStore store = store(database, NOW);
        store.store(IntStream.range(0, 5)
                .mapToObj(n -> record("p" + n, null, LocalDate.of(2026, 11, 22)))
                .toList());
        List<RecordLine> first = store.find(new RecordQuery(null, null, null, null, null, null, 3));
        store.store(List.of(record("later", null, LocalDate.of(2026, 11, 22))));
        List<RecordLine> second = store.find(
                new RecordQuery(null, null, null, null, null, first.get(2).number(), 3));
        assertThat(first).extracting(RecordLine::id).containsExactly("p4", "p3", "p2");
        assertThat(second).extracting(RecordLine::id).containsExactly("p1", "p0");
    }

    @ParameterizedTest
    @EnumSource
    void deletingAReferenceLeavesAllOthers(Database database) {
        RecordStore store = store(database, NOW);
        store.store(List.of(
                record("a", "gone", LocalDate.of(2026, 11, 22)),
                record("b", "kept", LocalDate.of(2026, 11, 22)),
                record("c", null, LocalDate.of(2026, 11, 22))));
        assertThat(store.delete("gone")).isEqualTo(1);
        assertThat(store.delete("gone")).isZero();
        assertThat(ids(store, query(null, null, null, null, null))).containsExactly("c", "b");
    }

    @ParameterizedTest
    @EnumSource
    void retentionDeletesWhatIsOlderAndNothingElse(Database database) {
        RecordStore yearAgo = store(database, NOW.minus(Duration.ofDays(366)));
        yearAgo.store(IntStream.range(0, 1500)
                .mapToObj(n -> record("old" + n, null, LocalDate.of(2026, 11, 22)))
                .toList());
        RecordStore store = new RecordStore(jdbc, transactions, Clock.fixed(NOW, ZoneOffset.UTC));
        store.store(List.of(record("new", null, LocalDate.of(2026, 11, 22))));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

        new Retention(store, null, clock).deleteOlder();
        assertThat(ids(store, query(null, null, null, null, null))).hasSize(1501);

        new Retention(store, Duration.ofDays(365), clock).deleteOlder();
        assertThat(ids(store, query(null, null, null, null, null))).containsExactly("new");
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfOneCallAreStoredAllOrNone(Database database) {
        RecordStore store = store(database, NOW);
        jdbc.execute("alter table record add constraint refused check (request_id <> 'refused')");
        List<NewRecord> records = List.of(
                record("good", null, LocalDate.of(2026, 11, 22)), record("refused", null, LocalDate.of(2026, 11, 22)));
        assertThatThrownBy(() -> store.store(records)).isInstanceOf(DataAccessException.class);
        assertThat(ids(store, query(null, null, null, null, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theCheckWrites(Database database) {
        RecordStore store = store(database, NOW);
        store.check();
        assertThat(jdbc.queryForObject("select checked_at from readiness", java.time.OffsetDateTime.class))
                .satisfies(at -> assertThat(at.toInstant()).isEqualTo(NOW));
    }

    private RecordStore store(Database database, Instant now) {
        source.setJdbcUrl(database.url());
        Flyway.configure().dataSource(source).load().migrate();
        return new RecordStore(jdbc, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static NewRecord record(String id, @Nullable String reference, LocalDate asOf) {
        Request request =
                Request.builder().id(id).ruleset("samd-category").asOf(asOf).build();
        return NewRecord.of(request, RULES.decide(request), reference);
    }

    private static List<@Nullable String> ids(RecordStore store, RecordQuery query) {
        return store.find(query).stream().map(RecordLine::id).toList();
    }

    private static RecordQuery query(
            @Nullable String id,
            @Nullable String reference,
            @Nullable String ruleset,
            @Nullable LocalDate asOf,
            @Nullable LocalDate recorded) {
        return new RecordQuery(id, reference, ruleset, asOf, recorded, null, 10_000);
    }
}
