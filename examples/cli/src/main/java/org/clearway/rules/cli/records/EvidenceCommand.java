package org.clearway.rules.cli.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clearway.rules.Verdict;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
public final class EvidenceCommand extends RecordCommand {

    @Parameters(paramLabel = "FILE", description = "a CSV file of devices")
    private Path file = Path.of("");

    @ArgGroup(exclusive = true)
    private @Nullable Format format;

    /** How to write. */
    static final class Format {
        @Option(names = "--json", description = "one JSON object a check and specialty, \"all\" among them")
        boolean json;

        @Option(
                names = "--requests",
                description = "the requests instead of the answers, as \"clearway decide\" reads them")
        boolean requests;
    }

    /** The command on a terminal. */
    public EvidenceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        EvidenceFile devices = new EvidenceFile(file);
        if (format != null && format.requests) {
            devices.read(device -> line(RequestJson.write(EvidenceScreening.request(device, asOf()))), this::broken);
        } else {
            EvidenceScreening screening = new EvidenceScreening(RegulatoryRules.load(), asOf());
            devices.read(screening::add, this::broken);
            if (format != null && format.json) {
                json(screening);
            } else {
                new EvidenceText(terminal()).write(screening);
            }
        }
        return exit();
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
                line(mapper.writeValueAsString(line));
            }
        }
    }
}
