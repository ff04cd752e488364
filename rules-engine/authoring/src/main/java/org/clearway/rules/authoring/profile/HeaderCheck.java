package org.clearway.rules.authoring.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.clearway.rules.Status;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Checks what ruleset.yaml says against itself, the vocabulary and the files that are there. */
final class HeaderCheck {
    /** Outcomes are kept as bits of one number. */
    private static final int MOST_OUTCOMES = 60;

    /** The name of an edition: one way of writing it only, so that no two are the same to a file system or a compiler. */
    static final String EDITION = "[0-9a-z]{1,30}(-[0-9a-z]{1,30}){0,5}";

    /** What a decision says where it has no outcome. */
    private static final Set<String> RESERVED =
            Arrays.stream(Status.values()).map(Status::name).collect(Collectors.toUnmodifiableSet());

    private static final String ID = "[a-z][a-z0-9]{0,30}(-[a-z0-9]{1,30}){0,8}";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Header header;
    private final HeaderProblems problems;

    private HeaderCheck(Header header, HeaderProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    static void check(Header header, EditionFolder folder) {
        HeaderProblems problems =
                new HeaderProblems(Objects.requireNonNull(folder.files().get(EditionFolder.HEADER)));
        HeaderCheck check = new HeaderCheck(header, problems);
        check.identity();
        check.days();
        new StandingCheck(header, problems).check();
        check.outcomes();
        check.sources();
        check.signals();
        check.each();
        new AnswersCheck(header, problems).check();
        new StagesCheck(header, problems).check();
        check.files(folder);
    }

    private void identity() {
        problems.noteUnless(
                header.id().matches(ID) && !SourceVersion.isKeyword(header.id()),
                "'" + header.id() + "' is no id of a ruleset.",
                "small letters, digits and hyphens, such as gb-device-class, and no word of Java",
                "id:",
                header.id());
        problems.noteUnless(
                header.edition().matches(EDITION) && (!header.edition().matches(DAY) || Limits.isDay(header.edition())),
                "'" + header.edition() + "' is no name of an edition.",
                "usually a day, such as 2020-12-31: small letters and digits, joined by hyphens",
                "edition:",
                header.edition());
        Map.of(
                        "title:", header.title(),
                        "question:", header.question(),
                        "territory:", header.territory(),
                        "owner:", header.owner())
                .forEach((member, text) -> problems.noteUnless(
                        !text.isBlank(), member + " has no text.", "a text in words", member, text));
        problems.noteUnless(
                header.revision() >= 1,
                "Revisions count from 1.",
                "revision: 1",
                "revision:",
                String.valueOf(header.revision()));
    }

    private void days() {
        Header.Effective effective = header.effective();
        problems.noteUnless(
                effective == null || effective.to() == null || !effective.to().isBefore(effective.from()),
                "The edition ends before it begins.",
                "a day of 'to' that is not before 'from'",
                "effective:",
                "to:",
                day(effective == null ? null : effective.to()));
        problems.noteUnless(
                effective == null
                        || effective.since() == null
                        || !effective.since().isAfter(effective.from()),
                "Something is in force from the day on which the edition begins, if not before.",
                "a day of 'since' that is not after 'from'",
                "effective:",
                "since:",
                day(effective == null ? null : effective.since()));
        problems.noteUnless(
                effective == null || !header.published().isAfter(effective.from()),
                "What the edition encodes was published before it took effect.",
                "the day on which the law was made or published; a source that is newer has a day of its own",
                "published:",
                day(header.published()));
        header.sources()
                .forEach((key, cited) -> problems.noteUnless(
                        cited == null
                                || cited.published() == null
                                || !cited.published().isAfter(header.reviewed()),
                        "The source " + key + " was published after the encoding was last checked.",
                        "the day on which it was published, and a later one of 'reviewed'",
                        "sources:",
                        key,
                        "published:",
                        day(cited == null ? null : cited.published())));
        header.sources()
                .forEach((key, cited) -> problems.noteUnless(
                        cited == null
                                || cited.consulted() == null
                                || cited.published() == null
                                || !cited.consulted().isBefore(cited.published()),
                        "The source " + key + " was looked at before it was published.",
                        "the day on which it was last looked at, not before that of 'published'",
                        "sources:",
                        key,
                        "consulted:",
                        day(cited == null ? null : cited.consulted())));
    }

    private static String day(@Nullable LocalDate day) {
        return String.valueOf(day);
    }

    private void outcomes() {
        problems.noteUnless(
                !header.outcomes().isEmpty() && header.outcomes().size() <= MOST_OUTCOMES,
                "An edition has 1 to " + MOST_OUTCOMES + " outcomes.",
                "outcomes: { I: Class I }",
                "outcomes:");
        header.outcomes().forEach((outcome, meaning) -> {
            problems.noteUnless(
                    meaning != null && !meaning.isBlank(),
                    "The outcome " + outcome + " has no meaning.",
                    outcome + ": what it means in one line",
                    "outcomes:",
                    outcome);
            problems.noteUnless(
                    outcome.matches("[A-Za-z][A-Za-z0-9_]{0,60}") && !RESERVED.contains(outcome),
                    "'" + outcome + "' cannot be an outcome"
                            + (RESERVED.contains(outcome) ? ": decisions say it of themselves." : "."),
                    "letters, digits and _, such as IIa or NOT_ALLOWED",
                    "outcomes:",
                    outcome);
        });
    }

    private void sources() {
        header.sources().forEach((key, cited) -> {
            problems.noteUnless(
                    cited != null && !cited.title().isBlank(),
                    "The source " + key + " has no title.",
                    "title, authority, read",
                    "sources:",
                    key);
            problems.noteUnless(
                    cited == null || cited.provisions() == null || cited.address() != null,
                    "The source " + key + " has provisions, but no address to begin theirs with.",
                    "address, then what each form adds to it",
                    "sources:",
                    key);
            if (cited != null && cited.provisions() != null) {
                cited.provisions()
                        .forEach((form, added) -> problems.noteUnless(
                                form.matches("[^{}]*\\{}[^{}]*") && added != null && added.matches("[^{}]*\\{}[^{}]*"),
                                "'" + form + "' of " + key + " does not say where the number of the provision stands.",
                                "'reg {}': '/regulation/{}'",
                                "sources:",
                                key,
                                form));
            }
            problems.noteUnless(
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
                    .forEach((outcome, signal) -> problems.noteUnless(
                            header.outcomes().containsKey(outcome),
                            "signals names " + outcome + ", which is no outcome here.",
                            Instead.of(outcome, header.outcomes().keySet()),
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
        problems.noteUnless(
                each == null || section != null && section.repeated(),
                each + " is no list of the vocabulary.",
                Instead.of(String.valueOf(each), repeated),
                "each:",
                String.valueOf(each));
    }

    private void files(EditionFolder folder) {
        Map<String, String> places = new HashMap<>();
        for (Header.Combine stage : header.combine()) {
            problems.noteUnless(
                    !stage.files().isEmpty(),
                    "The stage has no file.",
                    "files: [rules.drl]",
                    "combine:",
                    stage.stage());
            stage.files().forEach(file -> place(file, "combine:", places, folder));
        }
        Header.orEmpty(header.definitions()).forEach(file -> place(file, "definitions:", places, folder));
        Header.orEmpty(header.consequences()).forEach(file -> place(file, "consequences:", places, folder));
        Set<String> unnamed = new LinkedHashSet<>(folder.files().keySet());
        unnamed.removeAll(places.keySet());
        unnamed.remove(EditionFolder.HEADER);
        unnamed.forEach(file -> problems.note(
                file + " is there but not named.", "the file under combine, definitions or consequences"));
    }

    private void place(String file, String place, Map<String, String> places, EditionFolder folder) {
        problems.noteUnless(
                folder.files().containsKey(file) && !file.equals(EditionFolder.HEADER),
                file + " is named but not there.",
                Instead.of(file, folder.files().keySet()),
                place,
                file);
        @Nullable String before = places.put(file, place);
        String[] twice = {place, file, file};
        String[] elsewhere = {place, file};
        problems.noteUnless(
                before == null,
                file + " stands in two places.",
                "one place a file",
                place.equals(before) ? twice : elsewhere);
    }
}
