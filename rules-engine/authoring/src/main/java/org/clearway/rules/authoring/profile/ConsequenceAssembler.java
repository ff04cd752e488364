package org.clearway.rules.authoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearway.rules.Citation;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.ConsequenceRow;

/** Turns the tables of consequences into rows. */
final class ConsequenceAssembler {
    private final Header header;
    private final EditionFolder folder;
    private final Scope.Definitions definitions;
    private final Consumer<AuthoredRule> named;

    /**
     * @param named checks the name of each row
     */
    ConsequenceAssembler(
            Header header, EditionFolder folder, Scope.Definitions definitions, Consumer<AuthoredRule> named) {
        this.header = header;
        this.folder = folder;
        this.definitions = definitions;
        this.named = named;
    }

    List<ConsequenceRow> rows() {
        List<ConsequenceRow> rows = new ArrayList<>();
        for (String file : header.consequences() == null ? List.<String>of() : header.consequences()) {
            Source source = folder.files().get(file);
            if (source != null) {
                new TableReader(source, header.each(), definitions).read(true).forEach(row -> rows.add(row(row)));
            }
        }
        return rows;
    }

    private ConsequenceRow row(TableReader.Row row) {
        AuthoredRule rule = row.rule();
        named.accept(rule);
        rule.checkBasis();
        for (String outcome : row.outcomes()) {
            if (!header.outcomes().containsKey(outcome)) {
                rule.problem(
                        rule.at("Outcome", "value", outcome),
                        ProblemCode.CONCLUSION,
                        outcome + " is no outcome.",
                        Instead.of(outcome, header.outcomes().keySet()));
            }
        }
        if (row.gives().isEmpty()) {
            rule.problem(ProblemCode.CONCLUSION, "The row gives nothing.", "a cell under a column '-> name'");
        }
        String cites = rule.value("Cites");
        if (cites == null) {
            rule.problem(ProblemCode.CITATION_MISSING, "The row cites nothing.", "KEY provision under cites");
        }
        List<Citation> citations = cites == null ? List.of() : Citations.of(rule, cites, rule.isInferred(), header);
        return new ConsequenceRow(
                rule.provision(), rule.limb(), row.outcomes(), rule.own(), row.gives(), citations, rule.value("Note"));
    }
}
