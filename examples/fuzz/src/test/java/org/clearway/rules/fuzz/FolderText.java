package org.clearway.rules.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Several files in one input: a line {@code %% name} stands before each. Names are those that a reader looks for; another one is part of the
 * file before it.
 */
public final class FolderText {

    private static final String MARK = "%% ";
    private static final String NAME = "[A-Za-z][A-Za-z0-9-]{0,30}\\.(yaml|drl|csv)";

    private FolderText() {}

    /** The files by name. The bytes need be no text. */
    public static Map<String, byte[]> files(byte[] input) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String text = new String(input, StandardCharsets.ISO_8859_1);
        String name = null;
        StringBuilder content = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            String named = line.startsWith(MARK) ? line.substring(MARK.length()).strip() : "";
            if (named.matches(NAME)) {
                put(files, name, content);
                name = named;
                content.setLength(0);
            } else {
                content.append(line);
            }
        }
        put(files, name, content);
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, StringBuilder content) {
        if (name != null) {
            files.put(name, content.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Leaves these files in a folder, and no others. */
    public static void write(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.newDirectoryStream(folder)) {
            for (Path old : there) {
                if (!files.containsKey(old.getFileName().toString())) {
                    Files.delete(old);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            InputFile.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
