package org.clearway.rules.cli.records;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.clearway.rules.Verdict;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Screens American AI devices on the evidence that their summaries state. */
@Command(
        name = "evidence",
        description = {"Screens American AI devices on the evidence that their published summaries state.", "", """
            The file is a CSV with one device a row, with the columns of the data behind JAMA Netw Open 2025;8(4):e258052. \
            Each device is put to the checks of ai-governance on data and bias (AIG-DAT), evaluation (AIG-EVA) and \
            reporting (AIG-RPT), on the facts that the row states; a blank cell is unknown. Shown are what is stated and \
            the verdicts, by specialty."""},
        exitCodeList = {
            "0:all rows could be read, whatever became of them",
            "1:some rows could not be read; standard error says why",
            ExitCode.HELP_2,
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway evidence devices.csv",
            "  clearway evidence --json devices.csv | jq 'select(.check == \"AIG-EVA-05\")'",
            "  clearway evidence --requests devices.csv | clearway decide --json"
        })
public final class EvidenceCommand implements Callable<Integer> {

    @Mixin
    private final RecordFile records = new RecordFile();

    private final Terminal terminal;

    /** The command on a terminal. */
    public EvidenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        EvidenceFile devices = new EvidenceFile(records.file());
        if (records.requests()) {
            devices.read(
                    device -> RecordFile.line(
                            RequestJson.write(EvidenceScreening.request(device, records.asOf())), terminal),
                    error -> records.broken(error, terminal));
        } else {
            EvidenceScreening screening = new EvidenceScreening(RegulatoryRules.load(), records.asOf());
            screen(devices, screening);
            if (records.json()) {
                json(screening);
            } else {
                new EvidenceText(terminal).write(screening);
            }
        }
        terminal.out().flush();
        return records.exit();
    }

    private void screen(EvidenceFile devices, EvidenceScreening screening) throws IOException {
        boolean shown = !records.json() || !terminal.outIsTerminal();
        try (Progress progress = new Progress(terminal, shown, devices.size(), "device")) {
            AtomicLong count = new AtomicLong();
            devices.read(
                    device -> {
                        screening.add(device);
                        progress.at(devices.used(), count.incrementAndGet());
                    },
                    error -> {
                        progress.clear();
                        records.broken(error, terminal);
                    });
        }
    }

    private void json(EvidenceScreening screening) {
        JsonMapper mapper = new JsonMapper();
        for (String check : screening.checks().keySet()) {
            for (String group : screening.groups()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("check", check);
                line.put("specialty", group);
                line.put("devices", screening.size(group));
                for (Verdict verdict : Verdict.values()) {
                    line.put(verdict.name().toLowerCase(Locale.ROOT), screening.count(check, group, verdict));
                }
                RecordFile.line(mapper.writeValueAsString(line), terminal);
            }
        }
    }
}
