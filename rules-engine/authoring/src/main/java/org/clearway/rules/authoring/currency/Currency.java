package org.clearway.rules.authoring.currency;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearway.rules.Basis;
import org.clearway.rules.Citation;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.currency.ToRead.Why;
import org.clearway.rules.authoring.profile.CitedSource;
import org.clearway.rules.authoring.profile.EditionTerms;
import org.clearway.rules.authoring.testing.Sources;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.jspecify.annotations.Nullable;

/** Finds what of editions should be read next. */
public final class Currency {
    /** For how many days a check counts as recent, where nothing else is said: half a year. */
    public static final int USUAL_DAYS = 183;

    private final LocalDate asOf;
    private final int days;
    private final Map<String, Resting> neverRead = new TreeMap<>();
    private final Map<String, Resting> inferred = new TreeMap<>();
    private final Map<String, Resting> checked = new TreeMap<>();
    private final List<ToRead> editions = new ArrayList<>();

    private Currency(LocalDate asOf, int days) {
        this.asOf = asOf;
        this.days = days;
    }

    /** What rests on a source. */
    private static final class Resting {
        private final CitedSource source;
        private final Set<String> provisions = new TreeSet<>();
        private final Set<String> editions = new LinkedHashSet<>();
        private @Nullable LocalDate checked;
        private boolean undated;
        private boolean law;
        private int rules;
        private int cases;

        Resting(CitedSource source) {
            this.source = source;
        }

        void add(
                Sources.Edition edition, CitedSource as, Set<String> cited, int resting, int decided, boolean inForce) {
            provisions.addAll(cited);
            editions.add(edition.toString());
            LocalDate day = as.consulted();
            undated |= day == null;
            if (day != null && (checked == null || day.isBefore(checked))) {
                checked = day;
            }
            law |= inForce;
            rules += resting;
            cases += decided;
        }

        ToRead toRead(Why why, @Nullable LocalDate due) {
            return new ToRead(
                    why,
                    source.title(),
                    why == Why.INFERRED ? List.copyOf(provisions) : List.of(),
                    source.authority(),
                    source.address(),
                    undated ? null : checked,
                    due,
                    law,
                    List.copyOf(editions),
                    rules,
                    cases);
        }
    }

    /**
     * What is known of the editions in a folder, on a day. Editions that ended before that day are left out, as are sources on which no rule rests.
     *
     * @param folder the folder of an edition, or one in which editions lie
     * @param asOf the day
     * @param days for how many days a check counts as recent
     * @return every source and edition, with the day on which it is due, also where that lies ahead; what has most effect first
     * @throws org.clearway.rules.authoring.AuthoringException where an edition cannot be read
     * @throws IOException where a file cannot be read
     */
    public static List<ToRead> of(Path folder, LocalDate asOf, int days) throws IOException {
        Currency currency = new Currency(asOf, days);
        for (Sources.Edition edition : Sources.read(folder).wanted()) {
            LocalDate ends = edition.model().effectiveTo();
            if (ends == null || !ends.isBefore(asOf)) {
                currency.add(edition);
            }
        }
        return currency.toRead();
    }

    /** Whether something should be read by a day: it was never read, or the check is no longer recent. */
    public static boolean isStale(ToRead one, LocalDate asOf) {
        LocalDate due = one.due();
        return due == null || due.isBefore(asOf);
    }

    private void add(Sources.Edition edition) {
        EditionModel model = edition.model();
        LocalDate from = model.effectiveFrom();
        boolean inForce = from != null && !from.isAfter(asOf);
        int rules = (int) model.rules().stream().filter(Currency::concludes).count();
        editions.add(new ToRead(
                Why.EDITION_OLD,
                edition + ": " + model.title(),
                List.of(),
                null,
                "",
                model.reviewed(),
                model.reviewed().plusDays(days),
                inForce,
                List.of(edition.toString()),
                rules,
                edition.cases().size()));
        for (CitedSource source : EditionTerms.read(edition.folder()).sources()) {
            rests(edition, source, inForce, source.read() ? checked : neverRead, false);
            if (source.read()) {
                rests(edition, source, inForce, inferred, true);
            }
        }
    }

    private static boolean concludes(Rule rule) {
        return !(rule.conclusion() instanceof Rule.Warns);
    }

    /** Notes what rests on a source, or what is inferred from it. */
    private static void rests(
            Sources.Edition edition,
            CitedSource source,
            boolean inForce,
            Map<String, Resting> into,
            boolean inferredOnly) {
        Map<String, Rule> resting = new LinkedHashMap<>();
        Set<String> cited = new TreeSet<>();
        for (Rule rule : edition.model().rules()) {
            for (Citation citation : rule.citations()) {
                if (citation.instrument().equals(source.title())
                        && (!inferredOnly || citation.basis() == Basis.INFERRED)) {
                    cited.add(citation.provision());
                    if (concludes(rule)) {
                        resting.put(rule.name(), rule);
                    }
                }
            }
        }
        if (!cited.isEmpty()) {
            int decided = 0;
            for (Case one : edition.cases()) {
                decided += one.decides().stream().anyMatch(resting::containsKey) ? 1 : 0;
            }
            into.computeIfAbsent(source.title(), title -> new Resting(source))
                    .add(edition, source, cited, resting.size(), decided, inForce);
        }
    }

    private List<ToRead> toRead() {
        List<ToRead> all = new ArrayList<>(editions);
        neverRead.values().forEach(resting -> all.add(resting.toRead(Why.NEVER_READ, null)));
        inferred.values().forEach(resting -> all.add(resting.toRead(Why.INFERRED, null)));
        for (Resting resting : checked.values()) {
            LocalDate last = resting.undated ? null : resting.checked;
            all.add(resting.toRead(Why.SOURCE_OLD, last == null ? null : last.plusDays(days)));
        }
        all.sort(ToRead.BY_EFFECT);
        return all;
    }
}
