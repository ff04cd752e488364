package org.clearway.rules.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearway.rules.Authority;
import org.clearway.rules.Citation;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.profile.EditionReader;
import org.clearway.rules.engine.internal.Truths;
import org.clearway.rules.engine.internal.Truths.Stated;
import org.clearway.rules.engine.internal.Truths.Value;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.engine.model.Stage;

/** Compiled rules fire exactly where the formulas of the engine say so, in both modes. */
class DroolsAgreesTest {
    private static final int RANDOM_RULES = 80;

    /** Compiled when first asked for, and once for all tries. */
    private static final class Authored {
        static final EditionModel EDITION = EditionReader.read(Path.of("src/test/resources/every-atom"));
        static final Truths.Compiled CERTAIN = compiled(EDITION, Mode.CERTAIN);
        static final Truths.Compiled POSSIBLE = compiled(EDITION, Mode.POSSIBLE);
    }

    private static final class Generated {
        static final EditionModel EDITION = random();
        static final Truths.Compiled CERTAIN = compiled(EDITION, Mode.CERTAIN);
        static final Truths.Compiled POSSIBLE = compiled(EDITION, Mode.POSSIBLE);
    }

    private static Truths.Compiled compiled(EditionModel edition, Mode mode) {
        return new Truths.Compiled(edition, RuleCompiler.compile(edition, mode));
    }

    @Provide
    Arbitrary<Stated> stated() {
        return RandomFacts.stated();
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void onAnEditionWithEveryKindOfAtom(@ForAll("stated") Stated stated) {
        agrees(Authored.CERTAIN, Authored.POSSIBLE, stated);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void onRandomConditions(@ForAll("stated") Stated stated) {
        agrees(Generated.CERTAIN, Generated.POSSIBLE, stated);
    }

    @Example
    void whereNothingIsKnown() {
        Stated nothing = new Stated(LocalDate.of(2026, 11, 22), Map.of());
        agrees(Authored.CERTAIN, Authored.POSSIBLE, nothing);
        agrees(Generated.CERTAIN, Generated.POSSIBLE, nothing);
    }

    @Example
    void theEditionHasEveryKindOfAtom() {
        List<String> kinds = new ArrayList<>();
        Authored.EDITION.rules().forEach(rule -> kinds(rule.when(), kinds));
        assertThat(kinds).contains("All", "Any", "OneOf", "Has", "Known", "Compare", "Compare by rank");
    }

    private static void kinds(Condition condition, List<String> kinds) {
        boolean ranked = condition instanceof Condition.Compare compare && compare.order() != null;
        kinds.add(condition.getClass().getSimpleName() + (ranked ? " by rank" : ""));
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> kinds(part, kinds));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> kinds(part, kinds));
        }
    }

    private static void agrees(Truths.Compiled certain, Truths.Compiled possible, Stated stated) {
        List<String> certainly = certain.fired(stated);
        List<String> possibly = possible.fired(stated);
        assertThat(certainly).isEqualTo(certain.worth(stated, List.of(Value.TRUE)));
        assertThat(possibly).isEqualTo(possible.worth(stated, List.of(Value.TRUE, Value.UNKNOWN)));
        assertThat(possibly).containsAll(certainly);
    }

    /** An edition of random conditions, the same in every run. */
    private static EditionModel random() {
        Random random = new Random(7);
        var conditions = RandomFacts.conditions().generator(1000);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < RANDOM_RULES; i++) {
            rules.add(new Rule(
                    "Random: " + i,
                    "Random",
                    String.valueOf(i),
                    "none",
                    1,
                    0,
                    conditions.next(random).value(),
                    new Rule.Outcome("I", null, null, Map.of()),
                    List.of(),
                    List.of(Citation.builder()
                            .instrument("The Act")
                            .provision("Art " + i)
                            .authority(Authority.LAW)
                            .build()),
                    null,
                    null));
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new EditionModel(
                "gb-random",
                "2026-01-01",
                1,
                "Random",
                "What?",
                Standing.IN_FORCE,
                day,
                day,
                null,
                null,
                day,
                "GB",
                "Nobody",
                RandomFacts.EACH,
                Map.of(),
                Map.of("I", "Class I"),
                Map.of(),
                Map.of(),
                List.of(new Stage("only", Stage.Join.GATE, List.of(), Map.of(), Map.of(), List.of())),
                rules,
                List.of(),
                List.of(),
                RandomFacts.PATHS,
                "",
                "");
    }
}
