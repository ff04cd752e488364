package org.clearway.rules.portfolio;

import java.io.Serializable;

/**
 * A stretch of an input file. It holds the rows that begin in it; the last of them may end beyond.
 *
 * @param file the file
 * @param start offset of its first byte
 * @param end offset after its last byte
 * @param quoted whether its first byte stands within quotes
 * @param line the number of line breaks before it
 */
record Chunk(String file, long start, long end, boolean quoted, long line) implements Serializable {}
