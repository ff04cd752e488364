package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;

/**
 * Questions of one territory.
 *
 * @param territory in words
 * @param questions the rulesets that answer them
 */
public record QuestionGroup(String territory, List<RulesetInfo> questions) {

    public QuestionGroup {
        questions = List.copyOf(questions);
    }

    /** All that is installed, by the territory of the newest edition. */
    static List<QuestionGroup> of(RegulatoryRules rules) {
        Map<String, List<RulesetInfo>> groups = new LinkedHashMap<>();
        rules.rulesets()
                .forEach(ruleset -> groups.computeIfAbsent(territory(ruleset), name -> new ArrayList<>())
                        .add(ruleset));
        return groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<RulesetInfo>> group) ->
                                group.getKey().contains(","))
                        .thenComparing(group -> -group.getValue().size()))
                .map(group -> new QuestionGroup(group.getKey(), group.getValue()))
                .toList();
    }

    static String territory(RulesetInfo ruleset) {
        return words(ruleset.editions().get(0).territory());
    }

    /** A territory as editions write it, in words: {@code GB, NI} is "Great Britain, Northern Ireland". */
    static String words(String territory) {
        return Stream.of(territory.split(", ?")).map(QuestionGroup::name).collect(Collectors.joining(", "));
    }

    private static String name(String code) {
        return switch (code) {
            case "GB" -> "Great Britain";
            case "NI" -> "Northern Ireland";
            case "EU" -> "European Union";
            case "IMDRF" -> "International guidance (IMDRF)";
            default ->
                code.length() == 2
                        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.UK)
                        : code;
        };
    }
}
