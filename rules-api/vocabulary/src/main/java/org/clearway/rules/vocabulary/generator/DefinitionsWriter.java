package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the definitions of sections and facts as Java, one class a section, so that nothing is parsed at start-up. */
final class DefinitionsWriter {

    private final Model model;
    private final Map<String, Integer> numbers;
    private final List<String> screens;

    DefinitionsWriter(Model model) {
        this.model = model;
        this.numbers = model.numbers();
        this.screens = model.screens().stream().map(Model.Screen::id).toList();
    }

    private static CodeBlock links(Model.Links links) {
        return CodeBlock.of(
                "new $T($L, $S, $L, $L, $S, $S)",
                Types.FACT_LINKS,
                links.assumable(),
                links.assumeReason(),
                links.event(),
                links.effort(),
                links.needs(),
                links.asks());
    }

    static ClassName definitions(Model.Section section) {
        return ClassName.get(Types.VOCABULARY_PACKAGE, section.item() + "Definitions");
    }

    /** The class that holds the definitions of the facts of one section. */
    TypeSpec section(Model.Section section) {
        CodeBlock.Builder list = CodeBlock.builder().add("return $T.of(\n$>$>", List.class);
        for (int i = 0; i < section.facts().size(); i++) {
            Model.Fact fact = section.facts().get(i);
            list.add(i == 0 ? "" : ",\n");
            list.add(
                    "new $T($S, $S, $S, $L, $L, $L, $T.$L, $L, $L, $L, ",
                    Types.FACT_DEFINITION,
                    section.name() + "." + fact.name(),
                    section.name(),
                    fact.name(),
                    model.sections().indexOf(section),
                    i,
                    numbers.get(fact.path()),
                    Types.FACT_TYPE,
                    fact.type().name(),
                    Types.texts(fact.values()),
                    Types.texts(fact.valueLabels()),
                    Types.texts(fact.valueHints()));
            list.add(
                    fact.order() == null ? "null" : "$S",
                    fact.order() == null ? new Object[0] : new Object[] {fact.order()});
            list.add(
                    ", $S, $S, $S, $S, $T.$L, $L, $L, $L)",
                    fact.label(),
                    fact.question(),
                    fact.note(),
                    fact.source(),
                    Types.ROLE,
                    fact.askedOf(),
                    Types.texts(fact.rulesets()),
                    screens.indexOf(fact.screen()),
                    links(fact.links()));
        }
        list.add(");\n$<$<");
        return TypeSpec.classBuilder(definitions(section))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The facts of the section $L.\n", section.name())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("facts")
                        .addModifiers(Modifier.STATIC)
                        .returns(Types.listOf(Types.FACT_DEFINITION))
                        .addCode(list.build())
                        .build())
                .addMethod(enumTypes(section))
                .build();
    }

    /** Class literals stand apart, so that an enumeration is loaded only when it is asked for. */
    private static MethodSpec enumTypes(Model.Section section) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (index)");
        for (int i = 0; i < section.facts().size(); i++) {
            Model.Fact fact = section.facts().get(i);
            if (!fact.values().isEmpty()) {
                code.add("case $L:\n$>return $T.class;\n$<", i, Types.enumeration(section, fact));
            }
        }
        code.add("default:\n$>return null;\n$<");
        return MethodSpec.methodBuilder("enumType")
                .addModifiers(Modifier.STATIC)
                .returns(Types.nullable(Types.ENUM_CLASS))
                .addParameter(int.class, "index")
                .addCode(code.endControlFlow().build())
                .build();
    }

    /** The class that knows all sections and orders. */
    TypeSpec index() {
        return TypeSpec.classBuilder("GeneratedVocabulary")
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The sections and orders of the vocabulary.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(sections())
                .addMethod(screens())
                .addMethod(facts())
                .addMethod(builder())
                .addMethod(javaTypes())
                .addMethod(enumTypes())
                .addMethod(rank())
                .build();
    }

    private MethodSpec screens() {
        CodeBlock.Builder list = CodeBlock.builder().add("return $T.of(\n$>$>", List.class);
        for (int i = 0; i < model.screens().size(); i++) {
            Model.Screen screen = model.screens().get(i);
            list.add(
                    "$Lnew $T($S, $S, $L, $L)",
                    i == 0 ? "" : ",\n",
                    Types.SCREEN,
                    screen.id(),
                    screen.title(),
                    i,
                    list(screen.questions().stream().map(DefinitionsWriter::question)));
        }
        return MethodSpec.methodBuilder("screens")
                .addModifiers(Modifier.STATIC)
                .returns(Types.listOf(Types.SCREEN))
                .addCode(list.add(");\n$<$<").build())
                .build();
    }

    private static CodeBlock question(Model.Question question) {
        return CodeBlock.of(
                "new $T($S, $S, $L)",
                Types.SCREEN_QUESTION,
                question.text(),
                question.lead(),
                list(question.descriptions().stream().map(DefinitionsWriter::description)));
    }

    private static CodeBlock description(Model.Description description) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($S, $S", Types.DESCRIPTION, description.label(), description.hint());
        description.states().forEach((fact, value) -> code.add(", $S, $S", fact, value));
        return code.add(")").build();
    }

    private static CodeBlock list(Stream<CodeBlock> items) {
        return CodeBlock.of("$T.of($L)", List.class, items.collect(CodeBlock.joining(",\n")));
    }

    private MethodSpec sections() {
        CodeBlock.Builder list = CodeBlock.builder().add("return $T.of(\n$>$>", List.class);
        for (int i = 0; i < model.sections().size(); i++) {
            Model.Section section = model.sections().get(i);
            list.add(
                    "$Lnew $T($S, $S, $L, $L)",
                    i == 0 ? "" : ",\n",
                    Types.SECTION_DEFINITION,
                    section.name(),
                    section.title(),
                    i,
                    section.repeated());
        }
        return MethodSpec.methodBuilder("sections")
                .addModifiers(Modifier.STATIC)
                .returns(Types.listOf(Types.SECTION_DEFINITION))
                .addCode(list.add(");\n$<$<").build())
                .build();
    }

    private MethodSpec facts() {
        return bySection(
                        "facts",
                        Types.listOf(Types.FACT_DEFINITION),
                        section -> CodeBlock.of("$T.facts()", definitions(section)))
                .build();
    }

    private MethodSpec builder() {
        return bySection(
                        "builder",
                        Types.SECTION_BUILDER,
                        section -> CodeBlock.of("$T.builder()", Types.section(section)))
                .build();
    }

    private MethodSpec javaTypes() {
        return bySection("javaType", Types.SECTION_CLASS, section -> CodeBlock.of("$T.class", Types.section(section)))
                .build();
    }

    private MethodSpec enumTypes() {
        return bySection(
                        "enumType",
                        Types.nullable(Types.ENUM_CLASS),
                        section -> CodeBlock.of("$T.enumType(index)", definitions(section)))
                .addParameter(int.class, "index")
                .build();
    }

    private MethodSpec.Builder bySection(String name, TypeName returns, Function<Model.Section, CodeBlock> result) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (sectionIndex)");
        for (int i = 0; i < model.sections().size(); i++) {
            code.add(
                    "case $L:\n$>return $L;\n$<",
                    i,
                    result.apply(model.sections().get(i)));
        }
        code.add("default:\n$>throw new $T(sectionIndex);\n$<", IndexOutOfBoundsException.class);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(returns)
                .addParameter(int.class, "sectionIndex")
                .addCode(code.endControlFlow().build());
    }

    private MethodSpec rank() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (order)");
        for (Map.Entry<String, List<List<String>>> order : model.orders().entrySet()) {
            code.add("case $S:\n$>", order.getKey()).beginControlFlow("switch (value)");
            for (int rank = 0; rank < order.getValue().size(); rank++) {
                for (String value : order.getValue().get(rank)) {
                    code.add("case $S:\n", value);
                }
                code.add("$>return $L;\n$<", rank);
            }
            code.add("default:\n$>return -1;\n$<").endControlFlow().add("$<");
        }
        code.add("default:\n$>return -1;\n$<");
        return MethodSpec.methodBuilder("rank")
                .addModifiers(Modifier.STATIC)
                .returns(int.class)
                .addParameter(String.class, "order")
                .addParameter(String.class, "value")
                .addCode(code.endControlFlow().build())
                .build();
    }
}
