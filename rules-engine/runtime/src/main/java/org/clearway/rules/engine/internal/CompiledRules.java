package org.clearway.rules.engine.internal;

import java.util.List;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The compiled rules of an edition in Drools: which rules can possibly apply to a set of facts. */
final class CompiledRules {

    /** Name of the global through which compiled rules report that they fired. */
    static final String FIRED = "fired";

    private final KieBase base;
    private final KieSessionConfiguration configuration;
    private final int rules;

    private CompiledRules(KieBase base, int rules) {
        this.base = base;
        this.rules = rules;
        configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
    }

    /** Loads the class of a precompiled model. */
    static CompiledRules load(String modelClass, ClassLoader loader, int rules) {
        try {
            Model model = (Model)
                    loader.loadClass(modelClass).getDeclaredConstructor().newInstance();
            return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(List.of(model)), rules);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, modelClass, null, null, "The compiled rules cannot be loaded: " + e, e);
        }
    }

    /**
     * The rules that possibly apply to facts and, where one is judged, to an element of a list. A fresh session for each call, used by one thread: nothing can pass from one request
     * to another.
     */
    Fired run(List<Object> facts, @Nullable Object subject) {
        Fired fired = new Fired(rules);
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.setGlobal(FIRED, fired);
            for (Object fact : facts) {
                session.insert(fact);
            }
            if (subject != null) {
                session.insert(subject);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }
}
