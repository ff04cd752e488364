package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.ConsequenceRow;

/** Turns the tables of consequences into rows. */
final class ConsequenceAssembler {
    private final Header header;
    private final EditionFolder folder;
    private final Scope.Definitions definitions;

    ConsequenceAssembler(Header header, EditionFolder folder, Scope.Definitions definitions) {
        this.header = header;
        this.folder = folder;
        this.definitions = definitions;
    }

    List<ConsequenceRow> rows() {
        List<ConsequenceRow> rows = new ArrayList<>();
        for (String file : header.consequences() == null ? List.<String>of() : header.consequences()) {
            Source source = folder.files().get(file);
            if (source != null) {
                new TableReader(source, header.each(), definitions).read().forEach(row -> rows.add(row(row)));
            }
        }
        return rows;
    }

    private ConsequenceRow row(TableReader.Row row) {
        AuthoredRule rule = row.rule();
        for (String outcome : row.outcomes()) {
            if (!header.outcomes().containsKey(outcome)) {
                rule.source()
                        .problem(
                                rule.offset(),
                                ProblemCode.CONCLUSION,
                                outcome + " is no outcome.",
                                Suggestions.of(outcome, header.outcomes().keySet()));
            }
        }
        String cites = rule.value("Cites");
        if (cites == null) {
            rule.source()
                    .problem(
                            rule.offset(),
                            ProblemCode.CITATION_MISSING,
                            "The row cites nothing.",
                            "KEY provision under cites");
        }
        return new ConsequenceRow(
                rule.provision(),
                rule.limb(),
                row.outcomes(),
                rule.own(),
                row.gives(),
                cites == null ? List.of() : Citations.of(rule, cites, "INFERRED".equals(rule.value("Basis")), header),
                rule.value("Note"));
    }
}
