package org.clearway.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/** Random facts that do not contradict each other: each is drawn as {@link AnyRequests} does, and dropped where it does not fit. */
public final class ConsistentFacts {

    private static final int SECTIONS = 4;
    private static final int MOST = 30;

    private ConsistentFacts() {}

    /**
     * Facts of a few sections, so that ties often meet.
     *
     * @param seed the same facts for the same seed
     * @param asOf the day on which they fit
     */
    public static Facts of(long seed, LocalDate asOf) {
        Random random = new Random(seed);
        AnyRequests any = new AnyRequests(random);
        List<SectionDefinition> sections = new ArrayList<>();
        for (int i = 0; i < SECTIONS; i++) {
            sections.add(Vocabulary.sections()
                    .get(random.nextInt(Vocabulary.sections().size())));
        }
        Facts facts = Facts.builder().build();
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            SectionDefinition section = sections.get(random.nextInt(SECTIONS));
            FactDefinition fact =
                    section.facts().get(random.nextInt(section.facts().size()));
            Facts more = with(facts, section, fact, any.value(fact));
            if (fits(more, asOf)) {
                facts = more;
            }
        }
        return facts;
    }

    private static boolean fits(Facts facts, LocalDate asOf) {
        try {
            Links.settle(facts, asOf);
            return true;
        } catch (RequestException contradiction) {
            return false;
        }
    }

    private static Facts with(Facts facts, SectionDefinition section, FactDefinition fact, Object value) {
        List<? extends Section> items = section.repeated() ? facts.items(section.index()) : null;
        Section before = section.repeated() ? items == null ? null : items.get(0) : facts.section(section.index());
        SectionBuilder builder = section.builder();
        for (FactDefinition other : section.facts()) {
            builder.set(other.index(), other == fact ? value : before == null ? null : before.value(other.index()));
        }
        Section built = builder.build();
        return Facts.builder()
                .from(facts)
                .set(section.index(), section.repeated() ? List.of(built) : built)
                .build();
    }
}
