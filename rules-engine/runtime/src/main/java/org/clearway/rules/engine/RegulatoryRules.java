package org.clearway.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.DecisionService;
import org.clearway.rules.Dossier;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Prospective;
import org.clearway.rules.Request;
import org.clearway.rules.RequestException;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Unstated;
import org.clearway.rules.engine.internal.Assessor;
import org.clearway.rules.engine.internal.Catalogue;
import org.clearway.rules.engine.internal.Decider;
import org.clearway.rules.engine.internal.Descriptions;
import org.clearway.rules.engine.internal.Replaying;
import org.clearway.rules.engine.internal.Screener;
import org.clearway.rules.engine.internal.Timelines;
import org.clearway.rules.internal.text.Days;
import org.clearway.rules.json.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * The entry point: the rulesets on the class path and in bundles, ready to decide.
 *
 * <p>Create it once and share it: it is immutable and safe for use by any number of threads. It reads no clock, writes no
 * log about facts, and opens nothing once loaded but a ruleset, and the compiled rules of an edition, when these are first needed.
 *
 * <pre>{@code
 * RegulatoryRules rules = RegulatoryRules.load();
 * Decision decision = rules.decide(request);
 * }</pre>
 */
public final class RegulatoryRules implements DecisionService {

    /** What one call may do where nothing else is set, see {@link #workLimit}: less than a tenth of a second of a warm processor. */
    public static final int WORK_LIMIT = 2_500_000;

    private final Catalogue installed;
    private final Catalogue catalogue;
    private final Decider decider;
    private final boolean crossCheck;
    private final int workLimit;

    private RegulatoryRules(Catalogue installed, boolean crossCheck, int workLimit) {
        this.installed = installed;
        this.crossCheck = crossCheck;
        this.workLimit = workLimit;
        catalogue = crossCheck ? installed : installed.alone();
        this.decider = new Decider(catalogue, version(), workLimit);
    }

    /**
     * Loads the rulesets on the class path of the calling thread's context class loader, or of this library where there is
     * none. Each is read when something is first asked of it.
     *
     * @throws ClearwayException where there are none
     */
    public static RegulatoryRules load() {
        return load(List.of());
    }

    /**
     * Loads the rulesets on the class path, of which there may be none, and some bundles beside them.
     *
     * @throws ClearwayException where there is neither, and as {@link #with} does
     */
    public static RegulatoryRules load(Collection<Bundle> bundles) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? RegulatoryRules.class.getClassLoader() : context;
        return new RegulatoryRules(Catalogue.load(loader, Bundle.files(bundles)), true, WORK_LIMIT);
    }

    /**
     * The same rulesets and some bundles beside them. This object stays as it is: a host replaces its reference to it, and decisions
     * that are under way end by the rules that they began with. A bundle with a higher revision of an edition stands in for that
     * edition; one with the same rules changes nothing. What no rules hold any more is collected as any object is.
     *
     * @throws ClearwayException with {@link ErrorCode#BUNDLE_ROLLED_BACK} where a bundle has a lower revision than the edition that is
     *     there, {@link ErrorCode#BUNDLE_REVISION_REUSED} where it has the same and other rules, {@link ErrorCode#EDITION_BROKEN}
     *     where its edition cannot be applied
     */
    public RegulatoryRules with(Collection<Bundle> bundles) {
        return new RegulatoryRules(installed.with(Bundle.files(bundles)), crossCheck, workLimit);
    }

    /**
     * Loads the rulesets that a class loader finds. Each is read when something is first asked of it.
     *
     * @throws ClearwayException where there are none
     */
    public static RegulatoryRules load(ClassLoader loader) {
        return new RegulatoryRules(Catalogue.load(loader, List.of()), true, WORK_LIMIT);
    }

    /**
     * The same rulesets with the second engine or without it. With it, which is the default where {@code clearway-rules-drools} is on the
     * class path, Drools applies every edition too, and a decision on which the two engines differ is an error. Without it the
     * same requests get the same decisions in about half the time, and {@link Decision#crossChecked()} is false.
     *
     * @throws ClearwayException with {@link ErrorCode#CROSS_CHECK_ABSENT} where it is asked for and cannot be had
     */
    public RegulatoryRules crossCheck(boolean wanted) {
        if (wanted && !installed.crossChecked()) {
            throw new ClearwayException(
                    ErrorCode.CROSS_CHECK_ABSENT, null, null, null, "There is no second engine to check with.", null);
        }
        return new RegulatoryRules(installed, wanted, workLimit);
    }

    /**
     * The same rulesets with another bound on what one call may do. What is counted is how many rules are looked at on what is known of
     * one product or approval, not time: the same request gets the same answer on every machine. A call that asks for more gets an answer
     * that is complete and may be loose, which a decision says by {@link Decision#possibleExact()} and the warning {@code WORK_LIMIT},
     * and counterfactuals by {@link Counterfactuals#completeTo()}; a timeline gets the error {@link ErrorCode#WORK_LIMIT}. A higher limit
     * also lets timelines and assessments be longer, which are else no longer than 1,000,000 characters of JSON: what does not fit is told
     * without its reasons, but for those that decide, which the warning {@code REASONS_LEFT_OUT} says.
     *
     * @param most more than 0; {@link #WORK_LIMIT} where nothing is set
     * @throws IllegalArgumentException where it is not more than 0
     */
    public RegulatoryRules workLimit(int most) {
        if (most <= 0) {
            throw new IllegalArgumentException("A work limit is more than 0, and not " + most);
        }
        return new RegulatoryRules(installed, crossCheck, most);
    }

    @Override
    public Decision decide(Request request) {
        return decider.decide(request);
    }

    /**
     * Decides a request and says of every rule of the edition what came of it and why: what a classification rationale is
     * written from. Slower than {@link #decide}, which tells only of the rules that apply or may apply.
     *
     * @throws RequestException as {@link #decide} does
     * @throws ClearwayException where the engine itself fails
     */
    public Explanation explain(Request request) {
        return decider.explain(request);
    }

    /**
     * Replays a record: decides its request again and holds the decision against the stored one. Where nothing was in force, an edition
     * that was added since and is not law either is left out: it says nothing of what was known then.
     *
     * @param recordJson the record, in any layout
     * @return the decision, equal to the stored one save for {@code id}, {@code engine} and {@code crossChecked}
     * @throws ClearwayException {@link ErrorCode#RECORD_MISMATCH} with the first difference, or where the record does not
     *     agree with its own digest; {@link ErrorCode#RECORD_OTHER_EDITION}
     *     where the edition that the record names is installed with another digest, so that a difference says nothing; with another
     *     code where it is not a record, or its ruleset is not installed
     */
    public Decision verify(String recordJson) {
        RecordJson.checkDigest(recordJson);
        Decision stored = RecordJson.decision(recordJson);
        RulesetRef made = stored.ruleset();
        installed(made.id(), made.edition(), made.digest());
        stored.prospective().forEach(other -> installed(made.id(), other.edition(), other.digest()));
        Decision replayed = again(recordJson, stored);
        RecordJson.compare(recordJson, replayed);
        return replayed;
    }

    /**
     * Replays a record, whatever is installed now: decides its request again and says where the decision differs from the stored one,
     * what of the answer flips, and which rules make it flip. {@link #verify} is the one to call where any difference is an error.
     *
     * @param recordJson the record, in any layout
     * @throws RequestException where the request of the record cannot be decided any more as it stands
     * @throws ClearwayException {@link ErrorCode#RECORD_MISMATCH} where the record does not agree with its own digest; with another code
     *     where it is not a record, or the engine itself fails
     */
    public Replay replay(String recordJson) {
        RecordJson.checkDigest(recordJson);
        Decision stored = RecordJson.decision(recordJson);
        return Replaying.of(recordJson, stored, again(recordJson, stored));
    }

    /** Decides the request of a record again, with no other editions that are not law than those that it names. */
    private Decision again(String recordJson, Decision stored) {
        return decider.replay(
                RecordJson.request(recordJson),
                stored.prospective().stream().map(Prospective::edition).toList());
    }

    /** Refuses an edition that is installed with another digest. */
    private void installed(String ruleset, @Nullable String edition, @Nullable String digest) {
        EditionInfo here = Descriptions.edition(catalogue, ruleset, edition);
        if (here != null && digest != null && !digest.equals(here.digest())) {
            throw new ClearwayException(
                    ErrorCode.RECORD_OTHER_EDITION,
                    "/decision/ruleset/digest",
                    digest,
                    null,
                    "The record was made by edition " + edition + " of " + ruleset + " with the digest " + digest
                            + "; the edition installed has another digest, " + here.digest() + ".");
        }
    }

    /**
     * Puts one dossier to every ruleset that is installed. What one ruleset decides in law and another one asks for, such as
     * the class, flows from the one to the other where the dossier does not state it, and the assessment says so. What the
     * dossier takes for facts that are left out reaches only the ruleset that it names; all others take them as unknown. Of a long
     * assessment the longest decisions are told without the reasons that do not decide, see {@link #workLimit}.
     *
     * @throws RequestException where the dossier states facts that contradict each other
     * @throws ClearwayException where the engine itself fails
     */
    public Assessment assess(Dossier dossier) {
        return assess(dossier, catalogue.rulesets());
    }

    /**
     * Puts one dossier to some rulesets, as {@link #assess(Dossier)} does to all.
     *
     * @param rulesets their ids
     * @throws RequestException where there is no such ruleset, or the dossier states facts that contradict each other
     */
    public Assessment assess(Dossier dossier, Collection<String> rulesets) {
        return Assessor.assess(catalogue, decider, dossier, rulesets);
    }

    /**
     * Decides outcomes only, of many products by one ruleset on one day: for finding those that are worth a decision.
     *
     * @param ruleset its id
     * @param asOf the day whose law is applied
     * @throws RequestException where there is no such ruleset
     */
    public Screening screening(String ruleset, LocalDate asOf) {
        return Screening.of(Screener.of(catalogue, ruleset, asOf));
    }

    /**
     * Follows one request across time: the stretches of days on which its answer is the same, and what it is. Of a long timeline the first
     * stretches are told in full, the others without the reasons that do not decide, see {@link #workLimit}. On days on which the facts, and
     * all comparisons with the day, are alike, the second engine is asked once.
     *
     * @param request the request; its own day is not looked at
     * @param from the first day
     * @param to the last day, not before {@code from}
     * @throws IllegalArgumentException where {@code to} lies before {@code from}, or more than a hundred years after it
     * @throws RequestException as {@link #decide} does; {@link ErrorCode#DATE_INVALID} for a day beyond the years 0000 to 9999,
     *     {@link ErrorCode#WORK_LIMIT} where it would take more than one call may do, or be longer than one answer may be
     */
    public Timeline timeline(Request request, LocalDate from, LocalDate to) {
        Days.check("from", from);
        Days.check("to", to);
        if (to.isBefore(from) || to.isAfter(from.plusYears(100))) {
            throw new IllegalArgumentException("The span from " + from + " to " + to
                    + " must end on or after its first day, and within a hundred years");
        }
        return new Timelines(catalogue, decider).of(request, from, to);
    }

    /**
     * What would have to be different for another outcome: the smallest sets of changes of facts that give it, with all that follows
     * from them. Each change states another value of a fact; a set of changes that contradicts what is stated besides is none. The day stays
     * as it is. {@link Counterfactuals#completeTo()} says how far it is sure that none is left out.
     *
     * @param request the request as it is
     * @param wanted an outcome of the edition that is applied
     * @param kept paths of facts that stay as they are: they are not changed, nor does what is known of them come out otherwise by a change
     *     from which it follows
     * @throws RequestException as {@link #decide} does; {@link ErrorCode#OUTCOME_UNKNOWN} where the edition has no such outcome, or gives
     *     a set of codes; where no edition is applied; {@link ErrorCode#FACT_UNKNOWN_NAME} and the like where a path names no fact
     */
    public Counterfactuals whatWouldChange(Request request, String wanted, Set<String> kept) {
        return decider.whatWouldChange(request, wanted, kept);
    }

    /**
     * An interview that asks what a ruleset needs to know, page by page, starting from nothing.
     *
     * @param ruleset its id
     * @param asOf the day whose law is applied
     * @throws RequestException where there is no such ruleset
     */
    public Interview interview(String ruleset, LocalDate asOf) {
        return interview(Request.builder().ruleset(ruleset).asOf(asOf).build());
    }

    /**
     * An interview that goes on from what a request states. What is left out is not known, whatever the request says of it.
     *
     * @throws RequestException as {@link #decide} does
     */
    public Interview interview(Request request) {
        return Interview.of(
                decider,
                Request.builder().from(request).unstated(Unstated.UNKNOWN).build());
    }

    /**
     * What is installed, by identifier. It reads every ruleset: a program that wants to hear at its start of one that is broken asks for it then.
     *
     * @throws ClearwayException {@link ErrorCode#EDITION_BROKEN} where one cannot be read
     */
    public List<RulesetInfo> rulesets() {
        return Descriptions.of(catalogue);
    }

    /** What is installed of one ruleset, or null where there is nothing. */
    public @Nullable RulesetInfo ruleset(String id) {
        return catalogue.rulesets().contains(id) ? Descriptions.of(catalogue, id) : null;
    }

    /**
     * The edition that a decision was made by: its title, dates, rules, and what its outcomes mean.
     *
     * @param ruleset of a decision, see {@link Decision#ruleset()}
     * @return null where no edition was applied, or the one installed is not that one: another digest is another edition
     */
    public @Nullable EditionInfo edition(RulesetRef ruleset) {
        EditionInfo installed = Descriptions.edition(catalogue, ruleset.id(), ruleset.edition());
        return installed == null || !installed.digest().equals(ruleset.digest()) ? null : installed;
    }

    /** The version of the engine, as decisions carry it. */
    public static String version() {
        try (InputStream stream = RegulatoryRules.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
