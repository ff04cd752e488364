package org.clearway.rules.cli.policy.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.Citation;
import org.clearway.rules.authoring.document.EditionDocument;
import org.clearway.rules.authoring.profile.DerivedFact;
import org.clearway.rules.engine.model.Check;
import org.clearway.rules.engine.model.ConsequenceRow;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Rule;

/** Which rules rest on a provision, read a fact, or belong to a check, over all editions. */
final class Uses {

    /**
     * A provision that is cited.
     *
     * @param citation a citation of it; that which was read and looked at last, where several editions cite it
     * @param uses what rests on it, by edition
     */
    record Provision(Citation citation, Map<String, List<Ref>> uses) {}

    /**
     * A check and its rules, by edition.
     *
     * @param check the check as the last edition has it
     * @param uses its rules
     */
    record OfCheck(Check check, Map<String, List<Ref>> uses) {}

    private final SiteNames names;
    private final Map<String, Provision> provisions = new TreeMap<>(Natural.ORDER);
    private final Map<String, Map<String, List<Ref>>> facts = new TreeMap<>();
    private final Map<String, OfCheck> checks = new TreeMap<>(Natural.ORDER);

    Uses(List<EditionDocument> documents, SiteNames names) {
        this.names = names;
        documents.forEach(this::add);
    }

    private void add(EditionDocument document) {
        EditionModel model = document.model();
        String edition = document.edition().toString();
        ConclusionWords words = new ConclusionWords(model);
        Map<String, Check> applying = new TreeMap<>();
        for (Rule rule : model.rules()) {
            Ref ref = new Ref(rule.title(), names.rule(model, rule.name()), words.of(rule));
            rule.citations().forEach(citation -> cited(citation, edition, ref));
            read(rule)
                    .forEach(fact -> put(facts.computeIfAbsent(fact, unknown -> new LinkedHashMap<>()), edition, ref));
            if (rule.conclusion() instanceof Rule.Applies applies) {
                applying.put(applies.check().id(), applies.check());
            }
        }
        for (Rule rule : model.rules()) {
            Check check = applying.get(checkOf(rule));
            if (check != null) {
                OfCheck known = checks.get(check.id());
                OfCheck now = new OfCheck(check, known == null ? new LinkedHashMap<>() : known.uses());
                checks.put(check.id(), now);
                put(now.uses(), edition, new Ref(rule.title(), names.rule(model, rule.name()), words.of(rule)));
            }
        }
        String page = names.edition(model);
        for (ConsequenceRow row : model.consequences()) {
            Ref ref = new Ref(row.title(), page + "#follows", "what follows from an outcome");
            row.citations().forEach(citation -> cited(citation, edition, ref));
            row.when()
                    .facts()
                    .distinct()
                    .forEach(fact -> put(facts.computeIfAbsent(fact, unknown -> new LinkedHashMap<>()), edition, ref));
        }
        for (DerivedFact fact : document.terms().derived()) {
            Ref ref = new Ref(fact.title(), page + "#notions", "a notion");
            fact.limbs().forEach(limb -> limb.citations().forEach(citation -> cited(citation, edition, ref)));
        }
    }

    private static String checkOf(Rule rule) {
        return rule.conclusion() instanceof Rule.Applies applies
                ? applies.check().id()
                : rule.conclusion() instanceof Rule.Gives gives ? gives.check() : "";
    }

    /** The facts that a rule reads, in its condition or for its dates. */
    private static Set<String> read(Rule rule) {
        Stream<String> dates = rule.conclusion() instanceof Rule.Outcome outcome
                ? outcome.dates().values().stream().flatMap(Operand::facts).map(Operand.FactValue::path)
                : Stream.empty();
        return Stream.concat(rule.when().facts(), dates).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void cited(Citation citation, String edition, Ref ref) {
        Provision known = provisions.get(citation.text());
        Provision now = known == null
                ? new Provision(citation, new LinkedHashMap<>())
                : BETTER.compare(known.citation(), citation) >= 0 ? known : new Provision(citation, known.uses());
        provisions.put(citation.text(), now);
        put(now.uses(), edition, ref);
    }

    /** A citation that was read tells more than one that was not, and a later look more than an older one. */
    private static final Comparator<Citation> BETTER = Comparator.comparing(
                    (Citation one) -> one.basis().name())
            .thenComparing(one -> String.valueOf(one.consulted()));

    private static void put(Map<String, List<Ref>> uses, String edition, Ref ref) {
        List<Ref> refs = uses.computeIfAbsent(edition, unknown -> new ArrayList<>());
        if (!refs.contains(ref)) {
            refs.add(ref);
        }
    }

    /** The provisions that are cited, by instrument and number. */
    List<Provision> provisions() {
        return List.copyOf(provisions.values());
    }

    /** What reads a fact, by edition. */
    Map<String, List<Ref>> ofFact(String path) {
        return facts.getOrDefault(path, Map.of());
    }

    /** The checks. */
    List<OfCheck> checks() {
        return List.copyOf(checks.values());
    }
}
