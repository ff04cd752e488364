package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.authoring.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads what a rule cites: {@code KEY provision; KEY provision}, the keys being those of ruleset.yaml. */
final class Citations {

    /** 7A, 52, 814.39, 360e-4, VIII; what follows it, paragraphs and points, stays within the same address. */
    private static final String NUMBER = "([0-9]+[A-Za-z]*(?:[.-][0-9A-Za-z]+)*|[IVXLC]+)(?![0-9A-Za-z])";

    private Citations() {}

    static List<Citation> of(AuthoredRule rule, String cites, boolean inferred, Header header) {
        List<Citation> citations = new ArrayList<>();
        int end = rule.at("Cites", "value");
        for (String part : cites.split(";", -1)) {
            int at = end + part.length() - part.stripLeading().length();
            end += part.length() + 1;
            String text = part.strip();
            int space = text.indexOf(' ');
            String key = space < 0 ? text : text.substring(0, space);
            String provision = space < 0 ? "" : text.substring(space + 1).strip();
            Header.Cited source = header.sources().get(key);
            if (source == null) {
                rule.problem(
                        at,
                        ProblemCode.SOURCE_UNKNOWN,
                        "It cites '" + key + "', which ruleset.yaml does not list.",
                        Instead.of(key, header.sources().keySet()));
                continue;
            }
            if (provision.isEmpty()) {
                rule.problem(
                        at,
                        ProblemCode.CITATION_MISSING,
                        "It cites " + key + " but no provision of it.",
                        key + " and the article, section or page");
            }
            citations.add(Citation.builder()
                    .instrument(source.title())
                    .provision(provision)
                    .authority(source.authority())
                    .basis(inferred || !source.read() ? Basis.INFERRED : Basis.STATED)
                    .address(address(rule, at + text.length() - provision.length(), key, provision, source))
                    .published(source.published())
                    .consulted(source.consulted())
                    .build());
        }
        return citations;
    }

    /** The address of the provision, by the first form that it begins with; that of the source where the source has no forms. */
    private static @Nullable String address(
            AuthoredRule rule, int at, String key, String provision, Header.Cited source) {
        if (source.provisions() == null || provision.isEmpty()) {
            return source.address();
        }
        for (var form : source.provisions().entrySet()) {
            Matcher number = Pattern.compile("\\Q" + form.getKey().replace("{}", "\\E" + NUMBER + "\\Q") + "\\E")
                    .matcher(provision);
            if (number.lookingAt() && number.groupCount() == 1) {
                return source.address() + form.getValue().replace("{}", number.group(1));
            }
        }
        rule.problem(
                at,
                ProblemCode.CITATION_FORM,
                "It cites '" + provision + "' of " + key + ", which begins with none of the forms of that source.",
                String.join(", ", source.provisions().keySet()) + ", with a number for {}");
        return source.address();
    }
}
