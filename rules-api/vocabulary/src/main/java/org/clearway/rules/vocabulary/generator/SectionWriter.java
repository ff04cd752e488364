package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the typed interface of one section. */
final class SectionWriter {

    private final Model.Section section;
    private final int index;
    private final ClassName type;
    private final ClassName builder;
    private final ClassName immutable;

    SectionWriter(Model.Section section, int index) {
        this.section = section;
        this.index = index;
        this.type = Types.section(section);
        this.builder = type.nestedClass("Builder");
        this.immutable = ClassName.get(Types.FACTS_PACKAGE, "Immutable" + section.item());
    }

    TypeSpec type() {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(type)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Types.IMMUTABLE)
                .addSuperinterface(Types.SECTION)
                .addJavadoc(
                        "The facts of the section $L: $L. A fact that is null is unknown. Immutable.\n",
                        section.name(),
                        Types.javadoc(section.title()));
        for (Model.Fact fact : section.facts()) {
            spec.addMethod(accessor(fact));
        }
        spec.addMethod(value()).addMethod(definition());
        spec.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addJavadoc("A builder in which every fact is unknown.\n")
                .addStatement("return new $T()", builder)
                .build());
        spec.addMethod(MethodSpec.methodBuilder("empty")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addJavadoc("The section of which nothing is known.\n")
                .addStatement("return $T.of()", immutable)
                .build());
        spec.addType(builder());
        for (Model.Fact fact : section.facts()) {
            if (!fact.values().isEmpty()) {
                spec.addType(enumeration(fact));
            }
        }
        return spec.build();
    }

    private MethodSpec accessor(Model.Fact fact) {
        return MethodSpec.methodBuilder(fact.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(Types.nullable(Types.of(section, fact)))
                .addJavadoc("$L\n", Types.javadoc(fact.question()))
                .addJavadoc("\n<p>Source: $L.\n", Types.javadoc(fact.source()))
                .addJavadoc("\n@return null where it is not known\n")
                .build();
    }

    private MethodSpec value() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (index)");
        for (int i = 0; i < section.facts().size(); i++) {
            code.add("case $L:\n$>return $N();\n$<", i, section.facts().get(i).name());
        }
        code.add("default:\n$>throw new $T(index);\n$<", IndexOutOfBoundsException.class);
        return MethodSpec.methodBuilder("value")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(Types.nullable(ClassName.OBJECT))
                .addParameter(int.class, "index")
                .addCode(code.endControlFlow().build())
                .build();
    }

    private MethodSpec definition() {
        return MethodSpec.methodBuilder("definition")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(Types.SECTION_DEFINITION)
                .addStatement("return $T.sections().get($L)", Types.VOCABULARY, index)
                .build();
    }

    private TypeSpec builder() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (index)");
        for (int i = 0; i < section.facts().size(); i++) {
            Model.Fact fact = section.facts().get(i);
            String path = section.name() + "." + fact.name();
            if (fact.type() == Model.Type.SET) {
                ClassName item = Types.enumeration(section, fact);
                code.add(
                        "case $L:\n$>return $N($T.set($T.class, $S, value));\n$<",
                        i,
                        fact.name(),
                        Types.FACT_VALUES,
                        item,
                        path);
            } else {
                code.add(
                        "case $L:\n$>return $N($T.of($T.class, $S, value));\n$<",
                        i,
                        fact.name(),
                        Types.FACT_VALUES,
                        Types.of(section, fact),
                        path);
            }
        }
        code.add("default:\n$>throw new $T(index);\n$<", IndexOutOfBoundsException.class);
        return TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(immutable.nestedClass("Builder"))
                .addSuperinterface(Types.SECTION_BUILDER)
                .addJavadoc("Builds the section. Not thread-safe.\n")
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(MethodSpec.methodBuilder("set")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(builder)
                        .addParameter(int.class, "index")
                        .addParameter(ParameterSpec.builder(Types.nullable(ClassName.OBJECT), "value")
                                .build())
                        .addCode(code.endControlFlow().build())
                        .build())
                .build();
    }

    private TypeSpec enumeration(Model.Fact fact) {
        TypeSpec.Builder spec = TypeSpec.enumBuilder(Names.capital(fact.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The values of {@link $T#$N()}.\n", type, fact.name());
        fact.values().forEach(spec::addEnumConstant);
        return spec.build();
    }
}
