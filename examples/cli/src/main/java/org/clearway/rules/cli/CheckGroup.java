package org.clearway.rules.cli;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.Authority;
import org.clearway.rules.Severity;
import org.clearway.rules.Verdict;
import org.clearway.rules.documents.CheckLine;
import org.clearway.rules.documents.Text;

/** Checks of one authority and severity. */
public record CheckGroup(String authority, String severity, List<CheckLine> checks) {

    /** Authorities, law first. */
    static final List<Authority> AUTHORITIES = List.of(
            Authority.LAW,
            Authority.STANDARD,
            Authority.GUIDANCE,
            Authority.BEST_PRACTICE,
            Authority.POLICY,
            Authority.PROPOSAL);

    /** Checks by authority, law first, and severity, the gravest first. */
    static List<CheckGroup> of(List<CheckLine> checks) {
        List<CheckGroup> groups = new ArrayList<>();
        for (Authority authority : AUTHORITIES) {
            for (Severity severity : Severity.values()) {
                List<CheckLine> found = checks.stream()
                        .filter(check -> check.authority() == authority && check.severity() == severity)
                        .toList();
                if (!found.isEmpty()) {
                    groups.add(new CheckGroup(
                            Text.authority(authority), found.get(0).severityInWords(), found));
                }
            }
        }
        return groups;
    }

    /** How many have a verdict. */
    public long count(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** Those that fail. */
    public List<CheckLine> failing() {
        return checks.stream().filter(check -> check.verdict() == Verdict.FAIL).toList();
    }
}
