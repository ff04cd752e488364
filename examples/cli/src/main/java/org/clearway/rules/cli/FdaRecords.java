package org.clearway.rules.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clearway.rules.facts.AiSystem;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Classification;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Market;
import org.jspecify.annotations.Nullable;

/**
 * Public FDA records: the list of AI-enabled devices, joined by product code to the product classification.
 *
 * <p>A record states little, and nothing is added to it: the approval is American and has that number, from which
 * the pathway follows; the device uses machine learning, because the list is of such devices; and it is implantable
 * where the classification flags its product code so. No flag is not taken as "not implantable", because the two
 * definitions differ. The FDA class never stands for the class in Great Britain. That the device is to be placed on
 * the market in Great Britain is the question asked, not a record.
 */
final class FdaRecords {

    private static final String LIST = "fda_aiml_devices_2025-09_dates.csv";
    private static final String CLASSIFICATION = "fda_foiclass_2020.txt";
    private static final Charset CP1252 = Charset.forName("windows-1252");

    private FdaRecords() {}

    static List<DemoDevice> read(Path folder) throws IOException {
        Path list = present(folder, LIST);
        Map<String, ProductCode> codes = productCodes(present(folder, CLASSIFICATION));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        List<DemoDevice> devices = new ArrayList<>();
        try (CSVParser rows = format.parse(reader(list, StandardCharsets.UTF_8))) {
            columns(rows, list, "device", "company", "code", "submission_id");
            for (CSVRecord row : rows) {
                ProductCode code = codes.get(row.get("code").strip());
                devices.add(new DemoDevice(
                        row.get("device").strip(),
                        row.get("company").strip(),
                        row.get("submission_id").strip(),
                        facts(row.get("submission_id").strip(), code),
                        code == null ? null : code.deviceClass()));
            }
        }
        return devices;
    }

    private static Facts facts(String submission, @Nullable ProductCode code) {
        Facts.Builder facts = Facts.builder()
                .aiSystem(AiSystem.builder().usesML(true).build())
                .market(Market.builder().territory(Market.Territory.GB).build())
                .approvals(List.of(Approval.builder()
                        .origin(Approval.Origin.US)
                        .number(submission)
                        .build()));
        if (code != null && code.implant()) {
            facts.classification(Classification.builder().implantable(true).build());
        }
        return facts.build();
    }

    private static Map<String, ProductCode> productCodes(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter('|')
                .setQuote(null)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        Map<String, ProductCode> codes = new HashMap<>();
        try (CSVParser rows = format.parse(reader(file, CP1252))) {
            columns(rows, file, "PRODUCTCODE", "DEVICECLASS", "Implant_Flag");
            for (CSVRecord row : rows) {
                codes.putIfAbsent(
                        row.get("PRODUCTCODE").strip(),
                        new ProductCode(
                                row.get("DEVICECLASS").strip(),
                                row.get("Implant_Flag").strip().equals("Y")));
            }
        }
        return codes;
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    }

    private static Path present(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new CliException(
                    "FILE_UNREADABLE",
                    file.toString(),
                    "there is no such file. --data needs a folder with " + LIST + " and " + CLASSIFICATION
                            + "; without --data the devices that come with the program are decided");
        }
        return file;
    }

    private static void columns(CSVParser rows, Path file, String... names) {
        for (String name : names) {
            if (!rows.getHeaderNames().contains(name)) {
                throw new CliException("FILE_UNREADABLE", file.toString(), "the first row names no column " + name);
            }
        }
    }

    private record ProductCode(String deviceClass, boolean implant) {}
}
