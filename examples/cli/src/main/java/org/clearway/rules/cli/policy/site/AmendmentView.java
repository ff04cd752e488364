package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What an edition changes of the one that it amends, for readers.
 *
 * @param of the edition that it amends
 * @param inferred whether what it takes over is only inferred to stay
 * @param replaced the rules that it replaces, each with what it was before
 * @param added the rules that it adds
 * @param dropped what it omits
 * @param taken how many rules it takes over as they were
 */
public record AmendmentView(
        Ref of, boolean inferred, List<Replaced> replaced, List<Ref> added, List<Ref> dropped, long taken) {

    /**
     * A rule that is replaced.
     *
     * @param now the rule
     * @param before the rule as it was
     * @param gave what it concluded before
     * @param when its condition before; null of a table
     * @param same whether conclusion and condition are as they were, so that only sources or words changed
     */
    public record Replaced(
            Ref now, Ref before, String gave, @Nullable Clause when, boolean same) {}

    /** The change; null of an edition that stands alone. */
    static @Nullable AmendmentView of(EditionDocument document, Notions notions, Links links) {
        EditionModel amended = document.amended();
        if (amended == null) {
            return null;
        }
        EditionModel now = document.model();
        List<Replaced> replaced = new ArrayList<>();
        for (String name : document.text().replaces()) {
            Rule before = named(amended, name);
            Rule after = named(now, name);
            Ref was = new Ref(name, links.rule(amended, name));
            if (before == null || after == null) {
                replaced.add(new Replaced(new Ref(name, ""), was, "", null, false));
                continue;
            }
            String gave = new ConclusionWords(amended).of(before);
            replaced.add(new Replaced(
                    new Ref(after.title(), links.rule(after)),
                    was,
                    gave,
                    ConditionWords.of(before.when(), notions, links),
                    before.when().equals(after.when()) && before.conclusion().equals(after.conclusion())));
        }
        return new AmendmentView(
                new Ref("edition " + amended.edition(), links.edition(amended), amended.title()),
                document.text().inferred(),
                replaced,
                document.text().adds().stream()
                        .map(name -> own(now, name, links))
                        .toList(),
                document.text().drops().stream()
                        .map(name -> new Ref(name, links.rule(amended, name)))
                        .toList(),
                now.rules().stream()
                        .filter(rule -> !Places.takenFrom(rule.file()).isEmpty())
                        .count());
    }

    private static Ref own(EditionModel edition, String name, Links links) {
        Rule rule = named(edition, name);
        return rule == null ? new Ref(name, "") : new Ref(rule.title(), links.rule(rule));
    }

    private static @Nullable Rule named(EditionModel edition, String name) {
        return edition.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
