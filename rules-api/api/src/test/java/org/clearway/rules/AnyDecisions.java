package org.clearway.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.clearway.rules.facts.Device;
import org.jspecify.annotations.Nullable;

/** Random decisions with everything that one may have. Much of them is the same, as of decisions by one edition. */
public final class AnyDecisions {

    private static final String[] PIECES = {
        "Rule 6",
        "a limb",
        "\"quoted\" \\ and\nbroken\u0007",
        "§ 5 – für é",
        "\uD83D\uDE00",
        "long ".repeat(250),
        "?",
        ""
    };

    private final Random random;
    private final List<Citation> known = new ArrayList<>();

    public AnyDecisions(Random random) {
        this.random = random;
        for (int i = 0; i < 4; i++) {
            known.add(citation());
        }
    }

    public Decision decision() {
        Decision.Builder decision = decided();
        if (random.nextInt(4) == 0) {
            decision.hypothetical(true).inForce(decided().build());
        }
        return decision.id(maybe(this::text)).build();
    }

    private Decision.Builder decided() {
        Answer answer = answer().build();
        Decision.Builder decision = Decision.builder()
                .ruleset(RulesetRef.builder()
                        .id("gb-reliance")
                        .edition(maybe(this::text))
                        .revision(maybe(() -> random.nextInt(9)))
                        .standing(maybe(() -> any(Standing.values())))
                        .build())
                .asOf(LocalDate.EPOCH)
                .force(any(Force.values()))
                .absence(maybe(() -> any(Absence.values())))
                .answer(answer)
                .consequences(some(this::consequence))
                .assumed(some(this::assumption))
                .engine("1.0.0");
        return answer.status() == Status.NOT_IN_FORCE ? decision.prospective(some(this::prospective)) : decision;
    }

    private Answer.Builder answer() {
        Answer.Builder answer = Answer.builder()
                .status(any(Status.values()))
                .possible(some(this::text))
                .possibleExact(random.nextBoolean())
                .deciding(some(this::text))
                .route(maybe(this::text))
                .legalBasis(maybe(this::text))
                .findings(some(this::finding))
                .questions(some(this::question))
                .byApproval(some(this::subject))
                .warnings(some(this::warning));
        some(this::check).forEach(check -> answer.putChecks("CHECK-" + random.nextInt(99), check));
        if (random.nextBoolean()) {
            answer.putDates("reportBy", day());
        }
        return random.nextBoolean()
                ? answer.outcome(maybe(this::text))
                : answer.outcomes(some(this::text)).certain(some(this::text));
    }

    private Prospective prospective() {
        return Prospective.builder()
                .edition(text())
                .standing(any(Standing.values()))
                .published(day())
                .digest(maybe(this::text))
                .answer(answer().build())
                .build();
    }

    private Finding finding() {
        Finding.Builder finding = Finding.builder()
                .rule(text())
                .limb(text())
                .subject(maybe(this::text))
                .conclusion(text())
                .route(maybe(this::text))
                .legalBasis(maybe(this::text))
                .certainty(any(Certainty.values()))
                .basis(any(Basis.values()))
                .because(some(() -> Because.builder()
                        .fact("device.invasiveness")
                        .value(any(Device.Invasiveness.values()))
                        .how(any(Known.values()))
                        .build()))
                .missing(some(this::text))
                .citations(some(this::citation))
                .note(maybe(this::text));
        return random.nextBoolean()
                ? finding.putDates("last", day()).putDates("first", day()).build()
                : finding.build();
    }

    private Citation citation() {
        if (known.size() > 3 && random.nextInt(4) > 0) {
            return known.get(random.nextInt(known.size()));
        }
        return Citation.builder()
                .instrument(text())
                .provision(text())
                .authority(any(Authority.values()))
                .basis(any(Basis.values()))
                .address(maybe(this::text))
                .published(maybe(this::day))
                .consulted(maybe(this::day))
                .build();
    }

    private Question question() {
        return Question.builder()
                .fact("device.sterile")
                .question(text())
                .answers(some(() -> Question.Option.builder()
                        .answer(text())
                        .possible(some(this::text))
                        .build()))
                .build();
    }

    private Assumption assumption() {
        return Assumption.builder()
                .fact("device.sterile")
                .value(random.nextBoolean())
                .how(any(Known.values()))
                .inPart(random.nextBoolean())
                .follows(maybe(this::text))
                .changes(some(() -> Assumption.Change.builder()
                        .value(text())
                        .possible(some(this::text))
                        .build()))
                .build();
    }

    private Consequence consequence() {
        return Consequence.builder()
                .rule(text())
                .limb(text())
                .certainty(any(Certainty.values()))
                .putGives("b" + text(), text())
                .putGives("a" + text(), text())
                .citations(some(this::citation))
                .note(maybe(this::text))
                .build();
    }

    private CheckResult check() {
        return CheckResult.builder()
                .verdict(any(Verdict.values()))
                .title(text())
                .topic(text())
                .severity(any(Severity.values()))
                .authority(any(Authority.values()))
                .missing(some(this::text))
                .from(maybe(this::day))
                .to(maybe(this::day))
                .build();
    }

    private SubjectOutcome subject() {
        return SubjectOutcome.builder()
                .index(random.nextInt(64))
                .like(maybe(() -> random.nextInt(64)))
                .origin(maybe(this::text))
                .status(any(Status.values()))
                .outcome(maybe(this::text))
                .route(maybe(this::text))
                .possible(some(this::text))
                .deciding(some(this::text))
                .build();
    }

    private Warning warning() {
        return Warning.builder()
                .code(text())
                .text(text())
                .citations(some(this::citation))
                .build();
    }

    private <T> List<T> some(Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(one.get());
        }
        return some;
    }

    private <T> @Nullable T maybe(Supplier<T> one) {
        return random.nextBoolean() ? one.get() : null;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private String text() {
        return random.nextInt(4) == 0 ? any(PIECES) + random.nextInt(50) : any(PIECES);
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(60_000) - 10_000);
    }
}
