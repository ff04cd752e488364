package org.clearway.rules.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.ConsideredRule.Result;
import org.clearway.rules.engine.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * A rule considered.
 *
 * @param provision the short name of the provision
 * @param limb the limb in words
 * @param whole whether the rule is the provision as such, and not a limb of it
 * @param gives the outcome as a reader spells it; empty where it gives none
 * @param resultWords the result in words
 * @param why what it rests on, or the one thing that keeps it from applying
 * @param cites the provisions, each with its authority
 * @param inferred whether the reading is inferred
 * @param note a sentence for the reader; null where there is none
 */
public record RationaleRow(
        String provision,
        String limb,
        boolean whole,
        String gives,
        Result result,
        String resultWords,
        List<String> why,
        List<String> cites,
        boolean inferred,
        @Nullable String note) {

    private static final String WHOLE = "the rule itself";

    static RationaleRow of(ConsideredRule considered) {
        Result result = considered.result();
        List<String> why = new ArrayList<>(joined(considered.because(), result).stream()
                .map(asked -> Plain.reason(asked, result))
                .toList());
        if (result == Result.APPLIES && why.isEmpty()) {
            why.add("it applies to every product that comes this far");
        }
        if (result == Result.NOT_REACHED && why.isEmpty()) {
            why.add("an earlier rule settled the question");
        }
        if (!considered.givesWayTo().isEmpty()) {
            why.add((result == Result.GIVES_WAY ? "its place is taken by " : "its place may be taken by ")
                    + considered.givesWayTo().stream().map(RuleInfo::title).collect(Collectors.joining(", and by ")));
        }
        RuleInfo rule = considered.rule();
        String gives = rule.conclusion();
        return new RationaleRow(
                rule.rule(),
                rule.isWhole() ? WHOLE : rule.limb(),
                rule.isWhole(),
                gives == null || gives.equals("APPLIES") ? "" : Plain.outcome(gives),
                result,
                words(result, true),
                why,
                rule.citations().stream().map(RationaleRow::cite).toList(),
                considered.basis() == Basis.INFERRED,
                considered.note());
    }

    /** What a rule that applies asks a set not to have is told once: "does not include A, B or C". */
    private static List<Asked> joined(List<Asked> because, Result result) {
        Map<String, Asked> joined = new LinkedHashMap<>();
        for (Asked asked : because) {
            boolean hasNot = result == Result.APPLIES && asked.relation() == Asked.Relation.HAS_NOT;
            joined.merge(
                    hasNot ? asked.fact() + " " + asked.how() : String.valueOf(joined.size()),
                    asked,
                    (one, more) -> new Asked(
                            one.fact(),
                            one.relation(),
                            Stream.concat(one.operands().stream(), more.operands().stream())
                                    .toList(),
                            one.value(),
                            one.how()));
        }
        return List.copyOf(joined.values());
    }

    static String words(Result result, boolean one) {
        return switch (result) {
            case APPLIES -> one ? "applies" : "apply";
            case MAY_APPLY -> "may apply";
            case GIVES_WAY -> one ? "gives way" : "give way";
            case DOES_NOT_APPLY -> one ? "does not apply" : "do not apply";
            case NOT_REACHED -> "not reached";
        };
    }

    static String cite(Citation citation) {
        return citation.text() + " [" + Text.words(citation.authority())
                + (citation.basis() == Basis.INFERRED ? ", inferred reading" : "") + "]";
    }

    /** The provision and its limb. */
    public String name() {
        return whole ? provision : provision + ": " + limb;
    }

    /** Whether it applies, may apply, or would but for another rule. */
    public boolean near() {
        return result == Result.APPLIES || result == Result.MAY_APPLY || result == Result.GIVES_WAY;
    }
}
