package org.clearway.rules.authoring.profile;

import java.nio.file.Path;
import java.util.List;
import org.clearway.rules.authoring.AuthoringException;

/**
 * What the rules of an edition are written in: the sources that they may cite, and the notions that it defines. A decision needs neither.
 *
 * @param sources the sources, in the order of ruleset.yaml
 * @param derived the defined notions, in the order of the source
 */
public record EditionTerms(List<CitedSource> sources, List<DerivedFact> derived) {
    public EditionTerms {
        sources = List.copyOf(sources);
        derived = List.copyOf(derived);
    }

    /**
     * Reads them from the folder of an edition.
     *
     * @throws AuthoringException with every problem of the header and the definitions
     */
    public static EditionTerms read(Path folder) {
        EditionFolder files = EditionFolder.read(folder);
        Header header = files.header();
        HeaderCheck.check(header, files);
        Definitions definitions = new Definitions(header, files);
        definitions.read();
        List<DerivedFact> derived = definitions.all();
        if (!files.problems().isEmpty()) {
            throw new AuthoringException(files.problems());
        }
        return new EditionTerms(
                header.sources().entrySet().stream()
                        .map(source -> CitedSource.of(source.getKey(), source.getValue()))
                        .toList(),
                derived);
    }
}
