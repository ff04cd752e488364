package org.clearway.rules.cli.records;

/** A row of a file of registrations: one that can be read, or one that cannot. */
sealed interface RegistrationRow permits Registration, BrokenRow {

    /** The identifier of the registration; empty where it has none. */
    String uuid();
}
