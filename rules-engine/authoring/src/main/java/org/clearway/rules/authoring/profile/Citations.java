package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.authoring.ProblemCode;

/** Reads what a rule cites: {@code KEY provision; KEY provision}, the keys being those of ruleset.yaml. */
final class Citations {

    private Citations() {}

    static List<Citation> of(AuthoredRule rule, String cites, boolean inferred, Header header) {
        List<Citation> citations = new ArrayList<>();
        for (String part : cites.split(";", -1)) {
            String text = part.strip();
            int space = text.indexOf(' ');
            String key = space < 0 ? text : text.substring(0, space);
            String provision = space < 0 ? "" : text.substring(space + 1).strip();
            Header.Cited source = header.sources().get(key);
            if (source == null) {
                rule.problem(
                        ProblemCode.SOURCE_UNKNOWN,
                        "It cites '" + key + "', which ruleset.yaml does not list.",
                        Suggestions.of(key, header.sources().keySet()));
                continue;
            }
            if (provision.isEmpty()) {
                rule.problem(
                        ProblemCode.CITATION_MISSING,
                        "It cites " + key + " but no provision of it.",
                        key + " and the article, section or page");
            }
            citations.add(Citation.builder()
                    .instrument(source.title())
                    .provision(provision)
                    .authority(source.authority())
                    .basis(inferred || !source.read() ? Basis.INFERRED : Basis.STATED)
                    .address(source.address())
                    .published(source.published())
                    .build());
        }
        return citations;
    }
}
