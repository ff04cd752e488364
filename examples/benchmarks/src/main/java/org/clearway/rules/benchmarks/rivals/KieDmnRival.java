package org.clearway.rules.benchmarks.rivals;

import java.io.StringReader;
import java.util.BitSet;
import java.util.List;
import org.clearway.rules.facts.Facts;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The DMN engine of KIE: the {@link DmnTable} in one model, compiled once, evaluated in a runtime that is kept. */
final class KieDmnRival implements Rival<DMNContext> {
    private final List<String> facts;
    private final DMNRuntime runtime;
    private final DMNModel model;

    KieDmnRival(RuleData data) {
        facts = data.facts();
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(DmnTable.of(data, "-")))))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    @Override
    public DMNContext facts(Facts stated) {
        DMNContext context = runtime.newContext();
        FactMap.of(stated, facts).forEach(context::set);
        return context;
    }

    @Override
    public BitSet decide(DMNContext stated) {
        DMNResult result = runtime.evaluateAll(model, stated);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        BitSet surely = new BitSet();
        if (result.getContext().get(DmnTable.DECISION) instanceof List<?> rows) {
            rows.forEach(row -> surely.set(((Number) row).intValue()));
        }
        return surely;
    }
}
