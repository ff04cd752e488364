package org.clearway.rules.authoring.profile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads ruleset.yaml, strictly: every member is known, stands once, and has a value of its type. */
final class HeaderReader {
    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '(\\w+)'|encountered for property \"(\\w+)\"");
    private static final YAMLMapper STRICT = mapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    /** Asks only whether every name is known: otherwise a misspelt member would be reported as a missing one. */
    private static final YAMLMapper NAMES = mapper().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
                    return null;
                }
            })
            .build();

    private static YAMLMapper.Builder mapper() {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
                .defaultLeniency(false);
    }

    private HeaderReader() {}

    /** A day is a text, and of a year that law of our time knows. */
    private static final class Day extends StdDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    if (Limits.isDay(parser.getString())) {
                        return LocalDate.parse(parser.getString());
                    }
                } catch (DateTimeException e) {
                    return wrong(parser, context);
                }
            }
            return wrong(parser, context);
        }

        private static LocalDate wrong(JsonParser parser, DeserializationContext context) {
            throw context.weirdStringException(
                    String.valueOf(parser.getString()), LocalDate.class, "not a day of the years 1900 to 2199");
        }
    }

    /** The members that stand in the header of an edition that amends another one; what they leave out is inherited. */
    static Header stated(Source source) {
        try {
            references(source);
            Header header = NAMES.readValue(source.text(), Header.class);
            if (header != null && source.problems().isEmpty()) {
                return header;
            }
        } catch (JacksonException e) {
            refused(e, source);
        }
        throw new AuthoringException(source.problems());
    }

    /** The same members as a tree; one without members where the text is no YAML, which whoever reads it strictly will say. */
    static ObjectNode tree(Source source) {
        try {
            return NAMES.readTree(source.text()) instanceof ObjectNode tree ? tree : NAMES.createObjectNode();
        } catch (JacksonException e) {
            return NAMES.createObjectNode();
        }
    }

    static Header read(Source source) {
        try {
            references(source);
            Header header = null;
            if (!source.text().isBlank()) {
                NAMES.readValue(source.text(), Header.class);
                header = STRICT.readValue(source.text(), Header.class);
            }
            if (header != null) {
                return header;
            }
            source.problem(0, ProblemCode.HEADER, "The file is empty.", "the members that the profile page lists");
        } catch (JacksonException e) {
            refused(e, source);
        }
        throw new AuthoringException(source.problems());
    }

    /** Refuses what YAML would read as another text than stands there, or not at all: anchors, references, tags, hidden characters. */
    private static void references(Source source) {
        try (JsonParser parser = STRICT.createParser(source.text())) {
            Lines lines = new Lines(source.text());
            int words = 0;
            while (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                int offset = lines.offset(at.getLineNr(), at.getColumnNr());
                if (YamlLimits.isReference(parser, source.text(), offset)) {
                    source.problem(
                            offset,
                            ProblemCode.HEADER,
                            "Anchors, references and tags of YAML are not part of the profile.",
                            "the text itself, in quotes where it begins with & * or !");
                }
                if (++words > Limits.HEADER_WORDS) {
                    source.problem(
                            offset,
                            ProblemCode.HEADER,
                            "The file has more than " + Limits.HEADER_WORDS + " names, values and lists.",
                            "the members that the profile page lists");
                    throw new AuthoringException(source.problems());
                }
                if (Characters.isCurly(source.text(), offset)) {
                    source.problem(offset, ProblemCode.HEADER, Characters.CURLY, Characters.STRAIGHT);
                }
                // Whether it stands there as an escape or as a character of its own.
                String text = parser.getString();
                int hidden = text == null ? -1 : Characters.firstHidden(text);
                if (hidden >= 0) {
                    source.problem(offset, ProblemCode.HEADER, Characters.hidden(hidden), "the text without it");
                }
            }
        }
    }

    private static void refused(JacksonException e, Source source) {
        if (!(e instanceof DatabindException) || e instanceof MismatchedInputException && isTrailing(e)) {
            YamlMistake mistake = YamlMistake.of(e, source.text());
            source.problem(
                    source.offset(mistake.line(), mistake.column() - 1),
                    ProblemCode.HEADER,
                    mistake.message(),
                    mistake.instead());
            return;
        }
        source.problem(place(e, source), ProblemCode.HEADER, message(e), instead(e));
    }

    private static boolean isTrailing(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).contains("Trailing token");
    }

    private static int place(JacksonException e, Source source) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return HeaderProblems.find(
                    source,
                    unknown.getPath().stream()
                            .map(JacksonException.Reference::getPropertyName)
                            .filter(Objects::nonNull)
                            .map(name -> name + ":")
                            .toArray(String[]::new));
        }
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? 0
                : source.offset(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()) - 1);
    }

    private static String message(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "There is no member '" + unknown.getPropertyName() + "'.";
        }
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not possible here.";
        }
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        Matcher missing = MISSING.matcher(message);
        if (!missing.find() && e instanceof MismatchedInputException) {
            return "Something of another kind is expected here.";
        }
        return missing.reset().find()
                ? "The member '" + (missing.group(1) == null ? missing.group(2) : missing.group(1))
                        + "' is missing or empty."
                : message;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    }

    private static boolean isMissing(JacksonException e) {
        return MISSING.matcher(String.valueOf(e.getOriginalMessage())).find();
    }

    private static String instead(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown && unknown.getKnownPropertyIds() != null) {
            List<String> names = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return Instead.of(unknown.getPropertyName(), names);
        }
        if (e instanceof InvalidFormatException format) {
            Class<?> type = format.getTargetType();
            if (type.isEnum()) {
                return Instead.of(String.valueOf(format.getValue()), constants(type));
            }
            return type == LocalDate.class ? "a day such as 2026-11-22" : "a value of the type of the member";
        }
        if (e instanceof MismatchedInputException kind && kind.getTargetType() != null && !isMissing(e)) {
            Class<?> type = kind.getTargetType();
            return Collection.class.isAssignableFrom(type)
                    ? "a list: [one, another]"
                    : type == String.class
                            ? "a text, in double quotes where it looks like something else"
                            : type == int.class
                                    ? "a whole number"
                                    : type == boolean.class
                                            ? "true or false"
                                            : type == LocalDate.class
                                                    ? "a day such as 2026-11-22"
                                                    : type.isEnum()
                                                            ? Instead.of("", constants(type))
                                                            : "names and values: { name: value }";
        }
        return "the members that the profile page lists, each with a value";
    }
}
