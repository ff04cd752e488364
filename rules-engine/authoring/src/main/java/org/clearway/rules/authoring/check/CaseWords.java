package org.clearway.rules.authoring.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.authoring.cases.CaseException;
import org.clearway.rules.authoring.profile.YamlWords;

/** Where the words of cases, and of ruleset.yaml, stand. */
final class CaseWords {
    private static final String HEADER = "ruleset.yaml";

    private final Path edition;
    private final Map<String, YamlWords> files = new HashMap<>();

    /** @param edition the folder of the edition */
    CaseWords(Path edition) {
        this.edition = edition;
    }

    /** A problem of a case at the last of some words, each sought after the one before. */
    Problem problem(Case one, List<String> words, String message, String instead) {
        return problem(one.path(), one.line(), words, ProblemCode.CASE, message, instead);
    }

    /** A problem of ruleset.yaml at the last of some words. */
    Problem header(List<String> words, ProblemCode code, String message, String instead) {
        return problem(HEADER, 1, words, code, message, instead);
    }

    /** What is wrong with a file of cases. */
    Problem problem(CaseException refused) {
        String file = refused.file().startsWith("../") ? refused.file() : "cases/" + refused.file();
        return refused.column() > 0
                ? new Problem(
                        file, refused.line(), refused.column(), ProblemCode.CASE, refused.says(), refused.instead())
                : problem(file, refused.line(), refused.words(), ProblemCode.CASE, refused.says(), refused.instead());
    }

    private Problem problem(
            String file, int line, List<String> words, ProblemCode code, String message, String instead) {
        return files.computeIfAbsent(file, this::words).problem(file, line, words, code, message, instead);
    }

    private YamlWords words(String file) {
        try {
            return new YamlWords(Files.readString(edition.resolve(file)).replace("\r\n", "\n"));
        } catch (IOException e) {
            return new YamlWords("");
        }
    }
}
