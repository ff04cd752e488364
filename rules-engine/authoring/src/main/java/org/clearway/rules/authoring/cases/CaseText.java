package org.clearway.rules.authoring.cases;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.clearway.rules.authoring.profile.PlainText;
import org.clearway.rules.authoring.profile.YamlLimits;

/** The text of a file of cases, before anything of it is made into cases: within bounds, and plain. */
final class CaseText {

    private CaseText() {}

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @throws CaseException where it is too large, no text, or holds what a reader would not see as it is
     */
    static String read(Path path, String name) throws IOException {
        CasePlace whole = CasePlace.file(name);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw whole.wrong("The file is a link or a folder.", "a plain file");
        }
        if (Files.size(path) > YamlLimits.FILE) {
            throw whole.wrong(
                    "The file is larger than " + YamlLimits.FILE + " bytes.",
                    "several files, each of a chapter of the law");
        }
        String text;
        try {
            text = PlainText.read(path);
        } catch (CharacterCodingException e) {
            throw notUtf8(name, e);
        }
        YamlLimits.check(text, (line, column, message, instead) -> {
            throw CasePlace.broken(name, line, column).wrong(message, instead);
        });
        return text;
    }

    /** A file that is no text. */
    static CaseException notUtf8(String name, CharacterCodingException e) {
        return new CaseException(CasePlace.file(name), "The file is not UTF-8.", "the file, saved again as UTF-8", e);
    }
}
