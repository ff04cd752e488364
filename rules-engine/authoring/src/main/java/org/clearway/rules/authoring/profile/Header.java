package org.clearway.rules.authoring.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Authority;
import org.clearway.rules.Basis;
import org.clearway.rules.Signal;
import org.clearway.rules.Standing;
import org.clearway.rules.engine.model.Stage;
import org.jspecify.annotations.Nullable;

/** The file ruleset.yaml of an edition. */
record Header(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String edition,
        @JsonProperty(required = true) int revision,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String question,
        @JsonProperty(required = true) Standing standing,
        @JsonProperty(required = true) LocalDate published,
        @JsonSetter(nulls = Nulls.SET) @Nullable Effective effective,
        @JsonProperty(required = true) String territory,
        @JsonProperty(required = true) String owner,
        @JsonProperty(required = true) LocalDate reviewed,
        @JsonSetter(nulls = Nulls.SET) @Nullable String each,
        @JsonSetter(nulls = Nulls.SET) @Nullable LinkedHashMap<String, LinkedHashMap<String, String>> answers,
        @JsonProperty(required = true) LinkedHashMap<String, String> outcomes,
        @JsonSetter(nulls = Nulls.SET) @Nullable LinkedHashMap<String, Signal> signals,
        @JsonSetter(nulls = Nulls.SET) @Nullable LinkedHashMap<String, String> dates,
        @JsonProperty(required = true) Map<String, Cited> sources,
        @JsonProperty(required = true) List<Combine> combine,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> definitions,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> consequences,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<Always> warnings,
        @JsonSetter(nulls = Nulls.SET) @Nullable String amends,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> drop,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<String> dropCases,
        @JsonSetter(nulls = Nulls.SET) @Nullable LinkedHashMap<String, Object> caseFacts,
        @JsonSetter(nulls = Nulls.SET) @Nullable Basis carriedOver) {

    /** How a stage can join what its rules find, by the word in the file. */
    static final Map<String, Stage.Join> JOINS = joins();

    private static Map<String, Stage.Join> joins() {
        Map<String, Stage.Join> joins = new LinkedHashMap<>();
        joins.put("gate", Stage.Join.GATE);
        joins.put("strictest", Stage.Join.STRICTEST);
        joins.put("all", Stage.Join.ALL);
        joins.put("checks", Stage.Join.CHECKS);
        return Collections.unmodifiableMap(joins);
    }

    static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    /** Days between which the edition is in force, and the first day on which anything was, also what is not encoded. */
    record Effective(
            @JsonProperty(required = true) LocalDate from,
            @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate to,
            @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate since) {}

    /** A source that rules cite; {@code provisions} says how the address of one of its provisions is made, by the form it is cited in. */
    record Cited(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) Authority authority,
            @JsonSetter(nulls = Nulls.SET) @Nullable String address,
            @JsonSetter(nulls = Nulls.SET) @Nullable LinkedHashMap<String, String> provisions,
            @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate published,
            @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate consulted,
            @JsonProperty(required = true) boolean read) {}

    /** A stage. */
    record Combine(
            @JsonProperty(required = true) String stage,
            @JsonProperty(required = true) String join,
            @JsonProperty(required = true) List<String> files,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<String> order,
            @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, List<String>> meets,
            @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, String> refines,
            @JsonSetter(nulls = Nulls.SET) @Nullable List<String> routed) {

        /** How it joins what its rules find; null where there is no such join. */
        Stage.@Nullable Join joins() {
            return JOINS.get(join);
        }
    }

    /** A warning given with every decision. */
    record Always(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String text) {}
}
