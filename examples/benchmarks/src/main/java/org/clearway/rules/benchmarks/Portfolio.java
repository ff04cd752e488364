package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Links;
import org.clearway.rules.vocabulary.SectionDefinition;
import org.clearway.rules.vocabulary.Vocabulary;

/**
 * The devices that are decided: every worked case of the class ruleset on a day when it is law and in which what is left out
 * is not so, so that two-valued rules and hand-written Java can answer too.
 */
final class Portfolio {

    private static final String RULESETS = "rulesets/classification/src/main/rulesets/";

    private static final List<String> SECTIONS = List.of("device", "ivd", "classification", "software");
    private static final double LEFT_OUT = 1 / 3.0;
    private static final long SEED = 15;

    private Portfolio() {}

    /**
     * One device.
     *
     * @param name its case
     * @param request the request that the library decides
     * @param facts its facts for the others: settled, and where what is left out is not so, with that filled in
     */
    record Item(String name, Request request, Facts facts) {}

    /** The devices with their facts known: what is left out is not so. */
    static List<Item> known() {
        List<Item> items = new ArrayList<>();
        try {
            for (Case one : EditionCases.read(folder())) {
                if (one.request().unstated() == Unstated.FALSE
                        && one.expected().error() == null
                        && one.expected().status() != Status.NOT_IN_FORCE) {
                    Facts settled =
                            Links.settle(one.request().facts(), one.request().asOf());
                    items.add(new Item(one.toString(), one.request(), sections(settled, true)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(items);
    }

    /** The same devices, a third of the facts that the edition reads left out by lot, the same lot in every run: those are unknown. */
    static List<Item> unknown() {
        Random lot = new Random(SEED);
        List<String> read = edition().facts();
        return known().stream().map(item -> unknown(item, read, lot)).toList();
    }

    private static Item unknown(Item item, List<String> read, Random lot) {
        Facts facts = Facts.builder().build();
        LocalDate asOf = item.request().asOf();
        for (String path : read) {
            Object value = item.facts().value(path);
            if (lot.nextDouble() >= LEFT_OUT && value != null) {
                facts = and(facts, path, value, asOf);
            }
        }
        Request request = Request.builder()
                .from(item.request())
                .unstated(Unstated.UNKNOWN)
                .facts(facts)
                .build();
        return new Item(item.name(), request, sections(Links.settle(facts, asOf), false));
    }

    /** The facts and one more, which was filled in and is left out where it cannot be so beside the others. */
    private static Facts and(Facts facts, String path, Object value, LocalDate asOf) {
        Facts more = facts.with(path, value);
        try {
            Links.settle(more, asOf);
            return more;
        } catch (RequestException e) {
            return facts;
        }
    }

    /** The facts with every section that the rules read, and where asked with what is left out filled in. */
    private static Facts sections(Facts facts, boolean fill) {
        Facts.Builder builder = Facts.builder().from(facts);
        for (String name : SECTIONS) {
            SectionDefinition definition = Objects.requireNonNull(Vocabulary.section(name));
            Section section = facts.section(definition.index());
            Section there = section == null ? definition.builder().build() : section;
            builder.set(definition.index(), fill ? filled(there) : there);
        }
        return builder.build();
    }

    /** A section in which every absent boolean is false and every absent set is empty, which two-valued rivals need. */
    private static Section filled(Section section) {
        SectionBuilder builder = section.definition().builder();
        for (FactDefinition fact : section.definition().facts()) {
            Object value = section.value(fact.index());
            if (value == null && fact.type() == FactType.BOOLEAN) {
                value = false;
            } else if (value == null && fact.type() == FactType.SET) {
                value = Set.of();
            }
            builder.set(fact.index(), value);
        }
        return builder.build();
    }

    /** The edition as its authors wrote it. */
    static EditionModel edition() {
        return EditionReader.read(folder());
    }

    /** The folder of the edition. */
    static Path folder() {
        return folder("gb-device-class").resolve("2020-12-31");
    }

    /** The folder of a ruleset. */
    static Path folder(String ruleset) {
        return root().resolve(RULESETS + ruleset);
    }

    /** The root of the repository, from any folder inside it. */
    static Path root() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(RULESETS))) {
                return up;
            }
        }
        throw new IllegalStateException("Run this inside the repository: it reads " + RULESETS);
    }
}
