package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.Citation;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Finding;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.Replay;
import org.clearway.rules.json.RecordDifference;
import org.jspecify.annotations.Nullable;

/** What came of the records that were replayed, for people. Keeps what is to be told, and no records. */
final class ReplayReport {

    /** Where there are more, those that are byte-equal are only counted. */
    private static final int ALL = 20;

    private static final int LONGEST_VALUE = 80;
    private static final int MOST_RULES = 5;
    private static final int DIGEST = "sha256:".length() + 8;

    private final Map<Replay.Result, Integer> counts = new EnumMap<>(Replay.Result.class);
    private final List<Told> told = new ArrayList<>();
    private int records;
    private int failed;

    /**
     * A record and what came of it.
     *
     * @param place the file, and the number of the record in it
     * @param replay what came of it; null where it could not be replayed
     * @param error why it could not be replayed; null where it was
     */
    record Row(
            String place, @Nullable Replay replay, @Nullable ClearwayException error) {

        static Row of(String place, Replay replay) {
            return new Row(place, replay, null);
        }

        static Row failed(String place, ClearwayException error) {
            return new Row(place, null, error);
        }
    }

    /** What is told of a record: a line of the table, and the lines under it. */
    private record Told(String record, String ruleset, String result, List<String> more) {}

    /**
     * Counts a record.
     *
     * @param keep whether it is to be told
     */
    void add(Row row, boolean keep) {
        records++;
        Replay replay = row.replay();
        if (replay == null) {
            failed++;
        } else {
            counts.merge(replay.result(), 1, Integer::sum);
        }
        if (keep && (replay == null || !replay.equal() || records <= ALL)) {
            told.add(told(row));
        }
    }

    int failed() {
        return failed;
    }

    /** How many were decided again and are not byte-equal. */
    int differing() {
        return records - failed - count(Replay.Result.EQUAL);
    }

    private int count(Replay.Result result) {
        return counts.getOrDefault(result, 0);
    }

    /** The table, what is to be said of the records that are not byte-equal, and the totals. */
    List<String> text(Terminal terminal) {
        Style style = terminal.style();
        List<Told> shown = told.stream()
                .filter(one -> records <= ALL || !one.more().isEmpty())
                .toList();
        List<String> lines = new ArrayList<>();
        if (!shown.isEmpty()) {
            Table table = new Table("record", "ruleset", "result");
            shown.forEach(one -> table.row(one.record(), one.ruleset(), one.result()));
            lines.addAll(table.lines(terminal.columns(), style));
            lines.add("");
        }
        for (Told one : shown) {
            if (!one.more().isEmpty()) {
                lines.add(style.bold(one.record()));
                one.more().forEach(line -> hanging(lines, line, terminal.columns()));
                lines.add("");
            }
        }
        lines.add(Text.count(records, "record") + ": " + totals());
        return lines;
    }

    private static void hanging(List<String> lines, String text, int columns) {
        List<String> wrapped = Text.wrapped(text, columns - 4);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? "  " : "    ") + wrapped.get(i));
        }
    }

    private String totals() {
        List<String> totals = new ArrayList<>();
        for (Replay.Result result : Replay.Result.values()) {
            if (count(result) > 0 || result == Replay.Result.EQUAL) {
                totals.add(Text.number(count(result)) + " " + words(result));
            }
        }
        if (failed > 0) {
            totals.add(Text.number(failed) + " not replayed");
        }
        return String.join(", ", totals);
    }

    private static String words(Replay.Result result) {
        return switch (result) {
            case EQUAL -> "byte-equal";
            case DIFFERS -> "different on the same edition";
            case SAME_ANSWER -> "with the same answer by another edition";
            case FLIPPED -> "flipped by another edition";
        };
    }

    private static Told told(Row row) {
        Replay replay = row.replay();
        if (replay == null) {
            ClearwayException error = Objects.requireNonNull(row.error());
            return new Told(
                    row.place(),
                    "",
                    "not replayed",
                    List.of(error.code() + (error.at().isEmpty() ? "" : " at " + error.at()) + ": "
                            + error.getMessage().replaceFirst("^\\Q" + error.at() + "\\E: ", "")));
        }
        String id = replay.stored().id();
        return new Told(
                id == null ? row.place() : id,
                replay.stored().ruleset().id(),
                words(replay.result()),
                replay.equal() ? List.of() : more(replay));
    }

    private static List<String> more(Replay replay) {
        List<String> more = new ArrayList<>();
        RulesetRef then = replay.stored().ruleset();
        RulesetRef now = replay.replayed().ruleset();
        if (!then.equals(now)) {
            more.add("decided by " + edition(then) + ", now by " + edition(now));
        }
        replay.flips()
                .forEach(flip -> more.add(flip.pointer().replaceFirst("^/decision/", "") + ": " + value(flip.stored())
                        + " then, " + value(flip.replayed()) + " now"));
        rules(more, "decided then", replay.decidedThen());
        rules(more, "decides now", replay.decidesNow());
        RecordDifference other = replay.other();
        if (other != null) {
            String first = replay.flips().isEmpty() ? "the first difference" : "besides, the first other difference";
            more.add(first + " is at " + other.pointer() + ": " + value(other.stored()) + " then, "
                    + value(other.replayed()) + " now");
        } else {
            more.add(replay.flips().isEmpty() ? "nothing but the edition differs" : "nothing else differs");
        }
        return more;
    }

    private static void rules(List<String> more, String what, List<Finding> findings) {
        findings.stream()
                .limit(MOST_RULES)
                .forEach(finding -> more.add(what + ": " + finding.name() + ", " + finding.conclusion() + " ("
                        + Text.words(finding.certainty()) + ")"
                        + finding.citations().stream()
                                .findFirst()
                                .map(Citation::text)
                                .map(at -> "; " + at)
                                .orElse("")));
        if (findings.size() > MOST_RULES) {
            more.add(what + ": and " + (findings.size() - MOST_RULES) + " more; --json has them all");
        }
    }

    private static String edition(RulesetRef ruleset) {
        if (ruleset.edition() == null) {
            return "no edition";
        }
        String digest = ruleset.digest() == null ? "" : ruleset.digest();
        return ruleset.edition() + " (" + digest.substring(0, Math.min(DIGEST, digest.length())) + ")";
    }

    private static String value(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
