package org.clearway.rules.vocabulary.generator;

import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What may be a name in the vocabulary. */
final class Names {

    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Za-z0-9]*(_[A-Z0-9]+)*");

    /** Methods that every section or builder has; a fact of that name would clash with them. */
    private static final Set<String> TAKEN = Set.of(
            "value",
            "definition",
            "assumeFalse",
            "empty",
            "builder",
            "build",
            "set",
            "from",
            "getClass",
            "hashCode",
            "equals",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    private Names() {}

    /** Refuses a section or fact name that Java or the generated types cannot carry. */
    static void camel(String file, int line, String what, String name) {
        if (!CAMEL.matcher(name).matches()) {
            throw new VocabularyException(file, line, "the " + what + " \"" + name + "\" is not in lowerCamelCase");
        }
        if (SourceVersion.isKeyword(name)) {
            throw new VocabularyException(
                    file, line, "the " + what + " \"" + name + "\" is a word of the Java language; choose another");
        }
        if (TAKEN.contains(name)) {
            throw new VocabularyException(
                    file, line, "the " + what + " \"" + name + "\" is a method that every section has; choose another");
        }
    }

    /** Refuses a name of an item that no Java type can have. */
    static void type(Node name) {
        if (!TYPE.matcher(name.asText()).matches()) {
            throw VocabularyException.at(name, "the item \"" + name.asText() + "\" is not in UpperCamelCase");
        }
    }

    /** Refuses a value that cannot be an enumeration constant. */
    static void constant(String file, int line, String value) {
        if (!CONSTANT.matcher(value).matches()) {
            throw new VocabularyException(
                    file,
                    line,
                    "the value \"" + value + "\" is not in UPPER_SNAKE_CASE (or a legal label such as IIa)");
        }
    }

    /** {@code device} to {@code Device}. */
    static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
