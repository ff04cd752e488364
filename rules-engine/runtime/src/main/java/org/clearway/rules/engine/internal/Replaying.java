package org.clearway.rules.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.clearway.rules.Answer;
import org.clearway.rules.CheckResult;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Prospective;
import org.clearway.rules.RulesetRef;
import org.clearway.rules.Status;
import org.clearway.rules.SubjectOutcome;
import org.clearway.rules.engine.Replay;
import org.clearway.rules.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** Holds a stored decision against the one that its request gets now, and finds the rules that make the difference. */
public final class Replaying {

    private final List<Replay.Flip> flips = new ArrayList<>();
    private final Set<Finding> decidedThen = new LinkedHashSet<>();
    private final Set<Finding> decidesNow = new LinkedHashSet<>();

    private Replaying() {}

    /** Compares the decision of a record with the one made now. */
    public static Replay of(String recordJson, Decision stored, Decision replayed) {
        Replaying replaying = new Replaying();
        replaying.decisions(stored, replayed);
        return new Replay(
                stored,
                replayed,
                sameEditions(stored, replayed),
                RecordJson.differences(recordJson, replayed),
                replaying.flips,
                List.copyOf(replaying.decidedThen),
                List.copyOf(replaying.decidesNow));
    }

    private static boolean sameEditions(Decision stored, Decision replayed) {
        return stored.ruleset().equals(replayed.ruleset())
                && Objects.equals(inForce(stored), inForce(replayed))
                && stored.prospective().stream().allMatch(then -> {
                    Prospective now = edition(replayed, then.edition());
                    // A version that named no digest left open which build it was.
                    return now != null
                            && (then.digest() == null || then.digest().equals(now.digest()));
                });
    }

    private static @Nullable RulesetRef inForce(Decision decision) {
        Decision inForce = decision.inForce();
        return inForce == null ? null : inForce.ruleset();
    }

    private static @Nullable Prospective edition(Decision decision, String edition) {
        return decision.prospective().stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst()
                .orElse(null);
    }

    private void decisions(Decision then, Decision now) {
        decision("/decision", then, now);
        Decision inForceThen = then.inForce();
        Decision inForceNow = now.inForce();
        if (inForceThen != null && inForceNow != null) {
            decision("/decision/inForce", inForceThen, inForceNow);
        } else if (inForceThen != null || inForceNow != null) {
            flip("/decision/inForce/status", status(inForceThen), status(inForceNow));
        }
        for (int i = 0; i < then.prospective().size() && now.status() == Status.NOT_IN_FORCE; i++) {
            Prospective one = then.prospective().get(i);
            Prospective other = edition(now, one.edition());
            String at = "/decision/prospective/" + i;
            if (other == null) {
                flip(at + "/edition", one.edition(), null);
            } else {
                told(flips.size(), at, one.answer(), other.answer());
            }
        }
    }

    private static @Nullable String status(@Nullable Decision decision) {
        return decision == null ? null : decision.status().name();
    }

    private void decision(String at, Decision then, Decision now) {
        int before = flips.size();
        flip(at + "/force", then.force().name(), now.force().name());
        told(before, at, then.answer(), now.answer());
    }

    /** Compares two answers; where something has flipped since there were so many flips, says which rules did it. */
    private void told(int before, String at, Answer then, Answer now) {
        answers(at, then, now);
        if (flips.size() > before) {
            because(then, now);
        }
    }

    private void answers(String at, Answer then, Answer now) {
        flip(at + "/status", then.status().name(), now.status().name());
        flip(at + "/outcome", outcome(then), outcome(now));
        flip(at + "/route", then.route(), now.route());
        if (then.status() == Status.UNDETERMINED && now.status() == Status.UNDETERMINED) {
            flip(at + "/possible", together(then.possible()), together(now.possible()));
        }
        checks(at, then.checks(), now.checks());
        approvals(at, then.byApproval(), now.byApproval());
    }

    private static @Nullable String outcome(Answer answer) {
        List<String> outcomes = answer.outcomes();
        return outcomes == null ? answer.outcome() : String.join(", ", outcomes);
    }

    /** What is possible is a set; the order in which it is told is no part of it. */
    private static String together(List<String> possible) {
        return String.join(", ", new TreeSet<>(possible));
    }

    private void checks(String at, Map<String, CheckResult> then, Map<String, CheckResult> now) {
        Set<String> ids = new LinkedHashSet<>(then.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            flip(at + "/checks/" + id, verdict(then.get(id)), verdict(now.get(id)));
        }
    }

    private static @Nullable String verdict(@Nullable CheckResult check) {
        return check == null ? null : check.verdict().name();
    }

    private void approvals(String at, List<SubjectOutcome> then, List<SubjectOutcome> now) {
        for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
            SubjectOutcome one = then.get(i);
            SubjectOutcome other = now.get(i);
            String item = at + "/byApproval/" + i;
            flip(item + "/status", one.status().name(), other.status().name());
            flip(item + "/outcome", one.outcome(), other.outcome());
            flip(item + "/route", one.route(), other.route());
        }
    }

    private void flip(String pointer, @Nullable String then, @Nullable String now) {
        if (!Objects.equals(then, now)) {
            flips.add(new Replay.Flip(pointer, then, now));
        }
    }

    /** The findings that decide one answer and not the other. */
    private void because(Answer then, Answer now) {
        boolean listed = !then.checks().isEmpty() || !now.checks().isEmpty();
        List<Finding> gone = listed ? List.of() : without(deciding(then), deciding(now));
        List<Finding> come = listed ? List.of() : without(deciding(now), deciding(then));
        if (gone.isEmpty() && come.isEmpty()) {
            gone = without(then.findings(), now.findings());
            come = without(now.findings(), then.findings());
        }
        decidedThen.addAll(gone);
        decidesNow.addAll(come);
    }

    private static List<Finding> deciding(Answer answer) {
        return answer.findings().stream()
                .filter(finding -> answer.deciding().contains(finding.rule()))
                .toList();
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Set<List<@Nullable Object>> known = new LinkedHashSet<>();
        others.forEach(other -> known.add(said(other)));
        return findings.stream()
                .filter(finding -> !known.contains(said(finding)))
                .toList();
    }

    /** What a finding says; two that say the same differ at most in their reasons. */
    private static List<@Nullable Object> said(Finding finding) {
        List<@Nullable Object> said = new ArrayList<>();
        said.add(finding.rule());
        said.add(finding.limb());
        said.add(finding.subject());
        said.add(finding.conclusion());
        said.add(finding.route());
        said.add(finding.certainty());
        // The force of a decision is that of its citations.
        said.add(finding.citations().stream().map(Citation::authority).toList());
        return said;
    }
}
