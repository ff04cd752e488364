package org.clearway.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Random requests over the whole vocabulary. */
public final class AnyRequests {

    private final Random random;

    public AnyRequests(Random random) {
        this.random = random;
    }

    public Request request() {
        Request.Builder request = Request.builder().ruleset("gb-device-class").asOf(date());
        if (random.nextBoolean()) {
            request.id(text());
        }
        if (random.nextBoolean()) {
            request.knownOn(date());
        }
        if (random.nextBoolean()) {
            request.edition("2020-12-31").commencement(date());
        }
        if (random.nextBoolean()) {
            request.unstated(Unstated.FALSE);
        }
        return request.facts(facts()).build();
    }

    public Facts facts() {
        Facts.Builder facts = Facts.builder();
        for (SectionDefinition section : Vocabulary.sections()) {
            if (random.nextInt(3) > 0) {
                facts.set(section.index(), section.repeated() ? items(section) : section(section));
            }
        }
        return facts.build();
    }

    private List<Section> items(SectionDefinition section) {
        List<Section> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(section(section));
        }
        return items;
    }

    public Section section(SectionDefinition section) {
        SectionBuilder builder = section.builder();
        int density = random.nextInt(5);
        for (FactDefinition fact : section.facts()) {
            if (random.nextInt(4) < density) {
                builder.set(fact.index(), value(fact));
            }
        }
        return builder.build();
    }

    public Object value(FactDefinition fact) {
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> constant(fact);
            case SET -> {
                Set<Enum<?>> set = new LinkedHashSet<>();
                for (int i = random.nextInt(fact.values().size() + 1); i > 0; i--) {
                    set.add(constant(fact));
                }
                yield set;
            }
            case DATE -> date();
            case INTEGER -> random.nextInt();
            case DECIMAL -> decimal();
            case STRING -> text();
        };
    }

    private Enum<?> constant(FactDefinition fact) {
        Enum<?> constant =
                fact.constant(fact.values().get(random.nextInt(fact.values().size())));
        if (constant == null) {
            throw new IllegalStateException(fact.path());
        }
        return constant;
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(60_000) - 10_000);
    }

    private BigDecimal decimal() {
        BigDecimal number = BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000_000L, random.nextInt(16))
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(4) == 0 ? random.nextInt(0x10FFFF + 1) : random.nextInt(0x80);
            text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? '?' : point);
        }
        return text.toString();
    }
}
