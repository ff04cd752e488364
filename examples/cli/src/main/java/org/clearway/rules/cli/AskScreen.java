package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearway.rules.documents.Plain;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.InterviewScreen.Block;
import org.clearway.rules.engine.InterviewScreen.Choice;
import org.clearway.rules.engine.InterviewScreen.Kind;
import org.clearway.rules.vocabulary.Description;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.jspecify.annotations.Nullable;

/** Puts the questions of a page in words, and reads what a person types. */
final class AskScreen {

    private final Style style;
    private final int columns;

    AskScreen(Style style, int columns) {
        this.style = style;
        this.columns = columns;
    }

    /** The lines of a question. */
    List<String> lines(Block block) {
        List<String> lines = new ArrayList<>();
        FactDefinition first = Plain.definition(block.choices().get(0).fact());
        switch (block.kind()) {
            case ITEMS -> lines.add("A number, 0 for none.");
            case TICKS -> {
                wrap(lines, "Which of these are so? Numbers, 0 for none; 2? for one that is not known.");
                choices(lines, block);
            }
            case YES_NO -> {
                wrap(lines, Objects.requireNonNull(first).question());
                lines.add("   1 yes   2 no");
            }
            case DESCRIPTION -> {
                wrap(lines, Objects.requireNonNull(block.text()));
                choices(lines, block);
            }
            case ONE -> {
                wrap(lines, Objects.requireNonNull(first).question());
                choices(lines, block);
            }
            case ENTRY -> {
                wrap(lines, Objects.requireNonNull(first).question());
                lines.add(
                        first.type() == FactType.DATE ? "A day, such as 2026-11-22." : "A " + word(first.type()) + ".");
            }
        }
        return lines;
    }

    /** The choices with their numbers; where a list has those of several facts, the question of a set stands above its elements. */
    private void choices(List<String> lines, Block block) {
        String asked = "";
        for (int i = 0; i < block.choices().size(); i++) {
            Choice choice = block.choices().get(i);
            Description description = choice.description();
            if (description != null) {
                choice(lines, i + 1, description.label(), Objects.requireNonNullElse(description.hint(), ""));
                continue;
            }
            FactDefinition fact = Objects.requireNonNull(Plain.definition(choice.fact()));
            if (choice.value() == null) {
                choice(lines, i + 1, fact.label(), fact.question());
                continue;
            }
            if (block.kind() == Kind.TICKS && !asked.equals(choice.fact())) {
                wrap(lines, fact.question());
            }
            asked = choice.fact();
            String hint = fact.hint(choice.value());
            choice(lines, i + 1, fact.label(choice.value()), hint == null ? "" : hint);
        }
    }

    private static String word(FactType type) {
        return switch (type) {
            case INTEGER -> "whole number";
            case DECIMAL -> "number";
            default -> "text";
        };
    }

    private void choice(List<String> lines, int number, String label, String more) {
        String mark = "  " + (number < 10 ? " " : "") + number + " ";
        if (!more.isEmpty() && mark.length() + label.length() + 2 + more.length() <= columns) {
            lines.add(mark + label + style.dim("  " + more));
            return;
        }
        lines.add(mark + label);
        if (!more.isEmpty()) {
            for (String line : Text.wrapped(more, Math.max(20, columns - mark.length() - 2))) {
                lines.add(" ".repeat(mark.length() + 2) + style.dim(line));
            }
        }
    }

    private void wrap(List<String> lines, String text) {
        lines.addAll(Text.wrapped(text, columns));
    }

    /**
     * What a typed line answers.
     *
     * @return the answer by fact, null for one that is not known
     * @throws IllegalArgumentException that says what is wrong with the line
     */
    Map<String, @Nullable Object> answer(Block block, String typed) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        String line = typed.strip();
        if (line.equals("u")) {
            block.facts().forEach(fact -> answers.put(fact, null));
            return answers;
        }
        Choice first = block.choices().get(0);
        switch (block.kind()) {
            case ITEMS -> answers.put(first.fact(), number(line, 0, 64));
            case YES_NO ->
                answers.put(
                        first.fact(),
                        Set.of("y", "yes").contains(line)
                                || !Set.of("n", "no").contains(line) && number(line, 1, 2) == 1);
            case DESCRIPTION ->
                answers.putAll(stated(
                        block.choices().get(number(line, 1, block.choices().size()) - 1)));
            case ONE ->
                answers.put(
                        first.fact(),
                        block.choices()
                                .get(number(line, 1, block.choices().size()) - 1)
                                .value());
            case TICKS -> ticked(block, numbers(line, block.choices().size()), answers);
            case ENTRY ->
                answers.put(first.fact(), entry(Objects.requireNonNull(Plain.definition(first.fact())), line));
        }
        return answers;
    }

    private static Map<String, Object> stated(Choice choice) {
        Map<String, Object> stated = new LinkedHashMap<>();
        Objects.requireNonNull(choice.description()).states().forEach((path, value) -> {
            FactDefinition fact = Objects.requireNonNull(Plain.definition(path));
            stated.put(path, fact.type() == FactType.BOOLEAN ? (Object) Boolean.valueOf(value) : value);
        });
        return stated;
    }

    private static void ticked(Block block, Map<Integer, Boolean> numbers, Map<String, @Nullable Object> answers) {
        for (String path : block.facts()) {
            List<String> elements = new ArrayList<>();
            boolean sure = true;
            Object flag = null;
            for (int i = 0; i < block.choices().size(); i++) {
                Choice choice = block.choices().get(i);
                if (!choice.fact().equals(path)) {
                    continue;
                }
                Boolean ticked = numbers.get(i + 1);
                sure &= ticked == null || ticked;
                if (choice.value() == null) {
                    flag = ticked != null;
                } else if (ticked != null) {
                    elements.add(choice.value());
                }
            }
            answers.put(path, !sure ? null : flag == null ? elements : flag);
        }
    }

    private static Object entry(FactDefinition fact, String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("type it, or u where it is not known");
        }
        return fact.type() == FactType.INTEGER ? (Object) number(line, Integer.MIN_VALUE, Integer.MAX_VALUE) : line;
    }

    /** The numbers of a line, each with whether it is surely meant: {@code 2?} is not. */
    private static Map<Integer, Boolean> numbers(String line, int most) {
        Map<Integer, Boolean> numbers = new LinkedHashMap<>();
        for (String word : line.split("[ ,;]+")) {
            boolean sure = !word.endsWith("?");
            int number = number(sure ? word : word.substring(0, word.length() - 1), 0, most);
            if (number > 0) {
                numbers.put(number, sure);
            }
        }
        return numbers;
    }

    private static int number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                most == Integer.MAX_VALUE
                        ? "a whole number is expected"
                        : "a number from " + least + " to " + most + " is expected");
    }
}
