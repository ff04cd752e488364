package org.clearway.rules.vocabulary.generator;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the enumeration of those who usually know a fact. */
final class RoleWriter {

    private RoleWriter() {}

    static TypeSpec type(Map<String, String> roles) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(Types.ROLE)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Who usually knows a fact: a suggestion of whom to ask, in the order in which a report asks them. It says\n"
                                + "nothing about who is responsible in law.\n")
                .addField(String.class, "title", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "title")
                        .addStatement("this.title = title")
                        .build())
                .addMethod(MethodSpec.methodBuilder("title")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("What the role is called.\n")
                        .returns(String.class)
                        .addStatement("return title")
                        .build());
        roles.forEach((role, title) -> type.addEnumConstant(
                role,
                TypeSpec.anonymousClassBuilder("$S", title)
                        .addJavadoc("$L.\n", Types.javadoc(title))
                        .build()));
        return type.build();
    }
}
