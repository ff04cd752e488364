package org.clearway.rules.cli.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made-up registrations, written as a CSV file. */
final class Registrations {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("uuid", "risk_class", "regulatory_act", "special_type"),
                    Arrays.stream(Flag.values()).map(Flag::column))
            .toList();
    private static final String DEVICE_FLAGS = "implantable,active,measuring,administers_medicine,contains_medicine,"
            + "reusable_surgical,human_blood,human_tissue,animal_tissue";

    private final List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));

    /** Adds a row with cells written as {@code column=word}; the other cells are empty. */
    Registrations row(String uuid, String act, String registered, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("uuid", uuid);
        row.put("regulatory_act", act);
        row.put("risk_class", registered);
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            row.put(parts[0], parts[1]);
        }
        return line(COLUMNS.stream().map(column -> row.getOrDefault(column, "")).collect(Collectors.joining(",")));
    }

    /** Adds a device that says no to every flag of devices and is not sterile, but for the cells given. */
    Registrations device(String uuid, String registered, String... cells) {
        Stream<String> flags = Arrays.stream(DEVICE_FLAGS.split(",")).map(column -> column + "=false");
        return row(
                uuid,
                "MDR",
                registered,
                Stream.of(flags, Stream.of("sterile_supplied=NOT_STERILISED"), Arrays.stream(cells))
                        .flatMap(stream -> stream)
                        .toArray(String[]::new));
    }

    /** Adds a line as it stands. */
    Registrations line(String line) {
        lines.add(line);
        return this;
    }

    /** Writes the file and gives its name. */
    String in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("registrations.csv"), text()).toString();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
