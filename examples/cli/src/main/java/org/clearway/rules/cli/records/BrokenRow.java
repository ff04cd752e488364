package org.clearway.rules.cli.records;

import org.clearway.rules.cli.CliException;

/**
 * A row that cannot be read.
 *
 * @param uuid the identifier of the registration; empty where it has none
 * @param error what is wrong with it, and where
 */
record BrokenRow(String uuid, CliException error) implements RegistrationRow {}
