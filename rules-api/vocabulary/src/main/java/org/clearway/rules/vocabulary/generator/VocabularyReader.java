package org.clearway.rules.vocabulary.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the vocabulary files and refuses every mistake in them by file and line. */
final class VocabularyReader {

    /** Readers keep a bit a section in a long. */
    private static final int MOST_SECTIONS = 64;

    static final Set<String> SECTION_KEYS = keys("section", "title", "askedOf", "repeated", "item", "facts");

    private final Function<String, String> files;
    private final Screens screens;
    private final Roles roles;
    private final FactReader facts;
    private final Set<String> items = new HashSet<>(Set.of("Facts", "Section", "SectionBuilder", "Request", "Defined"));

    private VocabularyReader(Function<String, String> files) {
        this.files = files;
        this.screens = new Screens(file("screens.yaml"));
        this.roles = new Roles(file("roles.yaml"));
        this.facts = new FactReader(screens, roles);
    }

    /** Reads all files; {@code files} gives the text of a file by its name. */
    static Model read(Function<String, String> files) {
        return new VocabularyReader(files).model();
    }

    private Model model() {
        Node.Mapping index = file("vocabulary.yaml").only(keys("sections"));
        Map<String, List<List<String>>> orders = orders();
        List<Model.Section> sections = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node name : index.need("sections").asList()) {
            if (!names.add(name.asText())) {
                throw VocabularyException.at(name, "the section \"" + name.asText() + "\" stands here twice");
            }
            sections.add(section(name.asText(), orders));
            if (sections.size() > MOST_SECTIONS) {
                throw VocabularyException.at(name, "there are more than " + MOST_SECTIONS + " sections");
            }
        }
        List<Model.Screen> shown = screens.all();
        Model untied = new Model(List.copyOf(sections), shown, orders, roles.titles(), List.of());
        List<Model.Screen> described =
                new DescriptionReader(untied.factsByPath(), repeated(sections)).describe(shown, screens.descriptions());
        return new Model(untied.sections(), described, orders, roles.titles(), ties(untied));
    }

    /** The ties of all facts, in the order of the vocabulary. */
    private List<Model.Tie> ties(Model model) {
        TieReader reader = new TieReader(model.factsByPath(), repeated(model.sections()));
        List<Model.Tie> ties = new ArrayList<>();
        for (Model.Fact fact : model.factsByPath().values()) {
            ties.addAll(reader.ties(fact, facts.node(fact)));
        }
        return List.copyOf(ties);
    }

    private static Set<String> repeated(List<Model.Section> sections) {
        Set<String> repeated = new HashSet<>();
        for (Model.Section section : sections) {
            if (section.repeated()) {
                repeated.add(section.name());
            }
        }
        return repeated;
    }

    private Node.Mapping file(String name) {
        return Yaml.read(name, files.apply(name)).asMapping();
    }

    private Map<String, List<List<String>>> orders() {
        Node.Mapping orders =
                file("orders.yaml").only(keys("orders")).need("orders").asMapping();
        Map<String, List<List<String>>> result = new LinkedHashMap<>();
        for (Map.Entry<String, Node> order : orders.entries().entrySet()) {
            Names.camel(orders.file(), orders.keyLine(order.getKey()), "order", order.getKey());
            Set<String> seen = new HashSet<>();
            List<List<String>> steps = new ArrayList<>();
            for (Node step : order.getValue().asList()) {
                for (Node value : step.asList()) {
                    Names.constant(value.file(), value.line(), value.asText());
                    if (!seen.add(value.asText())) {
                        throw VocabularyException.at(
                                value, "the value " + value.asText() + " has two places in this order");
                    }
                }
                steps.add(step.asTexts());
            }
            result.put(order.getKey(), List.copyOf(steps));
        }
        return result;
    }

    private Model.Section section(String name, Map<String, List<List<String>>> orders) {
        String file = name + ".yaml";
        Node.Mapping root = file(file).only(SECTION_KEYS);
        String stated = root.text("section");
        Names.camel(file, root.keyLine("section"), "section", stated);
        if (!stated.equals(name)) {
            throw new VocabularyException(
                    file, root.keyLine("section"), "the file of section \"" + stated + "\" is named " + file);
        }
        boolean repeated = root.get("repeated") != null && FactReader.bool(root.need("repeated"));
        Node named = root.get("item");
        if (named != null) {
            Names.type(named);
        }
        String item = named == null ? Names.capital(name) : named.asText();
        if (!items.add(item)) {
            throw new VocabularyException(file, root.line(), "the Java type " + item + " exists already");
        }
        List<Model.Fact> read =
                facts.section(name, roles.of(root), root.need("facts").asMapping(), orders);
        if (read.isEmpty()) {
            throw new VocabularyException(file, root.keyLine("facts"), "a section has at least one fact");
        }
        return new Model.Section(name, root.text("title"), repeated, item, read);
    }

    static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }
}
