package org.clearway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.authoring.EditionFolders;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Section;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.logicng.formulas.Literal;

/** What the solver takes for a product is what the engine takes for one: the facts of every worked case are among them, or contradict each other. */
class CasesAreProductsTest {

    @TestFactory
    Stream<DynamicTest> the_facts_of_every_case_are_those_of_a_product() throws IOException {
        String wanted = System.getProperty("proofs.ruleset", "");
        return EditionFolders.in(Path.of("..")).stream()
                .filter(folder -> wanted.isEmpty()
                        || folder.getParent().getFileName().toString().equals(wanted))
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getParent().getFileName() + " " + folder.getFileName(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        EditionModel edition = EditionReader.read(folder);
        Solver solver = new Solver();
        FactSpace space = new FactSpace(solver, List.of(edition), LocalDate.of(1990, 1, 1), null);
        Search search = new Search(solver, space);
        List<String> outside = new ArrayList<>();
        for (Case one : EditionCases.read(folder)) {
            Request request = one.request();
            if (request.ruleset().equals(edition.ruleset())
                    && search.any(stated(request, solver, space)) == null
                    && !contradicts(request)) {
                outside.add(one.id());
            }
        }
        assertThat(outside).isEmpty();
        assertThat(search.complete()).isTrue();
    }

    private static boolean contradicts(Request request) {
        try {
            Links.settle(request.facts(), request.asOf());
            return false;
        } catch (RequestException contradiction) {
            return true;
        }
    }

    /** The facts of a request as the solver has them; of several items of a list none. */
    private static List<Literal> stated(Request request, Solver solver, FactSpace space) {
        List<Literal> stated = new ArrayList<>(equal(space.node(FactSpace.AS_OF), request.asOf(), solver, space));
        for (SectionDefinition section : Vocabulary.sections()) {
            List<? extends Section> items = section.repeated() ? request.facts().items(section.index()) : null;
            Section one = section.repeated()
                    ? items == null || items.size() != 1 ? null : items.get(0)
                    : request.facts().section(section.index());
            for (FactVariables fact : space.read()) {
                FactDefinition definition = fact.fact();
                Object value = one != null && definition.section().equals(section.name())
                        ? one.value(definition.index())
                        : null;
                if (value instanceof LocalDate day && definition.links().event() && day.isAfter(request.asOf())) {
                    stated.add(solver.define(solver.not(fact.present())));
                } else if (value != null) {
                    stated.addAll(literals(fact, value, solver, space));
                }
            }
        }
        return stated;
    }

    private static List<Literal> literals(FactVariables fact, Object value, Solver solver, FactSpace space) {
        if (value instanceof Boolean yes) {
            return List.of(yes ? fact.values().get(0) : fact.values().get(0).negate());
        }
        if (value instanceof Enum<?> constant) {
            return List.of(fact.value(constant.name()));
        }
        List<Literal> literals = new ArrayList<>();
        if (value instanceof Set<?> elements) {
            for (String element : fact.fact().values()) {
                boolean in =
                        elements.stream().anyMatch(one -> ((Enum<?>) one).name().equals(element));
                literals.add(in ? fact.value(element) : fact.value(element).negate());
            }
        } else if (fact.node() >= 0) {
            literals.add(solver.define(fact.present()));
            literals.addAll(equal(fact.node(), value, solver, space));
        }
        return literals;
    }

    private static List<Literal> equal(int node, Object value, Solver solver, FactSpace space) {
        long counted = Operands.counted(value);
        return List.of(
                solver.define(solver.not(space.scalars().less(node, Scalars.ZERO, counted))),
                solver.define(space.scalars().less(node, Scalars.ZERO, counted + 1)));
    }
}
