package org.clearway.rules.engine.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.Request;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.internal.Completions.Place;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Requests of one ruleset, and others that are made from them by leaving out, adding and changing. */
final class Mutant {

    private static final int MOST_ITEMS = 64;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 5_500;

    private final List<LoadedEdition> editions;
    private final List<Request> cases;
    private final List<FactDefinition> read = new ArrayList<>();
    private final Random random;

    Mutant(String ruleset, Random random) {
        List<Editions.Built> built = Editions.all().stream()
                .filter(one -> one.edition().model().ruleset().equals(ruleset))
                .toList();
        this.random = random;
        editions = built.stream().map(Editions.Built::edition).toList();
        cases = built.stream()
                .flatMap(one -> one.cases().stream())
                .map(one -> one.request())
                .toList();
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                if (editions.stream().anyMatch(edition -> edition.reads(fact.path()))) {
                    read.add(fact);
                }
            }
        }
    }

    /** A request to begin with: a worked case as it is, with facts left out, or with many items. */
    Request fresh() {
        Request base = random.nextInt(8) == 0
                ? Request.builder()
                        .ruleset(editions.get(0).model().ruleset())
                        .asOf(FIRST.plusDays(random.nextInt(DAYS)))
                        .build()
                : cases.get(random.nextInt(cases.size()));
        double share = random.nextInt(4) / 3.0;
        Facts facts = base.facts();
        for (Place place : stated(facts)) {
            if (random.nextDouble() < share) {
                facts = place.set(facts, null);
            }
        }
        Request.Builder fresh = Request.builder().from(base).id(null).facts(facts);
        return random.nextBoolean() ? fresh.build() : of(fresh.build());
    }

    /** Another request, some steps from this one. */
    Request of(Request request) {
        Request mutant = request;
        for (int step = 1 << random.nextInt(4); step > 0; step--) {
            mutant = step(mutant);
        }
        return mutant;
    }

    private Request step(Request request) {
        Request.Builder other = Request.builder().from(request);
        Facts facts = request.facts();
        List<Place> stated = stated(facts);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                return stated.isEmpty()
                        ? request
                        : other.facts(stated.get(random.nextInt(stated.size())).set(facts, null))
                                .build();
            }
            case 3, 4, 5 -> {
                return other.facts(changed(facts)).build();
            }
            case 6, 7 -> {
                return other.facts(items(facts)).build();
            }
            case 8 -> {
                return other.unstated(random.nextBoolean() ? Unstated.FALSE : Unstated.UNKNOWN)
                        .build();
            }
            default -> {
                return random.nextBoolean()
                        ? other.asOf(FIRST.plusDays(random.nextInt(DAYS))).build()
                        : other.edition(
                                        random.nextBoolean()
                                                ? null
                                                : editions.get(random.nextInt(editions.size()))
                                                        .model()
                                                        .edition())
                                .commencement(null)
                                .build();
            }
        }
    }

    private Facts changed(Facts facts) {
        FactDefinition fact = read.get(random.nextInt(read.size()));
        SectionDefinition section = Vocabulary.sections().get(fact.sectionIndex());
        if (!section.repeated()) {
            return new Place(fact, -1).set(facts, value(fact));
        }
        List<? extends Section> items = facts.items(section.index());
        if (items == null || items.isEmpty()) {
            return facts;
        }
        boolean all = random.nextInt(3) == 0;
        int one = random.nextInt(items.size());
        Facts changed = facts;
        for (int item = 0; item < items.size(); item++) {
            if (all || item == one) {
                changed = new Place(fact, item).set(changed, value(fact));
            }
        }
        return changed;
    }

    /** More items of a list, or fewer: empty ones, copies, copies that differ, or those of worked cases. */
    private Facts items(Facts facts) {
        List<SectionDefinition> lists = Vocabulary.sections().stream()
                .filter(section ->
                        section.repeated() && read.stream().anyMatch(fact -> fact.sectionIndex() == section.index()))
                .toList();
        if (lists.isEmpty()) {
            return facts;
        }
        SectionDefinition list = lists.get(random.nextInt(lists.size()));
        List<? extends Section> before = facts.items(list.index());
        List<Section> items = new ArrayList<>(before == null ? List.of() : before);
        int count = random.nextInt(3) == 0 ? MOST_ITEMS : 1 + random.nextInt(4);
        int way = random.nextInt(4);
        for (int i = 0; i < count && items.size() < MOST_ITEMS; i++) {
            List<? extends Section> others =
                    cases.get(random.nextInt(cases.size())).facts().items(list.index());
            items.add(
                    way == 0 || items.isEmpty() && way == 1
                            ? list.empty()
                            : way == 1
                                    ? items.get(random.nextInt(items.size()))
                                    : others == null || others.isEmpty()
                                            ? list.empty()
                                            : others.get(random.nextInt(others.size())));
        }
        if (random.nextInt(6) == 0) {
            Collections.shuffle(items, random);
            items = items.subList(0, 1 + random.nextInt(items.size()));
        }
        return Facts.builder().from(facts).set(list.index(), items).build();
    }

    private Object value(FactDefinition fact) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> constant(fact, random.nextInt(fact.values().size()));
            case SET -> {
                Set<Object> set = new LinkedHashSet<>();
                int likely = 1 + random.nextInt(4);
                for (int value = 0; value < fact.values().size(); value++) {
                    if (random.nextInt(likely) == 0) {
                        set.add(constant(fact, value));
                    }
                }
                yield set;
            }
            case DATE -> FIRST.plusDays(random.nextInt(DAYS));
            case INTEGER -> random.nextInt(random.nextBoolean() ? 4 : 10_000);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3));
            case STRING -> random.nextInt(3) == 0 ? "x".repeat(1_000) : "text " + random.nextInt(100);
        };
    }

    private static Object constant(FactDefinition fact, int value) {
        return Objects.requireNonNull(fact.constant(fact.values().get(value)));
    }

    private static List<Place> stated(Facts facts) {
        List<Place> stated = new ArrayList<>();
        for (SectionDefinition section : Vocabulary.sections()) {
            List<? extends Section> items = section.repeated() ? facts.items(section.index()) : null;
            int end = section.repeated() ? items == null ? 0 : items.size() : 0;
            for (int item = section.repeated() ? 0 : -1; item < end; item++) {
                for (FactDefinition fact : section.facts()) {
                    @Nullable Object value = new Place(fact, item).in(facts);
                    if (value != null) {
                        stated.add(new Place(fact, item));
                    }
                }
            }
        }
        return stated;
    }
}
