package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.service.web.AskedQuestion.Option;
import org.clearway.rules.vocabulary.Description;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/** Reads the answers to a page from its form: what was chosen, and what is wrong with it. */
final class AnswerReader {

    private static final int MOST_ITEMS = 20;

    private final Form form;
    private final Map<String, @Nullable Object> answers = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private AnswerReader(Form form) {
        this.form = form;
    }

    /**
     * What a form answers.
     *
     * @param answers by the path of the fact, null for one that is not known
     * @param errors by the name of the field, what is wrong with it, in words
     */
    record Read(Map<String, @Nullable Object> answers, Map<String, String> errors) {}

    static Read of(List<AskedQuestion> questions, Form form) {
        AnswerReader reader = new AnswerReader(form);
        for (AskedQuestion question : questions) {
            if (question.block().shown(reader.answers)) {
                reader.read(question);
            }
        }
        return new Read(reader.answers, reader.errors);
    }

    private void read(AskedQuestion question) {
        switch (question.kind()) {
            case RADIOS -> radios(question);
            case TICKS -> ticks(question);
            case DAY -> line(question, day(question));
            case LINE -> line(question, form.one(question.name()));
        }
    }

    private void radios(AskedQuestion question) {
        String sent = form.one(question.name());
        if (sent.isEmpty()) {
            errors.put(question.name(), "Choose an answer, or \u201cI do not know\u201d");
        } else if (sent.equals(AskedQuestion.UNKNOWN)) {
            facts(question).forEach(fact -> answers.put(fact, null));
        } else {
            choose(option(question, sent));
        }
    }

    private void choose(Option option) {
        Description description = option.choice().description();
        if (description != null) {
            description.states().forEach((path, value) -> answers.put(path, typed(path, value)));
        } else if (option.answer() != null) {
            answers.put(option.choice().fact(), option.answer());
        } else {
            answers.put(option.choice().fact(), option.choice().value());
        }
    }

    private static Object typed(String path, String value) {
        FactDefinition fact = Plain.definition(path);
        return fact != null && fact.type() == FactType.BOOLEAN ? (Object) Boolean.valueOf(value) : value;
    }

    /** The option that a page offers under a value; a page offers no other. */
    private static Option option(AskedQuestion question, String value) {
        return question.choices().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new FormRefused(400, "A page sent an answer that it does not offer."));
    }

    private void ticks(AskedQuestion question) {
        List<String> sent = form.all(question.name());
        List<String> unsure = question.eachForItself() ? form.all(question.unsureName()) : List.of();
        boolean none = sent.contains(AskedQuestion.NONE);
        boolean unknown = sent.contains(AskedQuestion.UNKNOWN);
        if (sent.isEmpty() && unsure.isEmpty()) {
            errors.put(question.name(), "Tick what is so, or \u201cNone of these\u201d, or \u201cI do not know\u201d");
            return;
        }
        if ((none || unknown) && sent.size() > 1) {
            errors.put(
                    question.name(),
                    "Tick either what is so, or \u201cNone of these\u201d, or \u201cI do not know\u201d");
            return;
        }
        List<Option> ticked = none || unknown
                ? List.of()
                : sent.stream().map(value -> option(question, value)).toList();
        List<Option> doubted =
                unsure.stream().map(value -> option(question, value)).toList();
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (Option option : question.choices()) {
            String fact = option.choice().fact();
            String value = option.choice().value();
            if (value == null) {
                answers.put(fact, unknown || doubted.contains(option) ? null : (Object) ticked.contains(option));
            } else if (ticked.contains(option)) {
                sets.computeIfAbsent(fact, path -> new ArrayList<>()).add(value);
            } else {
                sets.computeIfAbsent(fact, path -> new ArrayList<>());
            }
        }
        sets.forEach((fact, elements) -> answers.put(fact, unknown ? null : elements));
    }

    private void line(AskedQuestion question, String sent) {
        String fact = facts(question).get(0);
        boolean unknown =
                form.all(question.name() + "-" + AskedQuestion.UNKNOWN).contains(AskedQuestion.UNKNOWN);
        if (unknown != sent.isEmpty()) {
            errors.put(
                    question.name(),
                    unknown
                            ? "Enter the answer or tick \u201cI do not know\u201d, not both"
                            : "Enter the answer, or tick \u201cI do not know\u201d");
            return;
        }
        if (unknown) {
            answers.put(fact, null);
            return;
        }
        Object value = value(question, sent);
        if (value == null) {
            errors.put(question.name(), expected(question));
        } else {
            answers.put(fact, value);
        }
    }

    private static @Nullable Object value(AskedQuestion question, String sent) {
        FactDefinition fact = Plain.definition(facts(question).get(0));
        if (fact == null) {
            Integer items = whole(sent);
            return items == null || items < 0 || items > MOST_ITEMS ? null : items;
        }
        return switch (fact.type()) {
            case INTEGER -> whole(sent);
            case DECIMAL -> sent.matches("-?\\d{1,12}(\\.\\d{1,9})?") ? sent : null;
            case DATE -> FormDay.read(sent);
            default -> sent;
        };
    }

    private static String expected(AskedQuestion question) {
        FactDefinition fact = Plain.definition(facts(question).get(0));
        return fact == null
                ? "The number must be from 0 to " + MOST_ITEMS
                : switch (fact.type()) {
                    case INTEGER -> "The answer must be a whole number";
                    case DATE -> FormDay.EXPECTED;
                    default -> "The answer must be a number, such as 12.5";
                };
    }

    private static @Nullable Integer whole(String sent) {
        return sent.matches("-?\\d{1,9}") ? Integer.valueOf(sent) : null;
    }

    private String day(AskedQuestion question) {
        return FormDay.sent(form, question.name());
    }

    private static List<String> facts(AskedQuestion question) {
        return question.kind() == AskedQuestion.Kind.LINE || question.kind() == AskedQuestion.Kind.DAY
                ? List.of(question.block().choices().get(0).fact())
                : question.choices().stream()
                        .flatMap(option -> option.choice().facts().stream())
                        .distinct()
                        .toList();
    }
}
