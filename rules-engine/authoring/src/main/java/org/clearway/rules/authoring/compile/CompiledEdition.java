package org.clearway.rules.authoring.compile;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.engine.internal.EditionFiles;
import org.clearway.rules.engine.model.EditionModel;

/** The files that an edition travels in: its data, the classes of its compiled rules, and the digests of both. */
public final class CompiledEdition {

    private CompiledEdition() {}

    /** Where the data of an edition lie. */
    static String data(EditionModel edition) {
        return folder(edition) + "edition.json";
    }

    private static String folder(EditionModel edition) {
        return "META-INF/clearway/" + edition.ruleset() + "/" + edition.edition() + "/";
    }

    /**
     * Compiles an edition.
     *
     * @return the files by path, the same bytes for the same edition
     * @throws AuthoringException where Drools refuses the rules; that is a fault of the compiler, not of the author
     */
    public static SortedMap<String, byte[]> files(EditionModel edition) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(edition, Mode.POSSIBLE);
        SortedMap<String, byte[]> files = new TreeMap<>(compiled.classes());
        files.put(
                data(edition),
                EditionJsonWriter.write(edition.withModelClass(compiled.modelClass()))
                        .getBytes(StandardCharsets.UTF_8));
        StringBuilder digests = new StringBuilder();
        files.forEach((path, content) -> digests.append(EditionFiles.line(path, content)));
        files.put(folder(edition) + EditionFiles.DIGESTS, digests.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
