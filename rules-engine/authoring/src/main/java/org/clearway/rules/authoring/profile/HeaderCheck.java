package org.clearway.rules.authoring.profile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.Standing;
import org.clearway.rules.Status;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Checks what ruleset.yaml says against itself, the vocabulary and the files that are there. */
final class HeaderCheck {
    /** Of a checklist: nothing fails, something fails, a blocker fails. */
    private static final int CHECK_OUTCOMES = 3;

    /** Outcomes are kept as bits of one number. */
    private static final int MOST_OUTCOMES = 60;

    /** Types of facts that a decision can answer. */
    private static final Set<FactType> ANSWERED = EnumSet.of(FactType.ENUM, FactType.BOOLEAN, FactType.DATE);

    private final Header header;
    private final Source source;

    private HeaderCheck(Header header, Source source) {
        this.header = header;
        this.source = source;
    }

    static void check(Header header, EditionFolder folder) {
        HeaderCheck check =
                new HeaderCheck(header, Objects.requireNonNull(folder.files().get(EditionFolder.HEADER)));
        check.identity();
        check.days();
        check.outcomes();
        check.signals();
        check.each();
        check.answers();
        check.stages();
        check.files(folder);
    }

    static boolean isChecks(Header.Combine stage) {
        return stage.join().equals("checks");
    }

    private void identity() {
        require(
                header.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                "'" + header.id() + "' is no id of a ruleset.",
                "small letters, digits and hyphens, such as gb-device-class",
                "id:");
        require(
                header.edition().matches("[0-9A-Za-z]+([.-][0-9A-Za-z]+)*"),
                "'" + header.edition() + "' is no name of an edition.",
                "usually a day, such as 2020-12-31",
                "edition:");
        Map.of(
                        "title:", header.title(),
                        "question:", header.question(),
                        "territory:", header.territory(),
                        "owner:", header.owner())
                .forEach((member, text) ->
                        require(!text.isBlank(), member + " has no text.", "a text in words", member));
        require(header.revision() >= 1, "Revisions count from 1.", "revision: 1", "revision:");
    }

    private void days() {
        Header.Effective effective = header.effective();
        require(
                effective == null || effective.to() == null || !effective.to().isBefore(effective.from()),
                "The edition ends before it begins.",
                "a day of 'to' that is not before 'from'",
                "effective:");
        require(
                effective == null
                        || effective.since() == null
                        || !effective.since().isAfter(effective.from()),
                "Something is in force from the day on which the edition begins, if not before.",
                "a day of 'since' that is not after 'from'",
                "effective:",
                "since:");
        require(
                effective == null || !header.published().isAfter(effective.from()),
                "What the edition encodes was published before it took effect.",
                "the day on which the law was made or published; a source that is newer has a day of its own",
                "published:");
        header.sources()
                .forEach((key, cited) -> require(
                        cited == null
                                || cited.published() == null
                                || !cited.published().isAfter(header.reviewed()),
                        "The source " + key + " was published after the encoding was last checked.",
                        "the day on which it was published, and a later one of 'reviewed'",
                        "sources:",
                        key,
                        "published:"));
        header.sources()
                .forEach((key, cited) -> require(
                        cited == null
                                || cited.consulted() == null
                                || cited.published() == null
                                || !cited.consulted().isBefore(cited.published()),
                        "The source " + key + " was looked at before it was published.",
                        "the day on which it was last looked at, not before that of 'published'",
                        "sources:",
                        key,
                        "consulted:"));
        require(
                header.standing() != Standing.IN_FORCE || effective != null,
                "What is in force has a day from which it is.",
                "effective: { from: 2026-11-22 }",
                "standing:");
        require(
                header.standing() != Standing.REPEALED || effective != null && effective.to() != null,
                "What is repealed has a last day.",
                "effective: { from: 2020-12-31, to: 2026-11-22 }",
                "standing:");
    }

    private void outcomes() {
        require(
                !header.outcomes().isEmpty() && header.outcomes().size() <= MOST_OUTCOMES,
                "An edition has 1 to " + MOST_OUTCOMES + " outcomes.",
                "outcomes: { I: Class I }",
                "outcomes:");
        header.outcomes()
                .forEach((outcome, meaning) -> require(
                        meaning != null && !meaning.isBlank(),
                        "The outcome " + outcome + " has no meaning.",
                        outcome + ": what it means in one line",
                        "outcomes:",
                        outcome));
        header.sources().forEach((key, cited) -> {
            require(
                    cited != null && !cited.title().isBlank(),
                    "The source " + key + " has no title.",
                    "title, authority, read",
                    "sources:",
                    key);
            require(
                    cited == null || cited.provisions() == null || cited.address() != null,
                    "The source " + key + " has provisions, but no address to begin theirs with.",
                    "address, then what each form adds to it",
                    "sources:",
                    key);
            if (cited != null && cited.provisions() != null) {
                cited.provisions()
                        .forEach((form, added) -> require(
                                form.matches("[^{}]*\\{}[^{}]*") && added != null && added.matches("[^{}]*\\{}[^{}]*"),
                                "'" + form + "' of " + key + " does not say where the number of the provision stands.",
                                "'reg {}': '/regulation/{}'",
                                "sources:",
                                key,
                                form));
            }
            require(
                    key.matches("[^\\s;]+"),
                    "'" + key + "' cannot be cited.",
                    "a key without spaces and semicolons",
                    "sources:",
                    key);
        });
    }

    private void signals() {
        if (header.signals() != null) {
            header.signals()
                    .forEach((outcome, signal) -> require(
                            header.outcomes().containsKey(outcome),
                            "signals names " + outcome + ", which is no outcome here.",
                            Suggestions.of(outcome, header.outcomes().keySet()),
                            "signals:",
                            outcome));
        }
    }

    private void each() {
        String each = header.each();
        SectionDefinition section = each == null ? null : Vocabulary.section(each);
        List<String> repeated = Vocabulary.sections().stream()
                .filter(SectionDefinition::repeated)
                .map(SectionDefinition::name)
                .toList();
        require(
                each == null || section != null && section.repeated(),
                each + " is no list of the vocabulary.",
                Suggestions.of(String.valueOf(each), repeated),
                "each:");
    }

    /**
     * A decision answers a fact of another ruleset: by the value that an outcome, or the status NOT_APPLICABLE, stands for, or by one
     * of its dates.
     */
    private void answers() {
        if (header.answers() == null) {
            return;
        }
        header.answers().forEach((path, line) -> {
            FactDefinition fact = Vocabulary.fact(path);
            require(
                    fact != null && ANSWERED.contains(fact.type()),
                    path + " is no enumeration, yes or no, or day of the vocabulary.",
                    "section.fact of such a type",
                    "answers:",
                    path);
            if (fact == null || line == null) {
                return;
            }
            line.forEach((key, value) -> {
                if (key.equals("where")) {
                    answersWhere(path, value);
                } else if (fact.type() == FactType.DATE) {
                    require(
                            key.equals("day") && !value.isBlank(),
                            "A day is answered by a date that conclusions name.",
                            "day: reportBy",
                            "answers:",
                            path);
                } else {
                    List<String> values = fact.type() == FactType.BOOLEAN ? List.of("true", "false") : fact.values();
                    require(
                            header.outcomes().containsKey(key) || key.equals(Status.NOT_APPLICABLE.name()),
                            "answers names " + key + ", which is no outcome here.",
                            Suggestions.of(key, header.outcomes().keySet()),
                            "answers:",
                            path,
                            key);
                    require(
                            values.contains(value),
                            path + " cannot be " + value + ".",
                            Suggestions.of(String.valueOf(value), values),
                            "answers:",
                            path,
                            key);
                }
            });
        });
    }

    private void answersWhere(String path, String where) {
        int equals = where.indexOf('=');
        FactDefinition fact = equals < 0 ? null : Vocabulary.fact(where.substring(0, equals));
        require(
                fact != null && fact.values().contains(where.substring(equals + 1)),
                where + " is no value of an enumeration.",
                "where: market.territory=GB",
                "answers:",
                path);
    }

    private void stages() {
        Set<String> names = new HashSet<>();
        require(
                !header.combine().isEmpty(),
                "There is no stage.",
                "- { stage: ..., join: ..., files: [...] }",
                "combine:");
        for (int i = 0; i < header.combine().size(); i++) {
            Header.Combine stage = header.combine().get(i);
            require(
                    names.add(stage.stage()),
                    "Two stages are called " + stage.stage() + ".",
                    "a name of its own",
                    "combine:",
                    stage.stage(),
                    stage.stage());
            require(
                    Set.of("gate", "strictest", "all", "checks").contains(stage.join()),
                    "The join " + stage.join() + " does not exist.",
                    Suggestions.of(stage.join(), List.of("gate", "strictest", "all", "checks")),
                    "combine:",
                    stage.stage(),
                    stage.join());
            boolean last = i == header.combine().size() - 1;
            require(
                    last || stage.join().equals("gate"),
                    "The stages after " + stage.stage() + " would never be reached.",
                    "gates first, and one other join as the last stage",
                    "combine:",
                    stage.stage());
            require(
                    !isChecks(stage) || header.outcomes().size() == CHECK_OUTCOMES,
                    "A checklist has three outcomes: nothing fails, something fails, a blocker fails.",
                    "three under outcomes, in this order, such as CLEAR, FINDINGS and BLOCKED",
                    "outcomes:");
            require(
                    !stage.join().equals("all") || header.each() == null,
                    "What several approvals give cannot be joined as a set.",
                    "join: strictest, or the edition without each",
                    "combine:",
                    stage.stage(),
                    stage.join());
            joined(stage);
        }
    }

    private void joined(Header.Combine stage) {
        List<String> order = orEmpty(stage.order());
        Map<String, List<String>> meets = stage.meets() == null ? Map.of() : stage.meets();
        Map<String, String> refines = stage.refines() == null ? Map.of() : stage.refines();
        boolean strictest = stage.join().equals("strictest");
        require(
                strictest ? !order.isEmpty() : order.isEmpty() && meets.isEmpty() && refines.isEmpty(),
                strictest ? "strictest needs an order." : "order, meets and refines belong to strictest only.",
                strictest ? "order: [weakest, ..., strictest]" : "the stage without them",
                "combine:",
                stage.stage());
        require(
                Set.copyOf(order).size() == order.size(),
                "The order names an outcome twice.",
                "each outcome once",
                "combine:",
                stage.stage(),
                "order");
        order.forEach(
                outcome -> known(outcome, "The order names", header.outcomes().keySet(), stage, "order", outcome));
        meets.forEach((join, pair) -> {
            known(join, "meets names", order, stage, "meets", join);
            pair.forEach(outcome -> known(outcome, "meets names", order, stage, "meets", outcome));
            require(
                    pair.size() == 2 && !pair.get(0).equals(pair.get(1)),
                    "meets joins two outcomes to a third.",
                    "meets: { Ism: [Is, Im] }",
                    "combine:",
                    stage.stage(),
                    "meets");
        });
        refines.forEach((outcome, refined) -> {
            known(outcome, "refines names", order, stage, "refines", outcome);
            known(refined, "refines names", order, stage, "refines", refined);
        });
        orEmpty(stage.routed())
                .forEach(outcome ->
                        known(outcome, "routed names", header.outcomes().keySet(), stage, "routed", outcome));
    }

    private void known(
            String outcome, String what, java.util.Collection<String> outcomes, Header.Combine stage, String... place) {
        require(
                outcomes.contains(outcome),
                what + " " + outcome + ", which is no outcome here.",
                Suggestions.of(outcome, outcomes),
                "combine:",
                stage.stage(),
                place[0],
                place[1]);
    }

    /** Every file stands in one place of ruleset.yaml, and every file named there is there. */
    private void files(EditionFolder folder) {
        Map<String, String> places = new HashMap<>();
        for (Header.Combine stage : header.combine()) {
            require(
                    !stage.files().isEmpty(),
                    "The stage has no file.",
                    "files: [rules.drl]",
                    "combine:",
                    stage.stage());
            stage.files().forEach(file -> place(file, "combine:", places, folder));
        }
        orEmpty(header.definitions()).forEach(file -> place(file, "definitions:", places, folder));
        orEmpty(header.consequences()).forEach(file -> place(file, "consequences:", places, folder));
        Set<String> unnamed = new LinkedHashSet<>(folder.files().keySet());
        unnamed.removeAll(places.keySet());
        unnamed.remove(EditionFolder.HEADER);
        unnamed.forEach(file -> require(
                false, file + " is there but not named.", "the file under combine, definitions or consequences"));
    }

    private void place(String file, String place, Map<String, String> places, EditionFolder folder) {
        require(
                folder.files().containsKey(file) && !file.equals(EditionFolder.HEADER),
                file + " is named but not there.",
                Suggestions.of(file, folder.files().keySet()),
                place,
                file);
        @Nullable String before = places.put(file, place);
        String[] twice = {place, file, file};
        String[] elsewhere = {place, file};
        require(
                before == null,
                file + " stands in two places.",
                "one place a file",
                place.equals(before) ? twice : elsewhere);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private void require(boolean holds, String message, String instead, String... place) {
        if (!holds) {
            source.problem(source.find(place), ProblemCode.HEADER, message, instead);
        }
    }
}
