package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.documents.Text;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactLinks;
import org.clearway.rules.vocabulary.FactTie;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * A fact of the vocabulary, and the rules that read it.
 *
 * @param frame what stands around it
 * @param label what it is called
 * @param question the question that it answers
 * @param note what those need to know besides who write requests; empty for nothing
 * @param about its path, its type and who knows it, each by what it is called
 * @param values its values
 * @param ties how it hangs together with other facts, as the vocabulary writes it
 * @param uses what reads it, by edition
 */
public record FactPage(
        Frame frame,
        String label,
        String question,
        String note,
        Map<String, String> about,
        List<Value> values,
        List<Tie> ties,
        List<Listing.Group> uses) {

    /**
     * A value of a fact.
     *
     * @param name as requests spell it
     * @param label what it is called
     * @param hint what it means; empty where the question says so
     */
    public record Value(String name, String label, String hint) {}

    /**
     * A tie to other facts.
     *
     * @param says what it says, in words
     * @param text the tie as the vocabulary writes it
     */
    public record Tie(String says, String text) {}

    static FactPage of(FactDefinition fact, Frame frame, List<Listing.Group> uses) {
        return new FactPage(
                frame,
                Text.capital(fact.label()),
                fact.question(),
                fact.note() == null ? "" : fact.note(),
                about(fact),
                fact.values().stream()
                        .map(value -> new Value(
                                value,
                                fact.label(value),
                                fact.hint(value) == null ? "" : String.valueOf(fact.hint(value))))
                        .toList(),
                ties(fact),
                uses);
    }

    private static Map<String, String> about(FactDefinition fact) {
        FactLinks links = fact.links();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Name in requests", fact.path());
        about.put("Kind", kind(fact.type()));
        about.put(
                "Section",
                String.valueOf(
                        Vocabulary.section(fact.section()) == null
                                ? fact.section()
                                : Vocabulary.section(fact.section()).title()));
        about.put("Asked on the page", fact.screen().title());
        about.put("Who knows it", fact.askedOf().title());
        about.put("Where it comes from", fact.source());
        about.put(
                "Where nothing is stated",
                (links.assumable() ? "taken as no, where a request says so" : "never assumed")
                        + (links.assumeReason() == null ? "" : ": " + links.assumeReason()));
        return about;
    }

    private static String kind(FactType type) {
        return switch (type) {
            case BOOLEAN -> "yes or no";
            case ENUM -> "one of its values";
            case SET -> "any of its values";
            case DATE -> "a day";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case STRING -> "a text";
        };
    }

    private static List<Tie> ties(FactDefinition fact) {
        List<Tie> ties = new ArrayList<>();
        Vocabulary.ties().stream()
                .filter(tie -> tie.fact().equals(fact.path()))
                .forEach(tie -> ties.add(new Tie(says(tie.kind()), tie.text())));
        return ties;
    }

    private static String says(FactTie.Kind kind) {
        return switch (kind) {
            case NEEDS -> "makes no sense without";
            case ASKS -> "no rule asks for it without";
            case SETTLES -> "it follows with certainty";
            case PRESUMES -> "it usually follows";
            case EXCLUDES -> "cannot all be true";
            case DOUBTS -> "odd together";
        };
    }

    /** How many rules read it, in words. */
    public String read() {
        int rules = uses.stream().mapToInt(group -> group.refs().size()).sum();
        return rules == 0 ? "No rule reads it." : "Read in " + Text.count(rules, "place") + ".";
    }
}
