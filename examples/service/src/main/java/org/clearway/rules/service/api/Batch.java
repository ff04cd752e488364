package org.clearway.rules.service.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.json.DecisionJson;
import org.clearway.rules.json.RequestJson;
import org.clearway.rules.service.Settings;
import org.clearway.rules.service.errors.Failure;
import org.clearway.rules.service.errors.ServiceError;
import org.clearway.rules.service.records.NewRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch: a request a line in, a decision or an error a line out, in the same order. Some lines are decided and stored together, and told
 * only then; no more are read before they are written, so that who reads slowly is read from slowly.
 */
@Component
class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int TOGETHER = 64;
    private static final int BYTES_TOGETHER = 1 << 20;

    private final Decisions decisions;
    private final Settings.Limits limits;

    Batch(Decisions decisions, Settings settings) {
        this.decisions = decisions;
        this.limits = settings.limits();
    }

    /** What came of a line: a decision to be stored, or the error to be told. */
    private record Result(
            Lines.Line line,
            @Nullable NewRecord record,
            @Nullable String error) {}

    void run(InputStream in, OutputStream out, @Nullable String reference) throws IOException {
        int longest = (int) Math.min(limits.body().toBytes(), Integer.MAX_VALUE - 1);
        Lines lines = new Lines(in, longest);
        List<Result> together = new ArrayList<>();
        long bytes = 0;
        Lines.Line line;
        while ((line = lines.next()) != null) {
            if (line.number() > limits.batchLines()) {
                write(together, out);
                line(out, error(line.number(), null, ServiceError.BATCH_TOO_LONG));
                return;
            }
            together.add(result(line, longest, reference));
            bytes += line.bytes().length;
            if (together.size() == TOGETHER || bytes > BYTES_TOGETHER || lines.wouldWait()) {
                write(together, out);
                out.flush();
                together.clear();
                bytes = 0;
            }
        }
        write(together, out);
    }

    private Result result(Lines.Line line, int longest, @Nullable String reference) {
        try {
            if (line.bytes().length > longest) {
                throw new RequestException(
                        ErrorCode.JSON_TOO_LARGE, "", null, null, "the line is longer than " + longest + " bytes");
            }
            return new Result(line, decisions.decide(RequestJson.read(line.bytes()), reference), null);
        } catch (ClearwayException e) {
            decisions.refused(e.code().name());
            String id = e instanceof RequestException request ? request.id() : null;
            return new Result(line, null, numbered(line.number(), DecisionJson.error(id, e)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError().addKeyValue("failure", Failure.of(e)).log("A line of a batch failed");
            decisions.refused(ServiceError.INTERNAL.name());
            return new Result(line, null, error(line.number(), null, ServiceError.INTERNAL));
        }
    }

    private void write(List<Result> results, OutputStream out) throws IOException {
        List<NewRecord> records = new ArrayList<>();
        for (Result result : results) {
            if (result.record() != null) {
                records.add(result.record());
            }
        }
        boolean told = true;
        boolean stored = false;
        try {
            stored = decisions.store(records);
        } catch (DataAccessException | TransactionException e) {
            LOG.atError().addKeyValue("failure", Failure.of(e)).log("Lines of a batch could not be stored");
            told = false;
        }
        for (Result result : results) {
            NewRecord record = result.record();
            if (record == null) {
                line(out, String.valueOf(result.error()));
            } else if (told) {
                line(out, Decisions.told(record, stored));
            } else {
                String id = record.request().id();
                line(out, error(result.line().number(), id, ServiceError.STORE_UNAVAILABLE));
            }
        }
    }

    private static String error(long number, @Nullable String id, ServiceError error) {
        ObjectNode line = Json.MAPPER.createObjectNode().put("line", number);
        if (id != null) {
            line.put("id", id);
        }
        line.putObject("error").put("code", error.name()).put("message", error.meaning() + " " + error.advice());
        return line.toString();
    }

    /** The line of an error as the library writes it, with its number first. */
    private static String numbered(long number, String error) {
        return "{\"line\":" + number + "," + error.substring(1);
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
