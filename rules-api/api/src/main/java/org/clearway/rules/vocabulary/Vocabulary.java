package org.clearway.rules.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All sections and facts that a request may state. Thread-safe; nothing is parsed, and sections load when first used. */
public final class Vocabulary {

    private static final List<SectionDefinition> SECTIONS = GeneratedVocabulary.sections();
    private static final Map<String, SectionDefinition> BY_NAME = byName();

    /** What is short or has no vowel is an abbreviation, some short words apart. */
    private static final Pattern ABBREVIATION = Pattern.compile(".{1,3}|[^AEIOUY]*");

    private static final Set<String> SHORT_WORDS = Set.of("AGE", "GAS", "HIP", "LOW", "NO", "SEX");

    private Vocabulary() {}

    private static Map<String, SectionDefinition> byName() {
        Map<String, SectionDefinition> sections = new HashMap<>();
        for (SectionDefinition section : SECTIONS) {
            sections.put(section.name(), section);
        }
        return sections;
    }

    /** The sections, in the order in which requests are written. */
    public static List<SectionDefinition> sections() {
        return SECTIONS;
    }

    /** The pages of forms, in their order; each fact is asked on one of them, see {@link FactDefinition#screen()}. */
    public static List<Screen> screens() {
        return Screens.ALL;
    }

    /**
     * A section by its name.
     *
     * @param name such as {@code device}
     * @return null where there is no such section
     */
    public static @Nullable SectionDefinition section(String name) {
        return BY_NAME.get(name);
    }

    /**
     * A fact by its path.
     *
     * @param path such as {@code device.qualifies}, or {@code approvals[0].origin} with or without the index of the item
     * @return null where there is no such fact
     */
    public static @Nullable FactDefinition fact(String path) {
        int dot = path.indexOf('.');
        int bracket = dot < 0 ? -1 : path.lastIndexOf('[', dot);
        SectionDefinition section = dot < 0 ? null : BY_NAME.get(path.substring(0, bracket < 0 ? dot : bracket));
        boolean named = bracket < 0 || section != null && section.repeated() && isIndex(path, bracket, dot);
        return section == null || !named ? null : section.fact(path.substring(dot + 1));
    }

    /** Whether the text between is a number in brackets. */
    private static boolean isIndex(String path, int bracket, int dot) {
        return dot - bracket > 2
                && path.charAt(dot - 1) == ']'
                && path.substring(bracket + 1, dot - 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * The rank of a value in an order: 0 for the weakest step, the same for values on one step.
     *
     * @param order the name of the order, see {@link FactDefinition#order()}
     * @param value a value, as the vocabulary spells it
     * @return -1 where the value has no rank in that order, or the order does not exist
     */
    public static int rank(String order, String value) {
        return GeneratedVocabulary.rank(order, value);
    }

    /**
     * A constant in plain words: {@code SHORT_TERM} is {@code short term}, {@code true} is {@code yes}. Abbreviations and classes
     * stay as they are.
     *
     * @param constant as the vocabulary spells it
     */
    public static String words(String constant) {
        if (constant.equals("true") || constant.equals("false")) {
            return constant.equals("true") ? "yes" : "no";
        }
        return ABBREVIATION.matcher(constant).matches() && !SHORT_WORDS.contains(constant)
                ? constant
                : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The ties between facts, in the order of the vocabulary. */
    public static List<FactTie> ties() {
        return Ties.ALL;
    }

    /** Loaded when first asked for: only forms have pages. */
    private static final class Screens {
        static final List<Screen> ALL = GeneratedVocabulary.screens();
    }

    /** Loaded when first asked for: only documents list the ties. */
    private static final class Ties {
        static final List<FactTie> ALL = FactTie.all();
    }
}
