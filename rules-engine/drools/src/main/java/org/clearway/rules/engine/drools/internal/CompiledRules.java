package org.clearway.rules.engine.drools.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.engine.internal.SecondEngine;
import org.clearway.rules.engine.model.EditionModel;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The compiled rules of an edition. */
final class CompiledRules implements SecondEngine.Rules {

    /** Name of the global through which compiled rules report that they fired. */
    static final String FIRED = "fired";

    private final KieBase base;
    private final KieSessionConfiguration configuration;

    private CompiledRules(KieBase base, KieSessionConfiguration configuration) {
        this.base = base;
        this.configuration = configuration;
    }

    /** Loads the precompiled model of an edition, and opens a first session so that whatever Drools looks up then is found. */
    static CompiledRules load(KieServices services, EditionModel edition, ClassLoader loader) {
        String modelClass = edition.modelClass();
        try {
            Class<? extends Model> type = loader.loadClass(modelClass).asSubclass(Model.class);
            Model model = type.getDeclaredConstructor().newInstance();
            int rules = model.getRules().size();
            if (rules != edition.rules().size()) {
                throw new ClearwayException(
                        ErrorCode.EDITION_BROKEN,
                        modelClass,
                        null,
                        null,
                        "The edition has " + edition.rules().size() + " rules, and " + rules + " are compiled.",
                        null);
            }
            KieSessionConfiguration configuration = services.newKieSessionConfiguration();
            configuration.setOption(ThreadSafeOption.NO);
            CompiledRules compiled =
                    new CompiledRules(KieBaseBuilder.createKieBaseFromModel(List.of(model)), configuration);
            compiled.possible(List.of(List.of()));
            return compiled;
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, modelClass, null, null, "The compiled rules cannot be loaded: " + e, e);
        }
    }

    /**
     * A fresh session for each call, used by one thread: nothing can pass from one request to another. Of one request it is emptied after
     * each product, which takes less than another session; what were left of one would make the next differ from the conditions.
     */
    @Override
    public List<BitSet> possible(List<List<Object>> products) {
        List<BitSet> possible = new ArrayList<>();
        KieSession session = base.newKieSession(configuration, null);
        try {
            for (List<Object> facts : products) {
                session.getFactHandles().forEach(session::delete);
                Fired fired = new Fired();
                session.setGlobal(FIRED, fired);
                facts.forEach(session::insert);
                session.fireAllRules();
                possible.add(fired.rules());
            }
        } finally {
            session.dispose();
        }
        return possible;
    }
}
