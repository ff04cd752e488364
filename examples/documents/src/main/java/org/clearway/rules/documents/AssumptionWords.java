package org.clearway.rules.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Assumption;
import org.clearway.rules.Known;
import org.clearway.rules.Status;
import org.jspecify.annotations.Nullable;

/** What nobody stated and what it could change, in words. */
public final class AssumptionWords {

    private AssumptionWords() {}

    /** What was taken, and how; that nothing speaks of it is said above. */
    public static String taken(Assumption assumption) {
        return Plain.fact(assumption.fact()) + ": " + Plain.value(assumption.fact(), assumption.value())
                + (assumption.inPart() ? " and perhaps more" : "")
                + (assumption.how() == Known.ASSUMED && assumption.follows() == null ? "" : ", " + how(assumption));
    }

    /** What each other value would leave possible. */
    public static List<String> otherwise(Assumption assumption, @Nullable Codes codes) {
        return assumption.changes().stream()
                .map(change ->
                        "if " + otherwise(assumption.fact(), change.value()) + ": " + then(change.possible(), codes))
                .toList();
    }

    /** The other values, which are joined by "or"; an element of a set stands after "with". */
    private static String otherwise(String path, String values) {
        return Arrays.stream(values.split(" or "))
                .map(value -> value.startsWith("with ")
                        ? "with " + Plain.constant(path, value.substring("with ".length()))
                        : Plain.constant(path, value))
                .collect(Collectors.joining(" or "));
    }

    /** What would be possible otherwise: of one outcome all of it, of a set what falls away and what may come. */
    private static String then(List<String> possible, @Nullable Codes codes) {
        if (codes == null || possible.equals(List.of(Status.NOT_APPLICABLE.name()))) {
            return outcomes(possible);
        }
        List<String> now = Stream.concat(codes.certain().stream(), codes.undecided().stream())
                .map(Codes.Code::code)
                .toList();
        List<String> gone =
                now.stream().filter(code -> !possible.contains(code)).toList();
        List<String> more =
                possible.stream().filter(code -> !now.contains(code)).toList();
        return (gone.isEmpty() ? "" : "not " + outcomes(gone))
                + (gone.isEmpty() || more.isEmpty() ? "" : "; ")
                + (more.isEmpty() ? "" : "may come, each by itself: " + outcomes(more))
                + (gone.isEmpty() && more.isEmpty() ? "what is certain may change" : "");
    }

    static String how(Assumption assumption) {
        String follows = assumption.follows() == null
                ? null
                : Arrays.stream(assumption.follows().split(", "))
                        .map(Plain::fact)
                        .collect(Collectors.joining(", "));
        return switch (assumption.how()) {
            case SETTLED -> "which follows from: " + follows;
            case PRESUMED -> "which is presumed" + (follows == null ? "" : " from: " + follows);
            default ->
                follows == null ? "because nothing speaks of it" : "which follows from what was assumed: " + follows;
        };
    }

    /** Outcomes that are possible, in a few words. */
    public static String outcomes(List<String> outcomes) {
        return Text.anyOf(outcomes.stream()
                .map(one ->
                        one.equals(Status.NOT_APPLICABLE.name()) ? "not reached by these rules" : Plain.outcome(one))
                .toList());
    }
}
