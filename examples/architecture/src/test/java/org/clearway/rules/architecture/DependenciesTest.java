package org.clearway.rules.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: examples to rulesets to runtime to API, and authoring and analysis are for those who edit rules. */
class DependenciesTest {
    private static final JavaClasses ALL = Modules.ALL;
    private static final String[] LIBRARIES = {"java..", "org.jspecify.annotations..", "tools.jackson.core.."};
    private static final Set<String> SYSTEM = Set.of(
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.ProcessBuilder",
            "java.lang.Thread",
            "java.lang.ClassLoader",
            "java.lang.invoke.MethodHandles");

    @Test
    void everyModuleIsLookedAt() {
        for (String name : List.of(
                "org.clearway.rules.Request",
                "org.clearway.rules.engine.RegulatoryRules",
                "org.clearway.rules.engine.internal.Decider",
                "org.clearway.rules.analysis.Gaps",
                "org.clearway.rules.authoring.compile.RulesetBuild",
                "org.clearway.rules.assistant.DecideTool",
                "org.clearway.rules.portfolio.Job",
                "org.clearway.rules.quickstart.Quickstart")) {
            assertThat(ALL.contain(name)).as(name).isTrue();
        }
        for (String ruleset : List.of("gb_device_class", "gb_reliance", "ai_governance")) {
            assertThat(ALL.stream().map(JavaClass::getPackageName))
                    .anyMatch(name -> name.startsWith("org.clearway.rules.compiled." + ruleset));
        }
    }

    /** A rule about a package that is no more would hold for ever. */
    @Test
    void everyPackageThatARuleNamesHasClasses() {
        for (String name : join(Modules.API, Modules.RUNTIME, new String[] {
            Modules.DROOLS,
            Modules.ANALYSIS,
            Modules.AUTHORING,
            Modules.CASES,
            Modules.COMPILED,
            Modules.CLI,
            Modules.POLICY,
            Modules.DOCUMENTS,
            Modules.ASSISTANT,
            Modules.PORTFOLIO,
            Modules.QUICKSTART
        })) {
            assertThat(ALL.that(resideInAPackage(name))).as(name).isNotEmpty();
        }
    }

    @Test
    void everyPackageBelongsToAModule() {
        check(classes().should().resideInAnyPackage(join(Modules.API, Modules.RUNTIME, new String[] {
            Modules.DROOLS,
            Modules.ANALYSIS,
            Modules.AUTHORING,
            Modules.COMPILED,
            Modules.CLI,
            Modules.DOCUMENTS,
            Modules.ASSISTANT,
            Modules.PORTFOLIO,
            Modules.QUICKSTART,
            "org.clearway.rules.architecture"
        })));
    }

    /** The annotations of Immutables are for its processor and are not there when the program runs. */
    @Test
    void theApiDependsOnNothingButTheStreamingReaderOfJson() {
        check(classes()
                .that(Modules.api())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(LIBRARIES, Modules.API, new String[] {"org.immutables.value"})));
    }

    @Test
    void theRuntimeDependsOnTheApiAndOnNoRuleEngine() {
        check(classes()
                .that(Modules.runtime())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(LIBRARIES, Modules.API, Modules.RUNTIME)));
    }

    @Test
    void theSecondEngineDependsOnTheRuntimeAndOnWhatRunsCompiledRules() {
        check(classes()
                .that()
                .resideInAPackage(Modules.DROOLS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(LIBRARIES, Modules.API, Modules.RUNTIME, new String[] {
                    Modules.DROOLS, "org.drools.model", "org.drools.modelcompiler", "org.kie.api.."
                })));
    }

    @Test
    void theAnalysisDependsOnTheRuntimeAndOnTheSolver() {
        check(classes()
                .that()
                .resideInAPackage(Modules.ANALYSIS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(
                        LIBRARIES, Modules.API, Modules.RUNTIME, new String[] {Modules.ANALYSIS, "org.logicng.."})));
    }

    @Test
    void theAnalysisIsForThoseWhoEditRules() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(Modules.ANALYSIS, Modules.AUTHORING, Modules.POLICY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.ANALYSIS));
    }

    @Test
    void theSecondEngineIsFoundAndNotCalled() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(Modules.DROOLS, Modules.COMPILED, Modules.AUTHORING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.DROOLS));
    }

    @Test
    void compiledRulesCompareFactsAndReportThatTheyFiredAndNothingElse() {
        check(classes()
                .that()
                .resideInAPackage(Modules.COMPILED)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                Modules.COMPILED,
                                "org.clearway.rules.facts",
                                "org.drools.model..",
                                "org.drools.modelcompiler.dsl.pattern",
                                "org.drools.modelcompiler.util",
                                "java.lang",
                                "java.lang.invoke",
                                "java.util",
                                "java.math",
                                "java.time..")
                        .or(named(
                                "org.clearway.rules.Request",
                                "org.clearway.rules.engine.drools.Calculate",
                                "org.clearway.rules.engine.drools.Fired",
                                "org.clearway.rules.engine.drools.Compare",
                                "org.drools.compiler.kie.builder.MaterializedLambda",
                                "org.drools.util.DateUtils"))));
    }

    /** The list of an enumeration's values is copied by {@code System.arraycopy}. */
    @Test
    void compiledRulesReachNeitherTheSystemNorClassesByName() {
        check(noClasses()
                .that()
                .resideInAPackage(Modules.COMPILED)
                .should()
                .callMethodWhere(DescribedPredicate.describe("reach the system", call -> {
                    String owner = call.getTarget().getOwner().getName();
                    boolean copies = call.getTarget().getName().equals("arraycopy");
                    return SYSTEM.contains(owner) && !copies
                            || call.getTarget().getName().equals("forName");
                })));
    }

    @Test
    void authoringIsForTheCommandLineOnlyAndThereForCasesBundlesAndTheTextOfEditions() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(Modules.AUTHORING, Modules.CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.AUTHORING));
        check(noClasses()
                .that()
                .resideInAPackage(Modules.CLI)
                .and()
                .resideOutsideOfPackage(Modules.POLICY)
                .should()
                .dependOnClassesThat(resideInAPackage(Modules.AUTHORING)
                        .and(DescribedPredicate.not(resideInAPackage(Modules.CASES)))
                        .and(DescribedPredicate.not(resideInAPackage("org.clearway.rules.authoring.bundle")))
                        .and(DescribedPredicate.not(named(
                                "org.clearway.rules.authoring.AuthoringException",
                                "org.clearway.rules.authoring.EditionFolders",
                                "org.clearway.rules.authoring.profile.ConsolidatedEdition")))));
    }

    @Test
    void howTiesAreSettledIsForTheApiItselfTheEngineAndTheAnalysis() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(join(Modules.API, new String[] {Modules.INTERNAL, Modules.ANALYSIS}))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.SETTLING));
    }

    @Test
    void howTextsAreReadIsForTheApiTheRuntimeAndAuthoring() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(join(Modules.API, Modules.RUNTIME, new String[] {Modules.AUTHORING}))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.TEXT));
    }

    @Test
    void internalsAreForTheEngineItsCompiledRulesTheirCompilerAndTheAnalysis() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.clearway.rules.engine..", Modules.COMPILED, Modules.ANALYSIS, Modules.AUTHORING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.INTERNAL));
    }

    @Test
    void theQuickstartNeedsNothingButWhatIsPublic() {
        check(classes()
                .that()
                .resideInAPackage(Modules.QUICKSTART)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(Modules.API, new String[] {
                    "org.clearway.rules.engine", Modules.QUICKSTART, "java..", "org.jspecify.annotations"
                })));
    }

    /** What an assistant may call is what any host may call. */
    @Test
    void theAssistantNeedsOfTheLibraryNothingButWhatIsPublic() {
        check(noClasses()
                .that()
                .resideInAPackage(Modules.ASSISTANT)
                .should()
                .dependOnClassesThat(resideInAPackage("org.clearway.rules..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                Modules.ASSISTANT,
                                "org.clearway.rules",
                                "org.clearway.rules.vocabulary",
                                "org.clearway.rules.json",
                                "org.clearway.rules.engine")))));
    }

    /** Rows of registers are read by the command line; its commands are not for programs. */
    @Test
    void thePortfolioTakesFromTheCommandLineWhatReadsRows() {
        check(noClasses()
                .that()
                .resideInAPackage(Modules.PORTFOLIO)
                .should()
                .dependOnClassesThat(resideInAPackage(Modules.CLI)
                        .and(DescribedPredicate.not(named(
                                "org.clearway.rules.cli.CliException",
                                "org.clearway.rules.cli.records.OpenFdaRequests",
                                "org.clearway.rules.cli.records.RegistrationRequests")))));
    }

    @Test
    void rulesetModulesHoldRulesAndNoJava() throws IOException {
        Path rulesets = Path.of("..", "..", "rulesets");
        try (Stream<Path> files = Files.walk(rulesets)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            file.toString().contains(Path.of("src", "main").toString()))
                    .toList();
            assertThat(java).isEmpty();
        }
        assertThat(rulesets.resolve("classification/src/main/rulesets")).isDirectory();
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> known = Set.of(names);
        return DescribedPredicate.describe("are one of " + known, type -> known.contains(type.getName()));
    }

    private static void check(ArchRule rule) {
        rule.check(ALL);
    }

    private static String[] join(String[]... lists) {
        return Stream.of(lists).flatMap(Stream::of).toArray(String[]::new);
    }
}
