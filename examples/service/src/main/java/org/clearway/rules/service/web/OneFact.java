package org.clearway.rules.service.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.InterviewScreen.Block;
import org.clearway.rules.engine.InterviewScreen.Choice;
import org.clearway.rules.engine.InterviewScreen.Kind;
import org.clearway.rules.service.web.AskedQuestion.Option;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/**
 * One fact that was asked for, to be answered anew.
 *
 * @param path its path
 * @param question its question, by itself
 */
public record OneFact(String path, AskedQuestion question) {

    /** @throws FormRefused where it was not asked for in this visit */
    static OneFact of(Visit visit, String path) {
        FactDefinition fact = Plain.definition(path);
        boolean asked = visit.pages().stream().anyMatch(page -> page.facts().contains(path));
        if (fact == null || !asked) {
            throw new FormRefused(400, "The page asked to change an answer that was not given.");
        }
        return new OneFact(
                path,
                AskedPage.of(new InterviewScreen(
                                fact.screen().id(), fact.screen().title(), List.of(block(path, fact)), 1))
                        .get(0));
    }

    private static Block block(String path, FactDefinition fact) {
        return switch (fact.type()) {
            case BOOLEAN -> block(Kind.YES_NO, List.of(new Choice(path, null)));
            case ENUM, SET ->
                block(
                        fact.type() == FactType.SET ? Kind.TICKS : Kind.ONE,
                        fact.values().stream()
                                .map(value -> new Choice(path, value))
                                .toList());
            default -> block(Kind.ENTRY, List.of(new Choice(path, null)));
        };
    }

    private static Block block(Kind kind, List<Choice> choices) {
        return new Block(kind, null, choices, List.of(), List.of(), List.of());
    }

    /** The answer as it stands, as if it had just been sent. */
    SentFields given(Visit visit) {
        Object value = visit.interview().request().facts().value(path);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String name = question.name();
        if (value == null) {
            boolean line = question.kind() == AskedQuestion.Kind.LINE || question.kind() == AskedQuestion.Kind.DAY;
            fields.put(line ? name + "-" + AskedQuestion.UNKNOWN : name, List.of(AskedQuestion.UNKNOWN));
        } else if (value instanceof LocalDate day) {
            fields.put(name + "-day", List.of(String.valueOf(day.getDayOfMonth())));
            fields.put(name + "-month", List.of(String.valueOf(day.getMonthValue())));
            fields.put(name + "-year", List.of(String.valueOf(day.getYear())));
        } else if (question.choices().isEmpty()) {
            fields.put(name, List.of(value.toString()));
        } else {
            List<String> chosen = question.choices().stream()
                    .filter(option -> is(option, value))
                    .map(Option::value)
                    .toList();
            fields.put(name, chosen.isEmpty() ? List.of(AskedQuestion.NONE) : chosen);
        }
        return new SentFields(fields);
    }

    private static boolean is(Option option, @Nullable Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().anyMatch(element -> is(option, element));
        }
        String choice = option.choice().value();
        return choice == null
                ? value != null && value.equals(option.answer())
                : value instanceof Enum<?> constant && constant.name().equals(choice);
    }
}
