package org.clearway.rules.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Request;
import org.clearway.rules.cli.CliException;
import org.clearway.rules.engine.RegulatoryRules;

/**
 * Decides the rows of chunks, on the executors.
 *
 * @param requests what rows mean
 * @param detail how much is written
 */
record Deciding(RowRequests requests, Detail detail) implements FlatMapFunction<Iterator<Chunk>, Row> {

    @Override
    public Iterator<Row> call(Iterator<Chunk> chunks) {
        RegulatoryRules rules =
                detail == Detail.FULL ? Engine.rules() : Engine.rules().crossCheck(false);
        return stream(chunks)
                .flatMap(chunk -> rows(chunk).map(row -> decided(row, rules)))
                .iterator();
    }

    /** The rows of a chunk, without the first one of a file that it names the columns. */
    private Stream<InputRow> rows(Chunk chunk) {
        try {
            Stream<InputRow> rows =
                    stream(InputFiles.rows(chunk, requests.format().csv()));
            return chunk.start() == 0 && requests.format().csv() ? rows.skip(1) : rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row decided(InputRow row, RegulatoryRules rules) {
        String id = null;
        try {
            Request request = requests.of(row);
            id = request.id();
            return OutputRow.decided(row, rules.decide(request), detail);
        } catch (CliException e) {
            return OutputRow.rejected(row, id, e, detail);
        } catch (ClearwayException e) {
            return OutputRow.rejected(row, id, e, detail);
        }
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
