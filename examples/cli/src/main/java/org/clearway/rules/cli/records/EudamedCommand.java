package org.clearway.rules.cli.records;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.clearway.rules.cli.ExitCode;
import org.clearway.rules.cli.Progress;
import org.clearway.rules.cli.Terminal;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.json.RequestJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares registrations of EUDAMED with the rules. */
@Command(
        name = "eudamed",
        description = {
            "Compares the classes registered in EUDAMED with those that the rules leave possible.",
            "",
            """
            The file is a CSV with one registration a row. A device under the MDR is put to ni-device-class and an IVD \
            under the IVDR to ni-ivd-class, on the facts that its flags state; the rest is unknown. Shown are how \
            often the registered class is possible, why it is not where it is not, and how many classes are left. \
            Legacy devices carry a class of an old directive and are counted, not compared.""",
            "",
            """
            Columns are found by name: uuid, risk_class, regulatory_act, special_type, implantable, active, measuring, \
            administers_medicine, contains_medicine, reusable_surgical, implant_exempt, human_blood, human_tissue, \
            animal_tissue, sterile_supplied, reusability, ivd_reagent, ivd_instrument, ivd_self_test, \
            ivd_near_patient, ivd_professional. Others are ignored."""
        },
        exitCodeList = {
            "0:all rows could be read, whatever became of them",
            "1:some rows could not be read; standard error says why",
            ExitCode.HELP_2,
            ExitCode.HELP_3
        },
        footer = {
            "",
            "Examples:",
            "  clearway eudamed registrations.csv",
            "  clearway eudamed --json registrations.csv | jq -r 'select(.contained == false) | .cause'",
            "  clearway eudamed --requests registrations.csv | clearway decide --json"
        })
public final class EudamedCommand implements Callable<Integer> {

    @Mixin
    private final RecordFile records = new RecordFile();

    private final Terminal terminal;

    /** The command on a terminal. */
    public EudamedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        RegistrationFile registrations = new RegistrationFile(records.file());
        if (records.requests()) {
            writeRequests(registrations);
        } else {
            compare(registrations, records.json());
        }
        terminal.out().flush();
        return records.exit();
    }

    private void writeRequests(RegistrationFile registrations) throws IOException {
        registrations.read(row -> {
            if (row instanceof BrokenRow broken) {
                records.broken(broken.error(), terminal);
            } else if (row instanceof Registration registration) {
                String ruleset = registration.act().ruleset();
                if (ruleset != null) {
                    RecordFile.line(
                            RequestJson.write(RegistrationRequests.request(registration, ruleset, records.asOf())),
                            terminal);
                }
            }
        });
    }

    private void compare(RegistrationFile registrations, boolean json) throws IOException {
        ClassRules rules = new ClassRules(RegulatoryRules.load(), records.asOf());
        Comparisons comparisons = new Comparisons();
        ComparisonJson lines = new ComparisonJson();
        boolean shown = !json || !terminal.outIsTerminal();
        try (Progress progress = new Progress(terminal, shown, registrations.size(), "registration")) {
            registrations.read(row -> {
                if (row instanceof BrokenRow broken) {
                    comparisons.addBroken();
                    progress.clear();
                    if (json) {
                        records.broken();
                        RecordFile.line(lines.line(broken), terminal);
                    } else {
                        records.broken(broken.error(), terminal);
                    }
                } else if (row instanceof Registration registration) {
                    Comparison comparison = Comparison.of(registration, rules);
                    comparisons.add(comparison);
                    if (json) {
                        RecordFile.line(lines.line(comparison), terminal);
                    }
                }
                long count = comparisons.read() + comparisons.broken();
                progress.at(registrations.used(), count);
            });
        }
        if (!json) {
            new ComparisonsText(terminal).write(comparisons, records.asOf(), rules.profiles());
        }
    }
}
