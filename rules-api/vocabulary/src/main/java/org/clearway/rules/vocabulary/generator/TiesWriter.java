package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the ties between facts as Java, one class a section, with every fact by its number and every value as a bit. */
final class TiesWriter {

    private static final TypeName LIST = ParameterizedTypeName.get(ClassName.get(List.class), Types.TIE);

    private final Model model;
    private final Map<String, Integer> numbers;
    private final Map<String, Model.Fact> facts;

    TiesWriter(Model model) {
        this.model = model;
        this.numbers = model.numbers();
        this.facts = model.factsByPath();
    }

    private static ClassName ties(Model.Section section) {
        return ClassName.get(Types.TIES_PACKAGE, section.item() + "Ties");
    }

    /** The class that holds the ties that stand at the facts of one section. */
    TypeSpec section(Model.Section section) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Model.Tie tie : model.ties()) {
            if (tie.fact().startsWith(section.name() + ".")) {
                code.addStatement("ties.add($L)", tie(tie));
            }
        }
        return TypeSpec.classBuilder(ties(section))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The ties of the facts of the section $L.\n", section.name())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("addTo")
                        .addModifiers(Modifier.STATIC)
                        .addParameter(LIST, "ties")
                        .addCode(code.build())
                        .build())
                .build();
    }

    /** The class that knows the ties of all sections. */
    TypeSpec index() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T ties = new $T<>()", LIST, ArrayList.class);
        for (Model.Section section : model.sections()) {
            code.addStatement("$T.addTo(ties)", ties(section));
        }
        return TypeSpec.classBuilder("GeneratedTies")
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The ties between facts, in the order of the vocabulary.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("all")
                        .addModifiers(Modifier.STATIC)
                        .returns(LIST)
                        .addCode(code.addStatement("return ties").build())
                        .build())
                .build();
    }

    private CodeBlock tie(Model.Tie tie) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "new $1T($1T.Kind.$2L, $3L, $4S, $5T.of(",
                        Types.TIE,
                        tie.kind().name(),
                        number(tie.fact()),
                        tie.text(),
                        List.class);
        for (int i = 0; i < tie.when().size(); i++) {
            code.add(i == 0 ? "$T.of(" : ", $T.of(", List.class);
            List<Model.Term> all = tie.when().get(i);
            for (int j = 0; j < all.size(); j++) {
                code.add(j == 0 ? "$L" : ", $L", term(all.get(j)));
            }
            code.add(")");
        }
        code.add("), ");
        return (tie.then() == null ? code.add("null") : code.add("$L", term(tie.then())))
                .add(")")
                .build();
    }

    private CodeBlock term(Model.Term term) {
        String pattern = term.op() == Model.Op.MATCHES ? term.values().get(0) : null;
        return CodeBlock.of(
                "new $1T($1T.Op.$2L, $3L, $4LL, $5L, $6S, $7L)",
                Types.TERM,
                term.op().name(),
                number(term.fact()),
                pattern == null ? mask(term) : 0,
                term.other() == null ? -2 : number(term.other()),
                pattern,
                term.weak());
    }

    /** The number of a fact; -1 for the day asked about. */
    private int number(@Nullable String path) {
        return TieReader.AS_OF.equals(path) ? -1 : Objects.requireNonNull(numbers.get(path), path);
    }

    private long mask(Model.Term term) {
        long mask = 0;
        for (String value : term.values()) {
            Model.Fact fact = Objects.requireNonNull(facts.get(term.fact()));
            int bit = fact.type() == Model.Type.BOOLEAN
                    ? (value.equals("true") ? 1 : 0)
                    : fact.values().indexOf(value);
            mask |= 1L << bit;
        }
        return mask;
    }
}
