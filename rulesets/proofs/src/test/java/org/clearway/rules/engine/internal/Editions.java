package org.clearway.rules.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.compile.RulesetBuild;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Rule;

/** The editions built in this project, each with the folder of its sources and its cases. */
final class Editions {

    private static final Catalogue CATALOGUE = Catalogue.load(Editions.class.getClassLoader(), List.of());

    private static final RegulatoryRules RULES = RegulatoryRules.load(Editions.class.getClassLoader());

    private static final RegulatoryRules UNCHECKED = RULES.crossCheck(false);

    private static final Map<LoadedEdition, Set<String>> TAKING_BACK = new ConcurrentHashMap<>();

    private Editions() {}

    /** An edition, its folder, its cases that are decided, and those that are refused. */
    record Built(LoadedEdition edition, Path folder, List<Case> cases, List<Case> refused) {
        @Override
        public String toString() {
            return edition.model().ruleset() + " " + edition.model().edition();
        }
    }

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    /** The rulesets, cross-checked; loaded once for all proofs, since loading the rules of Drools takes long. */
    static RegulatoryRules rules() {
        return RULES;
    }

    /**
     * The rulesets without Drools, for proofs of something else: that both engines agree is held of every worked case by
     * {@link CasesTest}, and of random facts by {@link TwinsTest} and {@link PropertiesTest}.
     */
    static RegulatoryRules unchecked() {
        return UNCHECKED;
    }

    /** Read when first asked for, once for all proofs. */
    private static final class All {
        static final List<Built> EDITIONS = read();
    }

    /** Every edition, or those of the one ruleset that {@code -Dclearway.proofs.ruleset} names. */
    static List<Built> all() {
        return All.EDITIONS;
    }

    private static List<Built> read() {
        List<Built> built = new ArrayList<>();
        String only = System.getProperty("clearway.proofs.ruleset", "");
        try (Stream<Path> modules = Files.list(Path.of(System.getProperty("clearway.rulesets", "..")))) {
            for (Path module : modules.sorted().toList()) {
                Path sources = module.resolve("src/main/rulesets");
                for (Path folder : Files.isDirectory(sources) ? RulesetBuild.folders(sources) : List.<Path>of()) {
                    if (!only.isEmpty() && !folder.getParent().endsWith(only)) {
                        continue;
                    }
                    built.add(new Built(loaded(folder), folder, cases(folder, false), cases(folder, true)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(built);
    }

    /** The rules that count only where their facts are stated: while these are unknown, the ruleset is presumed to reach. */
    static List<Rule> onlyStated(LoadedEdition edition) {
        return edition.model().rules().stream()
                .filter(rule -> rule.conclusion() instanceof Rule.Ends ends && ends.stated())
                .toList();
    }

    /** Whether a fact decides, once it is stated, that the ruleset does not reach the subject although that was presumed. */
    static boolean takesBack(LoadedEdition edition, String fact) {
        return TAKING_BACK
                .computeIfAbsent(
                        edition,
                        one -> onlyStated(one).stream()
                                .flatMap(rule -> rule.when().atoms())
                                .filter(Condition.OneOf.class::isInstance)
                                .map(atom -> ((Condition.OneOf) atom).fact())
                                .collect(Collectors.toSet()))
                .contains(fact);
    }

    private static LoadedEdition loaded(Path folder) {
        String edition = folder.getFileName().toString();
        return CATALOGUE.editions(folder.getParent().getFileName().toString()).stream()
                .filter(loaded -> loaded.model().edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(folder + " is not built"));
    }

    private static List<Case> cases(Path folder, boolean refused) throws IOException {
        return EditionCases.read(folder).stream()
                .filter(one -> (one.expected().error() != null) == refused)
                .toList();
    }
}
