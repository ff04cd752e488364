package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Request;
import org.clearway.rules.Status;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.EditionCases;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Device;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Ivd;
import org.clearway.rules.facts.Section;
import org.clearway.rules.facts.SectionBuilder;
import org.clearway.rules.facts.Software;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.FactType;
import org.clearway.rules.vocabulary.Links;

/**
 * The devices that are decided: every worked case of the class ruleset on a day when it is law and in which what is left out
 * is not so, so that two-valued rules and hand-written Java can answer too.
 */
final class Portfolio {

    private static final String RULESETS = "rulesets/classification/src/main/rulesets/";

    private Portfolio() {}

    /**
     * One device.
     *
     * @param name its case
     * @param request the request that the library decides
     * @param device its facts with everything filled in that was left out
     * @param ivd likewise
     * @param classification likewise
     */
    record Item(
            String name, Request request, Device device, Ivd ivd, Classification classification, Software software) {}

    static List<Item> items() {
        List<Item> items = new ArrayList<>();
        try {
            for (Case one : EditionCases.read(folder())) {
                if (one.request().unstated() == Unstated.FALSE
                        && one.expected().error() == null
                        && one.expected().status() != Status.NOT_IN_FORCE) {
                    items.add(item(one));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(items);
    }

    private static Item item(Case one) {
        Facts facts = Links.settle(one.request().facts(), one.request().asOf());
        Device device = facts.device() == null ? Device.empty() : facts.device();
        Ivd ivd = facts.ivd() == null ? Ivd.empty() : facts.ivd();
        Classification classification =
                facts.classification() == null ? Classification.empty() : facts.classification();
        Software software = facts.software() == null ? Software.empty() : facts.software();
        return new Item(
                one.toString(),
                one.request(),
                (Device) filled(device),
                (Ivd) filled(ivd),
                (Classification) filled(classification),
                (Software) filled(software));
    }

    /** A section in which every absent boolean is false and every absent set is empty, which rivals need. */
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

    /** The folder of a ruleset, from any folder inside the repository. */
    static Path folder(String ruleset) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(RULESETS + ruleset))) {
                return up.resolve(RULESETS + ruleset);
            }
        }
        throw new IllegalStateException("Run this inside the repository: it reads " + RULESETS + ruleset);
    }
}
