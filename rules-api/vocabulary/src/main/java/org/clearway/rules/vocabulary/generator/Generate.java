package org.clearway.rules.vocabulary.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Generates the typed facts and their definitions from the vocabulary files on the class path. */
public final class Generate {

    private Generate() {}

    /**
     * Runs the generator.
     *
     * @param args the directory to write Java sources to
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("one argument is expected: the directory to write Java sources to");
        }
        generate(VocabularyReader.read(Generate::file), Path.of(args[0]));
    }

    static void generate(Model model, Path directory) {
        SourceFolder folder = new SourceFolder(directory);
        DefinitionsWriter definitions = new DefinitionsWriter(model);
        for (int i = 0; i < model.sections().size(); i++) {
            Model.Section section = model.sections().get(i);
            folder.put(Types.file(Types.FACTS_PACKAGE, new SectionWriter(section, i).type()));
            folder.put(Types.file(Types.VOCABULARY_PACKAGE, definitions.section(section)));
        }
        folder.put(Types.file(Types.FACTS_PACKAGE, new FactsWriter(model.sections()).type()));
        folder.put(Types.file(Types.VOCABULARY_PACKAGE, definitions.index()));
        folder.put(Types.file(Types.VOCABULARY_PACKAGE, RoleWriter.type(model.roles())));
        TiesWriter ties = new TiesWriter(model);
        model.sections().forEach(section -> folder.put(Types.file(Types.TIES_PACKAGE, ties.section(section))));
        folder.put(Types.file(Types.TIES_PACKAGE, ties.index()));
        folder.write();
    }

    /** The text of a vocabulary file. */
    static String file(String name) {
        try (InputStream in = Generate.class.getResourceAsStream("/vocabulary/" + name)) {
            if (in == null) {
                throw new VocabularyException("vocabulary.yaml", 1, "there is no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
