package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Java types that the generated code refers to. */
final class Types {

    static final String FACTS_PACKAGE = "org.clearway.rules.facts";
    static final String VOCABULARY_PACKAGE = "org.clearway.rules.vocabulary";
    static final String TIES_PACKAGE = "org.clearway.rules.internal";

    static final ClassName SECTION = ClassName.get(FACTS_PACKAGE, "Section");
    static final ClassName SECTION_BUILDER = ClassName.get(FACTS_PACKAGE, "SectionBuilder");
    static final ClassName FACT_VALUES = ClassName.get(FACTS_PACKAGE, "FactValues");
    static final ClassName FACT_PATHS = ClassName.get(FACTS_PACKAGE, "FactPaths");
    static final ClassName FACTS = ClassName.get(FACTS_PACKAGE, "Facts");
    static final ClassName VOCABULARY = ClassName.get(VOCABULARY_PACKAGE, "Vocabulary");
    static final ClassName SECTION_DEFINITION = ClassName.get(VOCABULARY_PACKAGE, "SectionDefinition");
    static final ClassName FACT_DEFINITION = ClassName.get(VOCABULARY_PACKAGE, "FactDefinition");
    static final ClassName SCREEN = ClassName.get(VOCABULARY_PACKAGE, "Screen");
    static final ClassName SCREEN_QUESTION = SCREEN.nestedClass("Question");
    static final ClassName DESCRIPTION = ClassName.get(VOCABULARY_PACKAGE, "Description");
    static final ClassName FACT_TYPE = ClassName.get(VOCABULARY_PACKAGE, "FactType");
    static final ClassName ROLE = ClassName.get(VOCABULARY_PACKAGE, "Role");
    static final ClassName FACT_LINKS = ClassName.get(VOCABULARY_PACKAGE, "FactLinks");
    static final ClassName TIE = ClassName.get(TIES_PACKAGE, "Tie");
    static final ClassName TERM = ClassName.get(TIES_PACKAGE, "Term");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName IMMUTABLE = ClassName.get("org.immutables.value", "Value", "Immutable");

    /** {@code Class<? extends Section>}. */
    static final TypeName SECTION_CLASS = classOf(SECTION);

    /** {@code Class<? extends Enum<?>>}. */
    static final TypeName ENUM_CLASS =
            classOf(ParameterizedTypeName.get(ClassName.get(Enum.class), WildcardTypeName.subtypeOf(ClassName.OBJECT)));

    private static final AnnotationSpec NULLABLE_SPEC =
            AnnotationSpec.builder(NULLABLE).build();

    private Types() {}

    private static TypeName classOf(TypeName bound) {
        return ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(bound));
    }

    static ClassName section(Model.Section section) {
        return ClassName.get(FACTS_PACKAGE, section.item());
    }

    /** The enumeration of an enum or set fact, nested in its section. */
    static ClassName enumeration(Model.Section section, Model.Fact fact) {
        return section(section).nestedClass(Names.capital(fact.name()));
    }

    /** The type of a fact's accessor, without its {@code @Nullable}. */
    static TypeName of(Model.Section section, Model.Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> ClassName.get(Boolean.class);
            case ENUM -> enumeration(section, fact);
            case SET -> ParameterizedTypeName.get(ClassName.get(Set.class), enumeration(section, fact));
            case DATE -> ClassName.get(LocalDate.class);
            case INTEGER -> ClassName.get(Integer.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case STRING -> ClassName.get(String.class);
        };
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE_SPEC);
    }

    static TypeName listOf(TypeName item) {
        return ParameterizedTypeName.get(ClassName.get(List.class), item);
    }

    /** {@code List.of("a", "b")}. */
    static CodeBlock texts(List<String> texts) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of(", List.class);
        for (int i = 0; i < texts.size(); i++) {
            code.add(i == 0 ? "$S" : ", $S", texts.get(i));
        }
        return code.add(")").build();
    }

    /** {@code Map.ofEntries(Map.entry("a", "b"))}. */
    static CodeBlock texts(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        return texts.entrySet().stream()
                .map(text -> CodeBlock.of("$T.entry($S, $S)", Map.class, text.getKey(), text.getValue()))
                .collect(CodeBlock.joining(", ", "Map.ofEntries(", ")"));
    }

    /** Text that is safe inside a Javadoc comment. */
    static String javadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;");
    }

    /** The source file of a type. */
    static JavaFile file(String javaPackage, TypeSpec type) {
        return JavaFile.builder(javaPackage, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .addFileComment("Generated from the vocabulary files. Do not edit.")
                .build();
    }
}
