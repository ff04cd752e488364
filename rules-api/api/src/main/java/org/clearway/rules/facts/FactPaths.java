package org.clearway.rules.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.json.FactsJson;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Facts by path, such as {@code device.duration} or {@code approvals[0].origin}. Names and values are read as those of a request. */
final class FactPaths {

    private static final Pattern PATH = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,9})])?\\.(.+)");

    /** An index beyond this one gets the reader's error for a list that is too long, and no list of its length. */
    private static final int LARGEST_INDEX = 64;

    private FactPaths() {}

    /** @param item the index in a list of items, -1 for none */
    private record At(String section, int item, String fact) {

        /** Null where the text names a section, or nothing. */
        static @Nullable At of(String path) {
            Matcher parts = PATH.matcher(path);
            return parts.matches()
                    ? new At(
                            parts.group(1),
                            parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2)),
                            parts.group(3))
                    : null;
        }

        boolean exists() {
            SectionDefinition named = Vocabulary.section(section);
            return named != null && named.repeated() == item >= 0 && named.fact(fact) != null;
        }

        /** The facts as a request would state this one alone. */
        Map<String, Object> stated(@Nullable Object value) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put(fact, value);
            if (item < 0) {
                return Map.of(section, facts);
            }
            List<Object> items = new ArrayList<>(Collections.nCopies(Math.min(item, LARGEST_INDEX), (Object) Map.of()));
            items.add(facts);
            return Map.of(section, items);
        }
    }

    static @Nullable Object value(Facts facts, String path) {
        At at = At.of(path);
        if (at == null || !at.exists()) {
            at = read(path, null).at();
        }
        Section home = home(facts, at);
        return home == null ? null : home.value(fact(at).index());
    }

    static Facts with(Facts facts, String path, @Nullable Object value) {
        Read read = read(path, value);
        At at = read.at();
        FactDefinition fact = fact(at);
        int section = fact.sectionIndex();
        List<? extends Section> stated = facts.items(section);
        List<Section> items = stated == null ? new ArrayList<>() : new ArrayList<>(stated);
        if (value != null && at.item() > items.size()) {
            throw skipped(at.section(), items.size(), path);
        }
        Section before = home(facts, at);
        if (value == null && before == null) {
            return facts;
        }
        SectionBuilder builder = Vocabulary.sections().get(section).builder();
        boolean any = value != null;
        for (FactDefinition other : Vocabulary.sections().get(section).facts()) {
            if (before != null && other.index() != fact.index()) {
                builder.set(other.index(), before.value(other.index()));
                any |= before.value(other.index()) != null;
            }
        }
        Section alone = home(read.facts(), at);
        builder.set(fact.index(), value == null || alone == null ? null : alone.value(fact.index()));
        Facts.Builder changed = Facts.builder().from(facts);
        if (at.item() < 0) {
            return changed.set(section, any ? builder.build() : null).build();
        }
        if (at.item() == items.size()) {
            items.add(builder.build());
        } else {
            items.set(at.item(), builder.build());
        }
        return changed.set(section, items).build();
    }

    static Facts of(Map<String, ?> values) {
        Map<String, Object> sections = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (At.of(name) == null) {
                sections.put(name, copy(value));
            }
        });
        Map<String, Map<Integer, Map<String, Object>>> items = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            At at = At.of(path);
            if (at != null && at.item() < 0) {
                Object section = sections.computeIfAbsent(at.section(), name -> new LinkedHashMap<>());
                put(section, at, path, value);
            } else if (at != null) {
                Map<String, Object> item = items.computeIfAbsent(at.section(), name -> new TreeMap<>())
                        .computeIfAbsent(at.item(), index -> new LinkedHashMap<>());
                put(item, at, path, value);
            }
        });
        items.forEach((section, byIndex) -> {
            int next = 0;
            for (int index : byIndex.keySet()) {
                if (index != next++) {
                    throw skipped(section, next - 1, section + "[" + index + "]");
                }
            }
            if (sections.put(section, List.copyOf(byIndex.values())) != null) {
                throw twice(section);
            }
        });
        return FactsJson.read(sections);
    }

    private static @Nullable Object copy(@Nullable Object section) {
        return section instanceof Map<?, ?> facts ? new LinkedHashMap<>(facts) : section;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object section, At at, String path, @Nullable Object value) {
        if (!(section instanceof Map<?, ?>) || ((Map<?, ?>) section).containsKey(at.fact())) {
            throw twice(path);
        }
        ((Map<String, @Nullable Object>) section).put(at.fact(), value);
    }

    /** A path and its value as a request would state them. */
    private record Read(At at, Facts facts) {}

    private static Read read(String path, @Nullable Object value) {
        At at = At.of(path);
        if (at == null) {
            Map<String, Object> section = new LinkedHashMap<>();
            section.put(path, null);
            FactsJson.read(section);
            throw new RequestException(
                    ErrorCode.FACT_UNKNOWN_NAME,
                    path,
                    null,
                    null,
                    path + ": this is a section; name one of its facts, such as device.qualifies");
        }
        return new Read(at, FactsJson.read(at.stated(value)));
    }

    /** The section or the item that holds the fact; null where there is none. */
    private static @Nullable Section home(Facts facts, At at) {
        int section = fact(at).sectionIndex();
        List<? extends Section> items = facts.items(section);
        return at.item() < 0
                ? facts.section(section)
                : items != null && at.item() < items.size() ? items.get(at.item()) : null;
    }

    private static FactDefinition fact(At at) {
        SectionDefinition section = Objects.requireNonNull(Vocabulary.section(at.section()));
        return Objects.requireNonNull(section.fact(at.fact()));
    }

    private static RequestException skipped(String section, int next, String path) {
        return new RequestException(
                ErrorCode.ITEM_SKIPPED,
                path,
                null,
                null,
                path + ": the next item of " + section + " is " + section + "[" + next + "]; leave none out");
    }

    private static RequestException twice(String path) {
        return new RequestException(
                ErrorCode.JSON_DUPLICATE_KEY, path, null, null, path + ": this stands twice; state it once");
    }
}
