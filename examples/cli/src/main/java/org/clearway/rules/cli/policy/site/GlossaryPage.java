package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.Authority;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;

/**
 * What words of the site mean.
 *
 * @param frame what stands around it
 * @param groups words by what they are about
 */
public record GlossaryPage(Frame frame, List<Words> groups) {

    /**
     * Words and what they mean.
     *
     * @param id their place on the page
     * @param title what they are about
     * @param meanings each word with its meaning
     */
    public record Words(String id, String title, Map<String, String> meanings) {}

    static GlossaryPage of(List<EditionDocument> documents, Frame frame) {
        List<Words> groups = new ArrayList<>();
        groups.add(new Words("standing", "Standing of an edition", standings()));
        groups.add(new Words("authority", "Authority of a citation", authorities()));
        groups.add(new Words("reach", "What cases reach", reach()));
        Map<String, Map<String, String>> outcomes = new TreeMap<>();
        documents.forEach(document -> document.model()
                .outcomes()
                .forEach((outcome, meaning) -> outcomes.computeIfAbsent(
                                document.model().ruleset(), unknown -> new LinkedHashMap<>())
                        .merge(
                                Plain.outcome(outcome),
                                meaning,
                                (known, other) ->
                                        List.of(known.split(" / ")).contains(other) ? known : known + " / " + other)));
        outcomes.forEach((ruleset, meanings) -> groups.add(new Words(ruleset, "Outcomes of " + ruleset, meanings)));
        return new GlossaryPage(frame, groups);
    }

    private static Map<String, String> standings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            meanings.put(
                    Text.capital(Text.words(standing)),
                    switch (standing) {
                        case IN_FORCE ->
                            "in force on the days from its commencement to its end; whether it is law, each citation says";
                        case ENACTED -> "made, and not commenced yet";
                        case DRAFT -> "the text of a draft instrument; not law";
                        case PROPOSAL -> "a consultation; not law";
                        case POLICY -> "a decision or statement of intent; not law";
                        case REPEALED -> "no longer in force";
                    });
        }
        return meanings;
    }

    private static Map<String, String> authorities() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Authority authority : Authority.values()) {
            meanings.put(
                    Text.authority(authority),
                    switch (authority) {
                        case LAW -> "legislation";
                        case GUIDANCE -> "guidance of a regulator";
                        case STANDARD -> "a standard";
                        case BEST_PRACTICE -> "what is good practice and nobody requires";
                        case POLICY -> "a statement of policy";
                        case PROPOSAL -> "a proposal that is not law";
                    });
        }
        meanings.put(
                "Inferred or not read",
                "the provision does not state the reading, or nobody read the source itself for the edition");
        return meanings;
    }

    private static Map<String, String> reach() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Reach reach : Reach.values()) {
            meanings.put(reach.sign() + " " + reach.words(), reach.meaning());
        }
        return meanings;
    }
}
