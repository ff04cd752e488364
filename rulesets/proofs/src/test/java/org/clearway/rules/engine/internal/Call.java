package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearway.rules.Decision;
import org.clearway.rules.Dossier;
import org.clearway.rules.Request;
import org.clearway.rules.engine.ConsideredRule;
import org.clearway.rules.engine.Explanation;
import org.clearway.rules.json.DecisionJson;

/** What a caller can have done with a request, and how many characters the answer has as text: of several decisions, the longest. */
enum Call {
    DECIDE {
        @Override
        long answer(Catalogue catalogue, Decider decider, Request request) {
            return size(decider.decide(request));
        }
    },
    EXPLAIN {
        @Override
        long answer(Catalogue catalogue, Decider decider, Request request) {
            Explanation explanation = decider.explain(request);
            return size(explanation.decision()) + explanation.rules().toString().length();
        }
    },
    ASK {
        @Override
        long answer(Catalogue catalogue, Decider decider, Request request) {
            Decider.Asking asking = decider.ask(request, path -> false);
            return String.valueOf(asking.next()).length();
        }
    },
    CHANGE {
        @Override
        long answer(Catalogue catalogue, Decider decider, Request request) {
            // One of them, always the same of the same facts.
            List<String> outcomes = outcomes(catalogue, request, decider.decide(request));
            return outcomes.isEmpty()
                    ? 0
                    : decider.whatWouldChange(
                                    request,
                                    outcomes.get(Math.floorMod(request.facts().hashCode(), outcomes.size())),
                                    Set.of())
                            .toString()
                            .length();
        }
    },
    TIMELINE {
        @Override
        long answer(Catalogue catalogue, Decider decider, Request request) {
            return new Timelines(catalogue, decider)
                    .of(request, FROM, FROM.plusYears(100)).stretches().stream()
                            .mapToLong(stretch -> size(stretch.decision()))
                            .max()
                    .orElse(0);
        }
    },
    ASSESS {
        @Override
        long answer(Catalogue catalogue, Decider decider, Request request) {
            Dossier dossier = Dossier.builder()
                    .asOf(request.asOf())
                    .facts(request.facts())
                    .unstated(request.unstated())
                    .ruleset(request.ruleset())
                    .build();
            return Assessor.assess(catalogue, decider, dossier, catalogue.rulesets()).decisions().stream()
                    .mapToLong(Call::size)
                    .max()
                    .orElse(0);
        }
    };

    private static final LocalDate FROM = LocalDate.of(1990, 1, 1);

    /** Does it and tells how long the answer is. */
    abstract long answer(Catalogue catalogue, Decider decider, Request request);

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
                + rule.because().toString().length()
                + rule.givesWayTo().stream()
                        .mapToLong(other -> other.title().length())
                        .sum();
    }

    private static List<String> outcomes(Catalogue catalogue, Request request, Decision now) {
        return catalogue.editions(request.ruleset()).stream()
                .map(LoadedEdition::model)
                .filter(model -> model.edition().equals(now.ruleset().edition()))
                .filter(model -> now.outcomes() == null && now.certain() == null)
                .findFirst()
                .map(model -> List.copyOf(model.outcomes().keySet()))
                .orElse(List.of());
    }
}
