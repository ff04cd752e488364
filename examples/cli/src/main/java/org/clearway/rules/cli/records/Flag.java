package org.clearway.rules.cli.records;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A yes or no of a EUDAMED registration: in which column it stands, and by which words. */
enum Flag {
    IMPLANTABLE("implantable"),
    ACTIVE("active"),
    MEASURING("measuring"),
    ADMINISTERS_MEDICINE("administers_medicine"),
    CONTAINS_MEDICINE("contains_medicine"),
    REUSABLE_SURGICAL("reusable_surgical"),
    IMPLANT_EXEMPT("implant_exempt"),
    HUMAN_BLOOD("human_blood"),
    HUMAN_TISSUE("human_tissue"),
    ANIMAL_TISSUE("animal_tissue"),
    /** The extract gives this flag as a kind of sterilisation: not specified for a device that is supplied sterile. */
    STERILE("sterile_supplied", List.of("UNSPECIFIED"), List.of("NOT_STERILISED")),
    SINGLE_USE("reusability", List.of("SINGLE_USE"), List.of("REUSABLE", "LIMITED_REUSABLE")),
    REAGENT("ivd_reagent"),
    INSTRUMENT("ivd_instrument"),
    SELF_TEST("ivd_self_test"),
    NEAR_PATIENT("ivd_near_patient"),
    PROFESSIONAL("ivd_professional");

    private final String column;
    private final List<String> yes;
    private final List<String> no;

    Flag(String column) {
        this(column, List.of("TRUE"), List.of("FALSE"));
    }

    Flag(String column, List<String> yes, List<String> no) {
        this.column = column;
        this.yes = yes;
        this.no = no;
    }

    /** The column that the flag stands in. */
    String column() {
        return column;
    }

    /** The words that the column may hold, besides nothing. */
    List<String> words() {
        return Stream.concat(yes.stream(), no.stream())
                .map(word -> yes.contains("TRUE") ? word.toLowerCase(Locale.ROOT) : word)
                .toList();
    }

    /** Whether the word is one that the column may hold. */
    boolean knows(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return word.isEmpty() || yes.contains(upper) || no.contains(upper);
    }

    /** What a known word states; null where nothing is stated. */
    @Nullable
    Boolean read(String word) {
        return word.isEmpty() ? null : yes.contains(word.toUpperCase(Locale.ROOT));
    }
}
