package org.clearway.rules.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The modules, told apart by their packages. */
final class Modules {
    static final String[] API = {
        "org.clearway.rules",
        "org.clearway.rules.facts",
        "org.clearway.rules.vocabulary",
        "org.clearway.rules.json",
        "org.clearway.rules.internal",
        "org.clearway.rules.internal.text"
    };
    static final String[] RUNTIME = {
        "org.clearway.rules.engine", "org.clearway.rules.engine.internal", "org.clearway.rules.engine.model"
    };
    static final String DROOLS = "org.clearway.rules.engine.drools..";
    static final String SETTLING = "org.clearway.rules.internal";
    static final String TEXT = "org.clearway.rules.internal.text";
    static final String INTERNAL = "org.clearway.rules.engine.internal";
    static final String ANALYSIS = "org.clearway.rules.analysis..";
    static final String AUTHORING = "org.clearway.rules.authoring..";
    static final String CASES = "org.clearway.rules.authoring.cases";
    static final String COMPILED = "org.clearway.rules.compiled..";
    static final String CLI = "org.clearway.rules.cli..";
    static final String POLICY = "org.clearway.rules.cli.policy..";
    static final String DOCUMENTS = "org.clearway.rules.documents..";
    static final String ASSISTANT = "org.clearway.rules.assistant..";
    static final String PORTFOLIO = "org.clearway.rules.portfolio..";
    static final String QUICKSTART = "org.clearway.rules.quickstart..";

    /** What stands in the jars that others depend on, and in the examples. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.clearway.rules");

    private Modules() {}

    static DescribedPredicate<JavaClass> api() {
        return resideInAnyPackage(API);
    }

    static DescribedPredicate<JavaClass> runtime() {
        return resideInAnyPackage(RUNTIME);
    }
}
