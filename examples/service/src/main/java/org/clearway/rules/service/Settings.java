package org.clearway.rules.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the service, all under {@code clearway}; {@code docs/service.md} has them in a table.
 *
 * @param data the folder of what the service keeps: the hash of its key and, by default, its records
 * @param hosts names by which it may be called, without a port; any where the list is empty
 * @param keys who may call the interface for programs
 * @param pages the pages for people
 * @param records what is kept of decisions
 * @param limits what one client, and all together, may ask for
 */
@ConfigurationProperties("clearway")
public record Settings(
        @DefaultValue("clearway-data") Path data,
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> hosts,
        @DefaultValue Keys keys,
        @DefaultValue Pages pages,
        @DefaultValue Records records,
        @DefaultValue Limits limits) {

    /**
     * Keys.
     *
     * @param required whether programs need one
     * @param accepted keys that are accepted, each itself or as {@code sha256:} and its hash; where there are none, one is made at the
     *     first start
     */
    public record Keys(
            @DefaultValue("true") boolean required,
            @DefaultValue List<String> accepted) {}

    /**
     * Pages.
     *
     * @param open whether there are any
     */
    public record Pages(@DefaultValue("true") boolean open) {}

    /**
     * Records.
     *
     * @param required whether a decision is told only once it is stored
     * @param retention how long a record is kept; for good where it is null
     * @param retentionCheck how often older ones are looked for
     */
    public record Records(
            @DefaultValue("true") boolean required,
            @Nullable Duration retention,
            @DefaultValue("1h") Duration retentionCheck) {}

    /**
     * Limits.
     *
     * @param body how large one request may be, and one line of a batch
     * @param batchLines how many lines a batch may have
     * @param concurrent how many calls are worked on at a time
     * @param interviewsPerMinute how many screens of interviews one client may ask for in a minute
     * @param timelineYears how many years a timeline may span
     */
    public record Limits(
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("100000") long batchLines,
            @DefaultValue("64") int concurrent,
            @DefaultValue("120") int interviewsPerMinute,
            @DefaultValue("30") int timelineYears) {}
}
