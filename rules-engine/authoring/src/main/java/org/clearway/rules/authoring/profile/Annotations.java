package org.clearway.rules.authoring.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.ProblemCode;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** The annotations of the profile: which there are, which members they have, and that each stands once. */
final class Annotations {

    /** Members of each annotation; "*" stands for further names whose values are date facts. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "Concludes", Set.of("outcome", "status", "route", "verdict", "otherwise", "unless", "*"),
            "Cites", Set.of("value"),
            "Basis", Set.of("value"),
            "Note", Set.of("value"),
            "Warns", Set.of("code", "text"),
            "Check", Set.of("id", "title", "topic", "severity", "from", "to"),
            "Defines", Set.of("value"));

    private static final Pattern NAME = Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|@([A-Za-z]\\w*)");

    private Annotations() {}

    /** Reads the annotations of a rule and notes what is wrong with them. */
    static Map<String, Map<String, String>> of(RuleDescr rule, Source source) {
        Map<String, Integer> places = places(rule, source);
        Map<String, Map<String, String>> annotations = new HashMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            int place = places.getOrDefault(annotation.getName(), rule.getStartCharacter());
            Set<String> members = KNOWN.get(annotation.getName());
            if (members == null) {
                source.problem(
                        place,
                        ProblemCode.ANNOTATION,
                        "There is no annotation @" + annotation.getName() + ".",
                        Suggestions.of(annotation.getName(), KNOWN.keySet()));
                continue;
            }
            Map<String, String> values = new HashMap<>();
            annotation.getValueMap().forEach((name, value) -> {
                if (!members.contains(name) && !members.contains("*")) {
                    source.problem(
                            place,
                            ProblemCode.ANNOTATION,
                            "@" + annotation.getName() + " has no member " + name + ".",
                            Suggestions.of(name, members));
                }
                values.put(name, unquoted(String.valueOf(value)));
            });
            annotations.put(annotation.getName(), values);
        }
        return annotations;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Where each annotation stands. The parser drops a second one of the same name without a word; here it is a problem. */
    private static Map<String, Integer> places(RuleDescr rule, Source source) {
        String text = source.text();
        int begin = Math.max(0, rule.getStartCharacter());
        int end = rule.getLhs().getStartCharacter();
        Matcher matcher = NAME.matcher(text).region(begin, end > begin && end <= text.length() ? end : text.length());
        Map<String, Integer> places = new HashMap<>();
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            @Nullable String name = matcher.group(1);
            if (name == null) {
                continue;
            }
            if (!seen.add(name)) {
                source.problem(
                        matcher.start(),
                        ProblemCode.ANNOTATION,
                        "@" + name + " stands twice; the second would be dropped.",
                        "one @" + name + " with everything in it");
            }
            places.putIfAbsent(name, matcher.start());
        }
        return places;
    }
}
