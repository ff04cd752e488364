package org.clearway.rules.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no module may do: show a type of Jackson, read a clock, log, or leave open what may be null. */
class ProhibitionsTest {

    @Test
    void noPublicSignatureNamesATypeOfJackson() {
        List<String> shown = new ArrayList<>();
        for (JavaClass type : Modules.ALL) {
            if ((Modules.api().test(type) || Modules.runtime().test(type)) && isPublic(type)) {
                type.getMembers().stream()
                        .filter(ProhibitionsTest::isShown)
                        .filter(member -> types(member)
                                .anyMatch(used -> used.getPackageName().startsWith("tools.jackson")))
                        .map(JavaMember::getFullName)
                        .forEach(shown::add);
                type.getAllRawSuperclasses().stream()
                        .filter(parent -> parent.getPackageName().startsWith("tools.jackson"))
                        .forEach(parent -> shown.add(type.getName()));
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void noProductCodeReadsAClock() {
        noClasses()
                .that(resideInAnyPackage(Modules.API)
                        .or(resideInAnyPackage(Modules.RUNTIME))
                        .or(resideInAnyPackage(Modules.AUTHORING, Modules.COMPILED)))
                .should()
                .accessTargetWhere(readsClock())
                .check(Modules.ALL);
    }

    @Test
    void neitherTheApiNorTheRuntimeLogsOrPrints() {
        noClasses()
                .that(resideInAnyPackage(Modules.API).or(resideInAnyPackage(Modules.RUNTIME)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.slf4j..", "java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(Modules.ALL);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        Set<String> silent = new TreeSet<>();
        for (JavaClass type : Modules.ALL) {
            JavaPackage of = type.getPackage();
            boolean written = !of.getName().startsWith("org.clearway.rules.compiled")
                    && !of.getName().contains(".templates")
                    && !of.getName().equals("org.clearway.rules.architecture");
            if (written && !of.isAnnotatedWith(NullMarked.class)) {
                silent.add(of.getName());
            }
        }
        assertThat(silent).isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> readsClock() {
        return DescribedPredicate.describe("reads a clock", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && (target.getName().equals("now") || owner.equals("java.time.Clock"));
            boolean system = owner.equals("java.lang.System")
                    && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
            boolean old = owner.equals("java.util.Date")
                    || owner.equals("java.util.Calendar")
                    || owner.equals("java.util.TimeZone");
            return now || system || old;
        });
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ProhibitionsTest::isPublic).orElse(true);
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }
}
