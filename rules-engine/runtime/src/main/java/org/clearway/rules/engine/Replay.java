package org.clearway.rules.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.json.RecordDifference;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record whose request was decided again.
 *
 * @param stored the decision in the record
 * @param replayed the decision that its request gets now
 * @param sameEditions whether both were made by the same editions, digest for digest; otherwise another edition, or another build of the
 *     same, is installed, and a difference does not say that either was wrong
 * @param differences every place where the two differ, in the order of the record; empty where they are equal byte for byte in the
 *     canonical form, save for what no digest covers
 * @param flips those parts of the answer that are another one now: status, force, outcome, route, the verdict of a check or, while both are
 *     open, what is possible; of the decision itself, of what is in force beside it, of each edition that is not law, and of each approval
 * @param decidedThen what decided of the parts that flipped and does so no more, each with its citations; of a checklist, and where nothing
 *     decides, the findings that are not there any more
 * @param decidesNow what decides of the parts that flipped and did not then
 */
public record Replay(
        Decision stored,
        Decision replayed,
        boolean sameEditions,
        List<RecordDifference> differences,
        List<Flip> flips,
        List<Finding> decidedThen,
        List<Finding> decidesNow) {

    /** Where a decision says which editions made it. */
    private static final Pattern EDITION =
            Pattern.compile("/decision(/inForce)?/ruleset/.*|/decision/prospective/\\d+/digest");

    public Replay {
        differences = List.copyOf(differences);
        flips = List.copyOf(flips);
        decidedThen = List.copyOf(decidedThen);
        decidesNow = List.copyOf(decidesNow);
    }

    /**
     * A part of an answer that is another one now.
     *
     * @param pointer where it stands in the record, as a JSON Pointer
     * @param stored what the record has, the items of a set with a comma between them; null for nothing
     * @param replayed what the decision made now has; null for nothing
     */
    public record Flip(
            String pointer,
            @Nullable String stored,
            @Nullable String replayed) {}

    /** What came of a record, in a word. */
    public enum Result {
        /** The same editions gave the same decision, byte for byte in the canonical form. */
        EQUAL,
        /** The same editions gave another decision: the engine is another one, or the record was not written by it. */
        DIFFERS,
        /** Another edition, or another build of it, gave the same answer; its reasons or its wording may differ. */
        SAME_ANSWER,
        /** Another edition, or another build of it, gave another answer. */
        FLIPPED
    }

    /** What came of the record, in a word. */
    public Result result() {
        if (equal()) {
            return Result.EQUAL;
        }
        return sameEditions ? Result.DIFFERS : flips.isEmpty() ? Result.SAME_ANSWER : Result.FLIPPED;
    }

    /** Whether both decisions are equal byte for byte. */
    public boolean equal() {
        return differences.isEmpty();
    }

    /** The first difference that is neither a flip nor the name of an edition; null where there is none. */
    public @Nullable RecordDifference other() {
        Set<String> told = flips.stream().map(Flip::pointer).collect(Collectors.toSet());
        return differences.stream()
                .filter(one -> !EDITION.matcher(one.pointer()).matches())
                .filter(one -> told.stream()
                        .noneMatch(flip ->
                                one.pointer().equals(flip) || one.pointer().startsWith(flip + "/")))
                .findFirst()
                .orElse(null);
    }
}
