package org.clearway.rules.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Changes what a request states: other facts, other values, none, or another day. All of it can be read; some of it contradicts itself. */
final class ValueChange {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 365 * 60;
    private static final List<FactDefinition> ALL = Vocabulary.sections().stream()
            .flatMap(section -> section.facts().stream())
            .toList();

    private final Random random;

    ValueChange(Random random) {
        this.random = random;
    }

    /** The request with one to three changes, mostly of facts that its ruleset reads. */
    Request of(Request request) {
        Request.Builder changed = Request.builder().from(request);
        Facts facts = request.facts();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            switch (random.nextInt(8)) {
                case 0 -> changed.asOf(FIRST.plusDays(random.nextInt(DAYS)));
                case 1 -> changed.unstated(random.nextBoolean() ? Unstated.FALSE : Unstated.UNKNOWN);
                default -> facts = facts(facts, request.ruleset());
            }
        }
        return changed.facts(facts).build();
    }

    private Facts facts(Facts facts, String ruleset) {
        FactDefinition fact = ALL.get(random.nextInt(ALL.size()));
        for (int i = 0; i < 20 && !fact.rulesets().contains(ruleset); i++) {
            fact = ALL.get(random.nextInt(ALL.size()));
        }
        SectionDefinition section = Vocabulary.section(fact.section());
        boolean repeated = section != null && section.repeated();
        List<?> items = repeated ? facts.items(fact.sectionIndex()) : null;
        int count = items == null ? 0 : items.size();
        String path = repeated ? fact.section() + "[" + random.nextInt(count + 1) + "]." + fact.name() : fact.path();
        return facts.with(path, value(fact));
    }

    /** A value that the fact can have; null for what is not known. */
    private @Nullable Object value(FactDefinition fact) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> fact.values().get(random.nextInt(fact.values().size()));
            case SET -> set(fact.values());
            case DATE -> FIRST.plusDays(random.nextInt(DAYS));
            case INTEGER -> random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(100);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(), random.nextInt(9));
            case STRING -> "a name " + random.nextInt(10);
        };
    }

    private List<String> set(List<String> values) {
        List<String> set = new ArrayList<>();
        for (String value : values) {
            if (random.nextInt(values.size()) < 2) {
                set.add(value);
            }
        }
        return set;
    }
}
