package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code Facts}, which holds one value of each section. */
final class FactsWriter {

    private final List<Model.Section> sections;
    private final ClassName builder = Types.FACTS.nestedClass("Builder");
    private final ClassName immutable = ClassName.get(Types.FACTS_PACKAGE, "ImmutableFacts");

    FactsWriter(List<Model.Section> sections) {
        this.sections = sections;
    }

    TypeSpec type() {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(Types.FACTS)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Types.IMMUTABLE)
                .addJavadoc(
                        "All facts that a request states, by section. A section that is null is unknown. Immutable.\n");
        for (Model.Section section : sections) {
            TypeName type = Types.section(section);
            spec.addMethod(MethodSpec.methodBuilder(section.name())
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(Types.nullable(section.repeated() ? Types.listOf(type) : type))
                    .addJavadoc("$L.\n\n@return null where nothing of it is stated\n", Types.javadoc(section.title()))
                    .build());
        }
        return spec.addMethod(section())
                .addMethod(items())
                .addMethod(MethodSpec.methodBuilder("builder")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(builder)
                        .addJavadoc("A builder in which nothing is known.\n")
                        .addStatement("return new $T()", builder)
                        .build())
                .addMethod(MethodSpec.methodBuilder("empty")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(Types.FACTS)
                        .addJavadoc("Facts of which nothing is known.\n")
                        .addStatement("return $T.of()", immutable)
                        .build())
                .addMethod(of())
                .addMethod(with())
                .addMethod(value())
                .addType(builder())
                .build();
    }

    private static final String ERRORS =
            "@throws org.clearway.rules.RequestException with the code that the reader of JSON gives, and the path as its place, where there is no such\n"
                    + "    section or fact, ";

    private static MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.FACTS)
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Map.class),
                                ClassName.get(String.class),
                                WildcardTypeName.subtypeOf(ClassName.OBJECT)),
                        "facts")
                .addJavadoc("Facts from a map, as a form or another reader of JSON has them.\n\n"
                        + "@param facts by section, each a map of its facts or a list of such maps, or by path as {@link #with} takes it;\n"
                        + "    values as {@link #with} takes them\n" + ERRORS
                        + "the value is not of its type, or a fact stands twice\n")
                .addStatement("return $T.of(facts)", Types.FACT_PATHS)
                .build();
    }

    private static MethodSpec with() {
        return MethodSpec.methodBuilder("with")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(Types.FACTS)
                .addParameter(String.class, "path")
                .addParameter(Types.nullable(ClassName.OBJECT), "value")
                .addJavadoc("These facts with one of them stated otherwise.\n\n"
                        + "@param path such as {@code device.duration} or {@code approvals[0].origin}; the index may be that of the next item\n"
                        + "@param value as JSON spells it, such as {@code \"SHORT_TERM\"}, {@code true}, {@code 12} or {@code \"2026-11-22\"}, a\n"
                        + "    collection for a set, or as this type has it, such as an enumeration constant or a day; null takes the fact away\n"
                        + "@return other facts; these stay as they are\n" + ERRORS
                        + "the value is not of its type, or an item before that of the path is missing\n")
                .addStatement("return $T.with(this, path, value)", Types.FACT_PATHS)
                .build();
    }

    private static MethodSpec value() {
        return MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(Types.nullable(ClassName.OBJECT))
                .addParameter(String.class, "path")
                .addJavadoc("The value of one fact, of the type that {@link Section#value} names.\n\n"
                        + "@param path as {@link #with} takes it\n"
                        + "@return null where it is not stated\n"
                        + ERRORS.replace("section or fact, ", "section or fact\n"))
                .addStatement("return $T.value(this, path)", Types.FACT_PATHS)
                .build();
    }

    private MethodSpec section() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (sectionIndex)");
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).repeated()) {
                code.add("case $L:\n$>return null;\n$<", i);
            } else {
                code.add("case $L:\n$>return $N();\n$<", i, sections.get(i).name());
            }
        }
        code.add("default:\n$>throw new $T(sectionIndex);\n$<", IndexOutOfBoundsException.class);
        return MethodSpec.methodBuilder("section")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc("The section of that index in the vocabulary.\n\n"
                        + "@return null where nothing of it is stated, and for a section with items\n")
                .returns(Types.nullable(Types.SECTION))
                .addParameter(int.class, "sectionIndex")
                .addCode(code.endControlFlow().build())
                .build();
    }

    private MethodSpec items() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (sectionIndex)");
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).repeated()) {
                code.add("case $L:\n$>return $N();\n$<", i, sections.get(i).name());
            }
        }
        code.add("default:\n$>return null;\n$<");
        return MethodSpec.methodBuilder("items")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc("The items of the repeated section of that index in the vocabulary.\n\n"
                        + "@return null where nothing of it is stated, and for a section without items\n")
                .returns(Types.nullable(Types.listOf(WildcardTypeName.subtypeOf(Types.SECTION))))
                .addParameter(int.class, "sectionIndex")
                .addCode(code.endControlFlow().build())
                .build();
    }

    private TypeSpec builder() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (sectionIndex)");
        for (int i = 0; i < sections.size(); i++) {
            Model.Section section = sections.get(i);
            if (section.repeated()) {
                code.add(
                        "case $L:\n$>return $N($T.items($T.class, $S, section));\n$<",
                        i,
                        section.name(),
                        Types.FACT_VALUES,
                        Types.section(section),
                        section.name());
            } else {
                code.add(
                        "case $L:\n$>return $N($T.of($T.class, $S, section));\n$<",
                        i,
                        section.name(),
                        Types.FACT_VALUES,
                        Types.section(section),
                        section.name());
            }
        }
        code.add("default:\n$>throw new $T(sectionIndex);\n$<", IndexOutOfBoundsException.class);
        return TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(immutable.nestedClass("Builder"))
                .addJavadoc("Builds facts. Not thread-safe.\n")
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(MethodSpec.methodBuilder("set")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(
                                "Sets the section of that index: a section, a list of items for a repeated section, or null.\n\n"
                                        + "@throws IllegalArgumentException where the value is not of that section\n")
                        .returns(builder)
                        .addParameter(int.class, "sectionIndex")
                        .addParameter(Types.nullable(ClassName.OBJECT), "section")
                        .addCode(code.endControlFlow().build())
                        .build())
                .build();
    }
}
