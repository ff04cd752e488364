package org.clearway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Named;

/**
 * An edition that must be refused. The place of the problem is marked with {@code ^} in the file at fault.
 *
 * @param code the code of the problem
 * @param instead what the advice contains
 * @param edition the edition, with its mark
 */
public record Refusal(ProblemCode code, String instead, Fixture edition) {

    /** A refusal with the sentence that tells of it. */
    public static Named<Refusal> named(String sentence, ProblemCode code, String instead, Fixture edition) {
        return Named.of(sentence, new Refusal(code, instead, edition));
    }

    /** A refusal for the condition of an otherwise good rule. */
    public static Named<Refusal> condition(String sentence, ProblemCode code, String instead, String condition) {
        return named(sentence, code, instead, Fixture.edition().with("rules.drl", Fixture.rule("  " + condition)));
    }

    /** Words of parsers and of Java, which help nobody who writes rules. */
    private static final Pattern UNHELPFUL = Pattern.compile(
            "Exception|\\bnull\\b(?!\\.| for)|org\\.drools|org\\.yaml|org\\.snake|tools\\.jackson|mismatched|viable|token|deserial|in reader|@[0-9a-f]{6}");

    /**
     * Asserts that the edition is refused where it is marked, for the reason and with the advice expected.
     *
     * @return what is told there
     */
    public Problem check(Path folder) {
        String marked = "";
        int line = 0;
        int column = 0;
        for (String file : edition.names()) {
            String text = edition.text(file).replace("\r\n", "\n").replace('\r', '\n');
            int mark = text.indexOf('^');
            if (mark >= 0) {
                marked = file;
                line = 1
                        + (int) text.substring(0, mark)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                column = mark - text.lastIndexOf('\n', mark - 1);
                edition.with(file, edition.text(file).replaceFirst("\\^", ""));
            }
        }
        assertThat(marked).as("a place is marked").isNotEmpty();
        AuthoringException refused = catchThrowableOfType(AuthoringException.class, () -> edition.read(folder));
        assertThat(refused).as("refused").isNotNull();
        String place = marked + ":" + line + ":" + column + ": " + code;
        List<Problem> there = refused.problems().stream()
                .filter(problem -> problem.toString().startsWith(place)
                        && problem.instead().contains(instead)
                        && !problem.message().isBlank())
                .toList();
        assertThat(there)
                .as("%s, instead %s, of %s", place, instead, refused.problems())
                .isNotEmpty();
        Problem problem = there.get(0);
        assertThat(problem.message())
                .as("a whole sentence in words of the author")
                .endsWith(".")
                .matches("(?s).{10,}")
                .doesNotContainPattern(UNHELPFUL);
        assertThat(problem.instead()).isNotBlank().doesNotContainPattern(UNHELPFUL);
        return problem;
    }
}
