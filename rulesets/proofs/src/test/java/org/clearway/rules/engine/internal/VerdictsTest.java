package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearway.rules.Authority;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of a checklist is shown in each way it can come out, and only law blocks. */
class VerdictsTest {

    private static final Set<Verdict> EACH =
            EnumSet.of(Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE);

    static List<Editions.Built> checklists() {
        return Editions.all().stream()
                .filter(built -> !built.edition().table().checklist().items().isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checklists")
    void everyCheckHasACaseThatPassesFailsStaysUnknownAndDoesNotApply(Editions.Built built) {
        Map<String, Set<Verdict>> missing = new TreeMap<>();
        built.edition()
                .table()
                .checklist()
                .items()
                .forEach(item -> missing.put(item.check().id(), EnumSet.copyOf(EACH)));
        for (Case one : built.cases()) {
            one.expected()
                    .checks()
                    .forEach((check, verdict) -> missing.getOrDefault(check, EnumSet.noneOf(Verdict.class))
                            .remove(verdict));
        }
        missing.values().removeIf(Set::isEmpty);
        assertThat(missing).as("verdicts without a case").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checklists")
    void onlyACheckWhoseAuthorityIsLawCanBlock(Editions.Built built) {
        RuleTable table = built.edition().table();
        for (Checklist.Item item : table.checklist().items()) {
            Rule applies = table.rule(item.applies());
            if (item.check().severity() == Severity.BLOCKER) {
                assertThat(applies.citations().get(0).authority())
                        .as(item.check().id())
                        .isEqualTo(Authority.LAW);
            }
        }
    }
}
