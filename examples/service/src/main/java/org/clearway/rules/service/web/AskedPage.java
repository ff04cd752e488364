package org.clearway.rules.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.InterviewScreen;
import org.clearway.rules.engine.InterviewScreen.Block;
import org.clearway.rules.engine.InterviewScreen.Choice;
import org.clearway.rules.engine.InterviewScreen.When;
import org.clearway.rules.service.web.AskedQuestion.Option;
import org.clearway.rules.vocabulary.Description;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes the questions of a page of an interview: one for each block and, of a block of ticks, one for each fact that asks for itself. */
final class AskedPage {

    private static final String FLAGS = "Which of these are so?";

    private final List<AskedQuestion> questions = new ArrayList<>();

    private AskedPage() {}

    static List<AskedQuestion> of(InterviewScreen screen) {
        AskedPage page = new AskedPage();
        screen.blocks().forEach(page::block);
        return List.copyOf(page.questions);
    }

    private void block(Block block) {
        Choice first = block.choices().get(0);
        FactDefinition fact = Plain.definition(first.fact());
        switch (block.kind()) {
            case ITEMS -> add(block, AskedQuestion.Kind.LINE, items(first.fact()), "A number. 0 for none.", List.of());
            case YES_NO -> add(block, AskedQuestion.Kind.RADIOS, question(fact), null, yesNo(first));
            case ONE -> add(block, AskedQuestion.Kind.RADIOS, question(fact), null, options(block.choices()));
            case DESCRIPTION ->
                add(
                        block,
                        AskedQuestion.Kind.RADIOS,
                        Objects.requireNonNull(block.text()),
                        null,
                        options(block.choices()));
            case TICKS -> ticks(block);
            case ENTRY -> entry(block, Objects.requireNonNull(fact));
        }
    }

    private void entry(Block block, FactDefinition fact) {
        switch (fact.type()) {
            case DATE -> add(block, AskedQuestion.Kind.DAY, fact.question(), "For example, 22 11 2026", List.of());
            case INTEGER -> add(block, AskedQuestion.Kind.LINE, fact.question(), "A whole number", List.of());
            case DECIMAL -> add(block, AskedQuestion.Kind.LINE, fact.question(), "A number", List.of());
            default -> add(block, AskedQuestion.Kind.LINE, fact.question(), null, List.of());
        }
    }

    /** Elements of a set are asked for by the question of the set; facts that are so or not stand together, and a lone one is asked by itself. */
    private void ticks(Block block) {
        List<Choice> flags = block.choices().stream()
                .filter(choice -> choice.value() == null)
                .toList();
        if (flags.size() == 1) {
            add(
                    block,
                    AskedQuestion.Kind.RADIOS,
                    question(Plain.definition(flags.get(0).fact())),
                    null,
                    yesNo(flags.get(0)));
        } else if (!flags.isEmpty()) {
            add(block, AskedQuestion.Kind.TICKS, FLAGS, "Tick all that apply.", options(flags));
        }
        block.choices().stream()
                .filter(choice -> choice.value() != null)
                .map(Choice::fact)
                .distinct()
                .forEach(path -> add(
                        block,
                        AskedQuestion.Kind.TICKS,
                        question(Plain.definition(path)),
                        "Tick all that apply.",
                        options(block.choices().stream()
                                .filter(choice -> choice.fact().equals(path))
                                .toList())));
    }

    private void add(Block block, AskedQuestion.Kind kind, String text, @Nullable String hint, List<Option> choices) {
        List<String> paths =
                choices.stream().map(option -> option.choice().fact()).toList();
        List<String> certain = block.certain().stream()
                .filter(choice -> paths.contains(choice.fact()))
                .map(choice -> Plain.constant(choice.fact(), String.valueOf(choice.value())))
                .toList();
        questions.add(new AskedQuestion(
                "q" + questions.size(),
                kind,
                text,
                hint,
                choices,
                certain,
                shownWhen(block),
                words(shownWhen(block)),
                block.why(),
                block));
    }

    private static List<Option> yesNo(Choice choice) {
        return List.of(new Option("0", "Yes", null, choice, true), new Option("1", "No", null, choice, false));
    }

    private static List<Option> options(List<Choice> choices) {
        List<Option> options = new ArrayList<>();
        for (Choice choice : choices) {
            Description description = choice.description();
            FactDefinition fact = Plain.definition(choice.fact());
            String value = choice.value();
            String label;
            String hint;
            if (description != null) {
                label = description.label();
                hint = description.hint();
            } else if (value == null) {
                label = fact == null ? choice.fact() : fact.label();
                hint = question(fact);
            } else {
                label = Plain.constant(choice.fact(), String.valueOf(value));
                hint = fact == null ? null : fact.hint(value);
            }
            options.add(new Option(String.valueOf(options.size()), Text.capital(label), hint, choice, null));
        }
        return options;
    }

    private static String question(@Nullable FactDefinition fact) {
        return Objects.requireNonNull(fact).question();
    }

    private static String items(String list) {
        SectionDefinition section = Vocabulary.section(list);
        return "How many are there: " + (section == null ? list : section.title()) + "?";
    }

    /** The choices above on the page that make a block make sense; nothing where one of them cannot be told by a choice. */
    private String shownWhen(Block block) {
        List<String> pairs = new ArrayList<>();
        for (When when : block.shownWhen()) {
            List<String> found = pairs(when);
            if (found.isEmpty()) {
                return "";
            }
            pairs.addAll(found);
        }
        return String.join(" ", pairs);
    }

    /** The choices of some pairs, by their labels. */
    private String words(String pairs) {
        List<String> labels = new ArrayList<>();
        for (AskedQuestion question : questions) {
            for (Option option : question.choices()) {
                if (List.of(pairs.split(" ")).contains(question.name() + "=" + option.value())) {
                    labels.add("\u201c" + option.label() + "\u201d");
                }
            }
        }
        return Text.anyOf(labels);
    }

    private List<String> pairs(When when) {
        List<String> pairs = new ArrayList<>();
        for (AskedQuestion question : questions) {
            for (Option option : question.choices()) {
                String value = said(option, when.fact());
                if (value != null && when.values().contains(value)) {
                    pairs.add(question.name() + "=" + option.value());
                }
            }
        }
        return pairs;
    }

    /** What a choice says of a fact; null where nothing. */
    private static @Nullable String said(Option option, String fact) {
        Description description = option.choice().description();
        if (description != null) {
            return description.states().get(fact);
        }
        if (!option.choice().fact().equals(fact)) {
            return null;
        }
        String value = option.choice().value();
        return value != null ? value : String.valueOf(option.answer() == null || option.answer());
    }

    /** Whether a fact is a number of items or a number. */
    static boolean numeric(AskedQuestion question) {
        FactDefinition fact = Plain.definition(question.block().choices().get(0).fact());
        return fact == null || fact.type() == FactType.INTEGER || fact.type() == FactType.DECIMAL;
    }
}
