package org.clearway.rules.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.internal.text.Decimals;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON; names and values go out in the order of the calls. */
final class JsonOutput {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonSink out;

    /** Writes into a sink. */
    JsonOutput(JsonSink out) {
        this.out = out;
    }

    static String text(Consumer<JsonOutput> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(new JsonOutput(new JacksonSink(generator)));
        }
        return text.toString();
    }

    static void append(String text, Appendable to) {
        try {
            to.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonOutput open() {
        out.startObject();
        return this;
    }

    JsonOutput open(String name) {
        out.name(name);
        out.startObject();
        return this;
    }

    JsonOutput close() {
        out.endObject();
        return this;
    }

    JsonOutput openList() {
        out.startList();
        return this;
    }

    JsonOutput openList(String name) {
        out.name(name);
        out.startList();
        return this;
    }

    JsonOutput closeList() {
        out.endList();
        return this;
    }

    /** Writes the field unless the value is null. */
    JsonOutput field(String name, @Nullable Object value) {
        if (value != null) {
            out.name(name);
            value(name, value);
        }
        return this;
    }

    JsonOutput texts(String name, Collection<String> texts) {
        openList(name);
        texts.forEach(out::text);
        return closeList();
    }

    JsonOutput text(String text) {
        out.text(text);
        return this;
    }

    JsonOutput name(String name) {
        out.name(name);
        return this;
    }

    JsonOutput nothing() {
        out.nothing();
        return this;
    }

    JsonOutput truth(boolean truth) {
        out.truth(truth);
        return this;
    }

    JsonOutput number(int number) {
        out.number(number);
        return this;
    }

    /** Writes a number as its digits stand. */
    JsonOutput number(String digits) {
        out.number(digits);
        return this;
    }

    /** Writes a list of texts and a null, as JSON Schema names the values of an enumeration. */
    JsonOutput textsOrNull(String name, Collection<String> texts) {
        openList(name);
        texts.forEach(out::text);
        out.nothing();
        return closeList();
    }

    /** Writes the field unless the text is null: a text that many objects have, such as what an edition or the vocabulary says. */
    JsonOutput word(String name, @Nullable String text) {
        if (text != null) {
            out.name(name);
            out.word(text);
        }
        return this;
    }

    /** Writes texts that many objects have. */
    JsonOutput words(String name, Collection<String> texts) {
        openList(name);
        texts.forEach(out::word);
        return closeList();
    }

    /** Writes a value, which never changes, as one object. */
    <T> void shared(T value, Consumer<T> content) {
        out.shared(value, () -> content.accept(value));
    }

    /** Writes each item of a list under a name; an empty list as []. */
    <T> JsonOutput list(String name, List<T> items, Consumer<T> each) {
        openList(name);
        items.forEach(each);
        return closeList();
    }

    private void value(String name, Object value) {
        if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof LocalDate day) {
            out.day(day);
        } else if (value instanceof Boolean bool) {
            out.truth(bool);
        } else if (value instanceof Integer integer) {
            out.number(integer);
        } else if (value instanceof BigDecimal decimal) {
            if (!Decimals.fits(decimal)) {
                throw new RequestException(
                        ErrorCode.NUMBER_OUT_OF_RANGE,
                        name,
                        decimal,
                        null,
                        name + ": " + ErrorCode.NUMBER_OUT_OF_RANGE.advice());
            }
            out.number(Decimals.plain(decimal).toPlainString());
        } else if (value instanceof Enum<?> constant) {
            out.word(constant.name());
        } else if (value instanceof Collection<?> items) {
            out.startList();
            items.stream().sorted(JsonOutput::inOrder).forEach(item -> value(name, item));
            out.endList();
        } else {
            out.text(value.toString());
        }
    }

    /** The values of a set go out in the order of the vocabulary, whatever set holds them. */
    private static int inOrder(Object a, Object b) {
        return a instanceof Enum<?> first && b instanceof Enum<?> second
                ? Integer.compare(first.ordinal(), second.ordinal())
                : a.toString().compareTo(b.toString());
    }
}
