package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads and checks the ties of facts, whose notation {@code docs/links.md} describes. */
final class TieReader {

    static final String AS_OF = "asOf";

    private final Map<String, Model.Fact> facts;
    private final Set<String> repeated;

    TieReader(Map<String, Model.Fact> facts, Set<String> repeated) {
        this.facts = facts;
        this.repeated = repeated;
    }

    /** The ties that stand at one fact. */
    List<Model.Tie> ties(Model.Fact home, Node.Mapping fact) {
        List<Model.Tie> ties = new ArrayList<>();
        condition(ties, Model.Kind.NEEDS, home, fact);
        condition(ties, Model.Kind.ASKS, home, fact);
        for (Model.Kind kind :
                List.of(Model.Kind.SETTLES, Model.Kind.PRESUMES, Model.Kind.EXCLUDES, Model.Kind.DOUBTS)) {
            Node lines = fact.get(kind.name().toLowerCase(Locale.ROOT));
            if (lines != null) {
                for (Node line : lines.asList()) {
                    ties.add(tie(kind, home, line));
                }
            }
        }
        return ties;
    }

    private void condition(List<Model.Tie> ties, Model.Kind kind, Model.Fact home, Node.Mapping fact) {
        Node line = fact.get(kind.name().toLowerCase(Locale.ROOT));
        if (line == null) {
            return;
        }
        List<List<Model.Term>> when = when(home, line, line.asText());
        for (List<Model.Term> all : when) {
            for (Model.Term term : all) {
                if (!term.op().concludes() && term.op() != Model.Op.KNOWN || term.weak()) {
                    throw VocabularyException.at(
                            line, "a question needs what a fact is, has or lacks, not \"" + text(term) + "\"");
                }
                if (term.fact().equals(home.path())) {
                    throw VocabularyException.at(line, home.path() + " cannot presuppose itself");
                }
            }
        }
        ties.add(new Model.Tie(kind, home.path(), line.asText(), when, null));
    }

    private Model.Tie tie(Model.Kind kind, Model.Fact home, Node line) {
        String text = line.asText().strip();
        boolean concluding = kind == Model.Kind.SETTLES || kind == Model.Kind.PRESUMES;
        int arrow = text.indexOf(" -> ");
        if (concluding != arrow >= 0) {
            throw VocabularyException.at(
                    line,
                    concluding
                            ? "\"condition -> conclusion\" is expected, such as \"this=true -> other=false\""
                            : "a statement that is excluded has no \"->\"");
        }
        List<List<Model.Term>> when = when(home, line, concluding ? text.substring(0, arrow) : text);
        Model.Term then = null;
        if (concluding) {
            then = term(home, line, text.substring(arrow + 4).strip());
            if (!then.op().concludes() || then.weak()) {
                throw VocabularyException.at(line, "nothing of the kind \"" + text(then) + "\" can be concluded");
            }
            if (repeated.contains(section(home.path())) && !section(then.fact()).equals(section(home.path()))) {
                throw VocabularyException.at(line, "a repeated section settles only facts of the same item");
            }
        }
        for (List<Model.Term> all : when) {
            for (Model.Term term : all) {
                if (kind == Model.Kind.SETTLES && (term.weak() || term.op() == Model.Op.UNKNOWN)) {
                    throw VocabularyException.at(
                            line, "nothing follows with certainty from what is not known; write it under presumes");
                }
            }
        }
        boolean mentions = when.stream().flatMap(List::stream).anyMatch(term -> mentions(term, home.path()))
                || then != null && then.fact().equals(home.path());
        if (!mentions) {
            throw VocabularyException.at(line, "the line does not speak of " + home.path() + ", at which it stands");
        }
        return new Model.Tie(kind, home.path(), text, when, then);
    }

    private static boolean mentions(Model.Term term, String path) {
        return term.fact().equals(path) || path.equals(term.other());
    }

    private List<List<Model.Term>> when(Model.Fact home, Node line, String text) {
        List<List<Model.Term>> alternatives = new ArrayList<>();
        for (String alternative : text.split(" or ", -1)) {
            List<Model.Term> all = new ArrayList<>();
            for (String term : alternative.split(" & ", -1)) {
                all.add(term(home, line, term.strip()));
            }
            alternatives.add(List.copyOf(all));
        }
        return List.copyOf(alternatives);
    }

    private Model.Term term(Model.Fact home, Node line, String written) {
        boolean weak = written.startsWith("~");
        String text = weak ? written.substring(1) : written;
        String[] words = text.split(" +");
        if (words.length == 1 && text.indexOf('=') > 0) {
            int equals = text.indexOf('=');
            Model.Fact fact = fact(home, line, text.substring(0, equals));
            if (fact.type() != Model.Type.BOOLEAN && fact.type() != Model.Type.ENUM) {
                throw VocabularyException.at(
                        line,
                        fact.path() + " is " + fact.type() + "; \"=\" is for booleans and"
                                + " enumerations, \"has\" and \"lacks\" for sets");
            }
            return new Model.Term(Model.Op.IS, fact.path(), values(line, fact, text.substring(equals + 1)), null, weak);
        }
        if (words.length < 2 || words.length > 3) {
            throw unreadable(line, written);
        }
        Model.Op op = op(line, written, words[1]);
        boolean alone = op == Model.Op.ANY || op == Model.Op.NONE || op == Model.Op.KNOWN || op == Model.Op.UNKNOWN;
        if (alone != (words.length == 2)) {
            throw unreadable(line, written);
        }
        boolean asOf = words[0].equals(AS_OF);
        Model.Fact fact = asOf ? null : fact(home, line, words[0]);
        String path = fact == null ? AS_OF : fact.path();
        switch (op) {
            case HAS, LACKS -> {
                Model.Fact set = set(line, fact, path);
                return new Model.Term(op, path, values(line, set, words[2]), null, weak);
            }
            case ANY, NONE -> {
                set(line, fact, path);
                return new Model.Term(op, path, List.of(), null, weak);
            }
            case KNOWN, UNKNOWN -> {
                if (fact == null) {
                    throw unreadable(line, written);
                }
                return new Model.Term(op, path, List.of(), null, weak);
            }
            case AFTER, BEFORE -> {
                String other = words[2].equals(AS_OF)
                        ? AS_OF
                        : fact(home, line, words[2]).path();
                if (!kind(path).equals(kind(other))
                        || !List.of("date", "number").contains(kind(path))) {
                    throw VocabularyException.at(line, path + " and " + other + " are not two days or two numbers");
                }
                return new Model.Term(op, path, List.of(), other, weak);
            }
            default -> {
                if (fact == null || fact.type() != Model.Type.STRING) {
                    throw VocabularyException.at(line, path + " is not a text");
                }
                pattern(line, words[2]);
                return new Model.Term(op, path, List.of(words[2]), null, weak);
            }
        }
    }

    private static Model.Fact set(Node line, Model.@Nullable Fact fact, String path) {
        if (fact == null || fact.type() != Model.Type.SET) {
            throw VocabularyException.at(line, path + " is not a set");
        }
        return fact;
    }

    private String kind(String path) {
        Model.Fact fact = facts.get(path);
        if (fact == null || fact.type() == Model.Type.DATE) {
            return "date";
        }
        return fact.type() == Model.Type.INTEGER || fact.type() == Model.Type.DECIMAL ? "number" : "other";
    }

    private static Model.Op op(Node line, String written, String word) {
        for (Model.Op op : Model.Op.values()) {
            if (op != Model.Op.IS && op.name().toLowerCase(Locale.ROOT).equals(word)) {
                return op;
            }
        }
        throw unreadable(line, written);
    }

    private static VocabularyException unreadable(Node line, String written) {
        return VocabularyException.at(
                line,
                "\"" + written + "\" is no term; one is \"fact=A|B\", \"fact has A|B\", \"fact lacks A\", \"fact any\","
                        + " \"fact none\", \"fact known\", \"fact unknown\", \"fact after other\", \"fact before other\""
                        + " or \"fact matches REGEX\"");
    }

    private Model.Fact fact(Model.Fact home, Node line, String name) {
        String path = name.equals("this") ? home.path() : name.contains(".") ? name : home.section() + "." + name;
        Model.Fact fact = facts.get(path);
        if (fact == null) {
            throw VocabularyException.at(line, "there is no fact \"" + path + "\"");
        }
        if (repeated.contains(fact.section()) && !fact.section().equals(home.section())) {
            throw VocabularyException.at(
                    line, path + " is a fact of one item of a list; only ties of that section may speak of it");
        }
        return fact;
    }

    private static List<String> values(Node line, Model.Fact fact, String text) {
        List<String> known = fact.type() == Model.Type.BOOLEAN ? List.of("true", "false") : fact.values();
        List<String> values = List.of(text.split("\\|", -1));
        for (String value : values) {
            if (!known.contains(value)) {
                throw VocabularyException.at(
                        line, "\"" + value + "\" is no value of " + fact.path() + "; it has " + known);
            }
        }
        return values;
    }

    private static void pattern(Node line, String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw VocabularyException.at(line, "not a regular expression: " + e.getDescription());
        }
    }

    private static String section(String path) {
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    private static String text(Model.Term term) {
        return (term.weak() ? "~" : "") + term.fact() + " " + term.op().name().toLowerCase(Locale.ROOT);
    }
}
