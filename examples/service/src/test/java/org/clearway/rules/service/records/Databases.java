package org.clearway.rules.service.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The PostgreSQL of the tests: one server, real, which ends with them. */
public final class Databases {

    private static final EmbeddedPostgres SERVER = start();

    private Databases() {}

    private static EmbeddedPostgres start() {
        try {
            // As it is in production: the server of tests is otherwise told to trust its luck.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of the server. */
    public static int port() {
        return SERVER.getPort();
    }

    /** The address of an empty database. */
    public static synchronized String postgres(int port) {
        String name = "t" + System.nanoTime();
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres";
    }
}
