package org.clearway.rules.authoring.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place in a file of cases.
 *
 * @param file the name of the file
 * @param line the line on which the case begins, from 1; 1 where it is the file as a whole
 * @param column the column of the word itself, from 1; 0 where {@code words} say where it stands
 * @param at the place as messages tell it
 * @param words what stands on the way to it from the beginning of the case: names with a colon, then perhaps a value
 */
record CasePlace(String file, int line, int column, String at, List<String> words) {

    /** A file as a whole. */
    static CasePlace file(String file) {
        return new CasePlace(file, 1, 1, file, List.of());
    }

    /** Where a file is no YAML. */
    static CasePlace broken(String file, int line, int column) {
        return new CasePlace(file, line, column, file + ":" + line + ":" + column, List.of());
    }

    /** A case. */
    static CasePlace of(String file, int line, String id) {
        return new CasePlace(file, line, 0, file + ":" + line + ": " + id, List.of());
    }

    /** What stands under a name there. */
    CasePlace at(String name) {
        return new CasePlace(file, line, column, at + " " + name, and(name + ":"));
    }

    /** What a request calls {@code facts.approvals[0].origin}. */
    CasePlace path(String path) {
        List<String> way = new ArrayList<>(words);
        Arrays.stream(path.replaceAll("\\[\\d+]", "").split("\\.")).forEach(name -> way.add(name + ":"));
        return new CasePlace(file, line, column, at + " " + path, way);
    }

    /** The word itself that stands there, a name or a value. */
    CasePlace word(String word) {
        return new CasePlace(file, line, column, at, and(word));
    }

    private List<String> and(String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return more;
    }

    CaseException wrong(String message, String instead) {
        return new CaseException(this, message, instead, null);
    }
}
