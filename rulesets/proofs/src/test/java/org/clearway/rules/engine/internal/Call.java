package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Request;
import org.clearway.rules.engine.Asked;
import org.clearway.rules.engine.Assessment;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.Counterfactuals;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.engine.Timeline;
import org.clearway.rules.json.DecisionJson;

/** What a caller can have done with a request, and how many characters the answer has as text: of several decisions, all together. */
enum Call {
    DECIDE {
        @Override
        LongSupplier make(Catalogue catalogue, Decider decider, Request request) {
            Decision decision = decider.decide(request);
            return () -> size(decision);
        }
    },
    EXPLAIN {
        @Override
        LongSupplier make(Catalogue catalogue, Decider decider, Request request) {
            Explanation explanation = decider.explain(request);
            return () -> Math.max(
                    size(explanation.decision()),
                    explanation.rules().stream().mapToLong(Call::size).sum());
        }
    },
    ASK {
        @Override
        LongSupplier make(Catalogue catalogue, Decider decider, Request request) {
            Decider.Asking asking = decider.ask(request, path -> false);
            return () -> String.valueOf(asking.next()).length();
        }
    },
    CHANGE {
        @Override
        LongSupplier make(Catalogue catalogue, Decider decider, Request request) {
            // One of them, always the same of the same facts.
            List<String> outcomes = outcomes(catalogue, request);
            if (outcomes.isEmpty()) {
                return () -> 0;
            }
            String wanted = outcomes.get(Math.floorMod(request.facts().hashCode(), outcomes.size()));
            Counterfactuals found = decider.whatWouldChange(request, wanted, Set.of());
            return () -> found.toString().length();
        }
    },
    TIMELINE {
        @Override
        LongSupplier make(Catalogue catalogue, Decider decider, Request request) {
            Timeline timeline = new Timelines(catalogue, decider).of(request, FROM, FROM.plusYears(100));
            return () -> timeline.stretches().stream()
                    .mapToLong(stretch -> size(stretch.decision()))
                    .sum();
        }
    },
    ASSESS {
        @Override
        LongSupplier make(Catalogue catalogue, Decider decider, Request request) {
            Dossier dossier = Dossier.builder()
                    .asOf(request.asOf())
                    .facts(request.facts())
                    .unstated(request.unstated())
                    .ruleset(request.ruleset())
                    .build();
            Assessment assessment = Assessor.assess(catalogue, decider, dossier, catalogue.rulesets());
            return () -> assessment.decisions().stream().mapToLong(Call::size).sum()
                    + assessment.questions().toString().length();
        }
    };

    private static final LocalDate FROM = LocalDate.of(1990, 1, 1);

    /** Makes the call; what it gives tells how long the answer is. */
    abstract LongSupplier make(Catalogue catalogue, Decider decider, Request request);

    private static long size(Decision decision) {
        return DecisionJson.write(decision).length();
    }

    /** What is told of one rule, without its citations, which stand in the edition. */
    private static long size(ConsideredRule rule) {
        return rule.rule().title().length()
                + String.valueOf(rule.subject()).length()
                + rule.stage().length()
                + rule.result().name().length()
                + String.valueOf(rule.note()).length()
                + rule.because().stream().mapToLong(Call::size).sum()
                + rule.givesWayTo().stream()
                        .mapToLong(other -> other.title().length())
                        .sum();
    }

    private static long size(Asked asked) {
        return asked.fact().length()
                + asked.relation().name().length()
                + asked.operands().toString().length()
                + String.valueOf(asked.value()).length();
    }

    private static List<String> outcomes(Catalogue catalogue, Request request) {
        LoadedEdition edition =
                Selection.of(request, catalogue.editions(request.ruleset())).applied();
        return edition == null || edition.table().collects()
                ? List.of()
                : List.copyOf(edition.model().outcomes().keySet());
    }
}
