package org.clearway.rules.authoring;

import java.util.List;
import java.util.stream.Collectors;

/** A ruleset that cannot be built, with everything that is wrong with it. */
public final class AuthoringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An exception that names every problem. */
    public AuthoringException(List<Problem> problems) {
        super(problems.size()
                + (problems.size() == 1 ? " problem" : " problems")
                + problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n  ", "\n  ", "")));
        this.problems = problems.stream().sorted().toList();
    }

    /** The problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
