package org.clearway.rules.benchmarks;

import java.util.List;
import org.clearway.rules.authoring.compile.Mode;
import org.clearway.rules.authoring.compile.RuleCompiler;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.engine.model.EditionModel;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools and nothing else: facts in, numbers of the rules that fired out. No settling of facts, no selection of an edition, no
 * joining of outcomes, no reasons. Not thread-safe.
 */
final class BareDrools {
    private static final String FIRED = "fired";

    private final KieBase base;
    private final KieSessionConfiguration configuration;

    private BareDrools(List<Model> models) {
        this.base = KieBaseBuilder.createKieBaseFromModel(models);
        configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
    }

    /** The authored rules: each fires where its condition is surely true, as Drools reads it. */
    static BareDrools certain(EditionModel edition) {
        return new BareDrools(List.of(model(edition, Mode.CERTAIN)));
    }

    /** Two rules for each authored one, in one knowledge base: surely true, and possibly true. */
    static BareDrools twins(EditionModel edition) {
        return new BareDrools(List.of(model(edition, Mode.CERTAIN), model(edition, Mode.POSSIBLE)));
    }

    /** The rules of the files word for word but for what Drools cannot compile, see {@link PlainRules}. */
    static BareDrools plain(EditionModel edition) {
        return new BareDrools(List.of(PlainRules.model(edition)));
    }

    private static Model model(EditionModel edition, Mode mode) {
        return load(RuleCompiler.compile(edition, mode));
    }

    static Model load(RuleCompiler.Compiled compiled) {
        try {
            return (Model) compiled.loader(BareDrools.class.getClassLoader())
                    .loadClass(compiled.modelClass())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decides in a session of its own, as an isolated request needs it. */
    Fired inNewSession(Portfolio.Item item) {
        Fired fired = new Fired();
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.setGlobal(FIRED, fired);
            session.insert(item.device());
            session.insert(item.ivd());
            session.insert(item.classification());
            session.insert(item.software());
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }

    /** Opens a session to be used again and again by {@link #inSession}. */
    KieSession open() {
        return base.newKieSession(configuration, null);
    }

    /** Decides in a session that other requests have used: insert, fire, delete. */
    Fired inSession(KieSession session, Portfolio.Item item) {
        Fired fired = new Fired();
        session.setGlobal(FIRED, fired);
        FactHandle device = session.insert(item.device());
        FactHandle ivd = session.insert(item.ivd());
        FactHandle classification = session.insert(item.classification());
        FactHandle software = session.insert(item.software());
        session.fireAllRules();
        session.delete(device);
        session.delete(ivd);
        session.delete(classification);
        session.delete(software);
        return fired;
    }
}
