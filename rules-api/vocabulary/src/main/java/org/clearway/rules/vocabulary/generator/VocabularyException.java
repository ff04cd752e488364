package org.clearway.rules.vocabulary.generator;

/** A mistake in a vocabulary file, named by file and line, with what to write instead. */
final class VocabularyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VocabularyException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    /** A mistake in what {@code node} holds. */
    static VocabularyException at(Node node, String problem) {
        return new VocabularyException(node.file(), node.line(), problem);
    }
}
