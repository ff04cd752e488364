package org.clearway.rules.portfolio;

import java.nio.charset.StandardCharsets;

/**
 * A row as it stands in the input.
 *
 * @param file the file
 * @param line the line on which it begins, from 1
 * @param bytes its bytes, without the line break
 * @param tooLong whether it goes on beyond them
 */
record InputRow(String file, long line, byte[] bytes, boolean tooLong) {

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where it stands, for messages. */
    String at() {
        return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
    }
}
