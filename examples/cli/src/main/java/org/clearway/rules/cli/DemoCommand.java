package org.clearway.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearway.rules.documents.Text;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows products under different laws, and decides real devices. */
@Command(
        name = "demo",
        description = {"Shows the same products under different laws, on one screen.", "", """
            With --devices it decides real devices of many kinds that come with the program, described from public \
            sources: class and market access in Great Britain, what reliance would open, and the AI checks. With --data they are all devices of the FDA list of AI-enabled devices, of which next to \
            nothing is known but the number of the submission. The questions are asked with the same \
            facts, and what is not stated is unknown."""},
        exitCodeList = {ExitCode.HELP_0, "2:the command line is wrong, or a data file is missing", ExitCode.HELP_3},
        footer = {
            "",
            "Examples:",
            "  clearway demo",
            "  clearway demo --as-of 2027-07-01",
            "  clearway demo --devices",
            "  clearway demo --devices --as-of 2027-08-01 --commencement 2027-07-01",
            "  clearway demo --data path/to/folder",
            "  clearway demo --json | jq -r '[.device, .gbClass.outcome] | @tsv'",
            "  clearway demo --requests | clearway decide --json"
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day whose law is applied; 2026-11-22 where it is left out, never today's clock")
    private LocalDate asOf = UsualDay.DAY;

    @Option(
            names = "--commencement",
            paramLabel = "DATE",
            description =
                    "a what-if: the day on which the editions of reliance are supposed to have become law. They are not law, "
                            + "and every answer of theirs says so")
    private @Nullable LocalDate commencement;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "a folder with fda_aiml_devices_2025-09_dates.csv and fda_foiclass_2020.txt")
    private @Nullable Path data;

    @Option(names = "--devices", description = "decides the devices that come with the program, a row each")
    private boolean each;

    @Option(names = "--json", description = "one JSON object a device")
    private boolean json;

    @Option(
            names = "--requests",
            description = "the requests instead of the answers, as \"clearway decide\" reads them")
    private boolean requests;

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data;
        if (folder == null && commencement == null && !each && !json && !requests) {
            new DemoScreen(terminal, RegulatoryRules.load(), asOf).write();
            return ExitCode.OK;
        }
        List<DemoDevice> devices = folder == null ? DemoFile.read() : FdaRecords.read(folder);
        DemoRules rules = new DemoRules(RegulatoryRules.load(), asOf, commencement);
        if (requests) {
            devices.stream()
                    .flatMap(device -> rules.requests(device).stream())
                    .forEach(request ->
                            terminal.out().append(RequestJson.write(request)).append('\n'));
        } else {
            write(devices, folder != null, rules);
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private void write(List<DemoDevice> devices, boolean records, DemoRules rules) {
        List<DemoRow> rows;
        try (Progress progress = new Progress(terminal, true, devices.size(), "device")) {
            rows = rules.decide(devices, progress);
        }
        if (json) {
            DemoJson lines = new DemoJson();
            rows.forEach(row ->
                    terminal.out().append(lines.line(row, asOf, commencement)).append('\n'));
            return;
        }
        DemoText text = new DemoText(terminal, commencement);
        if (records) {
            text.header(aboutRecords(devices) + supposed());
            text.summary(rows, rules.profiles());
            text.groups(rows);
        } else {
            text.header(aboutDevices(devices.size()) + supposed());
            text.devices(rows);
            text.summary(rows, rules.profiles());
        }
    }

    /** Says that a commencement is supposed. */
    private String supposed() {
        return commencement == null
                ? ""
                : " What is said of reliance supposes that each of its editions had become law on " + commencement
                        + ". That is a what-if: none of them is law.";
    }

    private String aboutDevices(int count) {
        return """
                Decided for %s: %s from the FDA list of AI-enabled devices. The facts were written down from what is \
                publicly said about each device; no manufacturer stated them, and what takes judgement is left \
                unknown. An American authorisation gives no right to place a device on the market in Great Britain, \
                and a reliance edition that is marked as not law opens nothing. This is a demonstration, not legal \
                advice.""".formatted(asOf, Text.count(count, "device"));
    }

    private String aboutRecords(List<DemoDevice> devices) {
        long implants = devices.stream()
                .filter(device -> device.facts().classification() != null)
                .count();
        Map<String, Long> classes = new TreeMap<>();
        for (DemoDevice device : devices) {
            if (device.fdaClass() != null) {
                classes.merge(device.fdaClass(), 1L, Long::sum);
            }
        }
        return """
                Decided for %s: %s of the FDA list of AI-enabled devices. Stated for each is what the records state: \
                an American approval with its number, from which the pathway follows, and machine learning; and \
                implantable for %s whose product code is flagged as an implant. The FDA classification of 2020 has \
                the product code of %s (%s); an FDA class never stands for a class in Great Britain. The question \
                asked is about placing on the market in Great Britain. Everything else is unknown and stays so. A \
                reliance edition that is marked as not law opens nothing. This is a demonstration, not legal \
                advice.""".formatted(
                asOf,
                Text.count(devices.size(), "device"),
                Text.number(implants),
                Text.number(classes.values().stream().mapToLong(Long::longValue).sum()),
                classes.entrySet().stream()
                        .map(one -> Text.number(one.getValue()) + " of class " + one.getKey())
                        .collect(Collectors.joining(", ")));
    }
}
