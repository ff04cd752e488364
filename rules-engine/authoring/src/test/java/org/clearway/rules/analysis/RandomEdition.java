package org.clearway.rules.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.engine.model.EditionModel;

/** Small editions made by lot, over facts of every kind that nothing ties to others. */
final class RandomEdition {
    private static final List<String> ATOMS = List.of(
            "Device( measuring == true )",
            "Device( measuring == false )",
            "Device( orificeZone == NASAL_CAVITY )",
            "Device( orificeZone in ( ORAL_TO_PHARYNX, OTHER ) )",
            "Device( orificeZone != EAR_CANAL_TO_DRUM )",
            "Device( swRole contains DECISION )",
            "not( Device( swRole contains DECISION ) )",
            "Device( swRole contains MONITOR )",
            "Request( asOf >= \"2026-03-01\" )",
            "Request( asOf < \"2026-03-01\" )",
            "Readiness( qmsCertificateExpiry >= \"2026-03-01\" )",
            "Readiness( qmsCertificateExpiry < \"2026-03-01\" )",
            "$r : Readiness( )\n  Request( asOf <= $r.qmsCertificateExpiry )",
            "$r : Readiness( )\n  Request( asOf > $r.qmsCertificateExpiry )",
            "$s : AiSecurity( )\n  Request( asOf <= plusDays( $s.penTestDate, 30 ) )",
            "$s : AiSecurity( )\n  Request( asOf > plusDays( $s.penTestDate, 30 ) )",
            "AiSecurity( penTestCriticalOpen > 2 )",
            "AiSecurity( penTestCriticalOpen <= 2 )");
    private static final List<String> OUTCOMES = List.of("I", "Is", "Im", "III");

    private final Random random;

    RandomEdition(long seed) {
        random = new Random(seed);
    }

    /** An edition, and one in which a rule or two are otherwise. */
    List<EditionModel> two(Path folder) {
        boolean gate = random.nextBoolean();
        List<String> rules = new ArrayList<>();
        int count = 3 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            rules.add(rule(i));
        }
        List<String> changed = new ArrayList<>(rules);
        for (int i = random.nextInt(3); i > 0; i--) {
            int which = random.nextInt(count);
            changed.set(which, rule(which));
        }
        String ends =
                "rule \"Scope: base\"\n  @Concludes(status = \"NOT_APPLICABLE\")\n  @Cites(\"LAW Art 9\")\nwhen\n  "
                        + atom() + "\nthen\nend\n";
        return List.of(edition(gate ? ends : null, rules, folder), edition(gate ? ends : null, changed, folder));
    }

    private static EditionModel edition(String gate, List<String> rules, Path folder) {
        Fixture fixture = Fixture.edition().with("rules.drl", String.join("\n", rules));
        if (gate != null) {
            fixture.header("combine:\n", "combine:\n  - { stage: scope, join: gate, files: [scope.drl] }\n")
                    .with("scope.drl", gate);
        }
        return fixture.read(folder);
    }

    private String rule(int number) {
        String unless =
                number > 0 && random.nextInt(4) == 0 ? ", unless = \"Rule " + random.nextInt(number) + "\"" : "";
        StringBuilder conditions = new StringBuilder();
        for (String atom : atoms()) {
            conditions.append("  ").append(atom).append('\n');
        }
        return "rule \"Rule " + number + ": base\"\n  @Concludes(outcome = \""
                + OUTCOMES.get(random.nextInt(OUTCOMES.size())) + '"' + unless
                + ")\n  @Cites(\"LAW Art 1\")\nwhen\n" + conditions + "then\nend\n";
    }

    private List<String> atoms() {
        List<String> atoms = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String atom = atom();
            boolean bound =
                    atoms.stream().anyMatch(other -> other.charAt(0) == '$' && other.startsWith(atom.substring(0, 2)));
            if (!atoms.contains(atom) && !bound) {
                atoms.add(atom);
            }
        }
        return atoms;
    }

    private String atom() {
        return ATOMS.get(random.nextInt(ATOMS.size()));
    }
}
