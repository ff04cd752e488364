package org.clearway.rules.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.authoring.compile.Mode;
import org.clearway.rules.authoring.compile.RuleCompiler;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.facts.Section;
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

    private BareDrools(Model model) {
        this.base = KieBaseBuilder.createKieBaseFromModel(model);
        configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
    }

    /** The authored rules: each fires where its condition is surely true, as Drools reads it. */
    static BareDrools certain(EditionModel edition) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(edition, Mode.CERTAIN);
        return new BareDrools(load(compiled.modelClass(), compiled.loader(BareDrools.class.getClassLoader())));
    }

    /** The compiled rules that travel with an edition: each fires where its condition is possibly true. */
    static BareDrools shipped(EditionModel edition) {
        return new BareDrools(load(edition.modelClass(), BareDrools.class.getClassLoader()));
    }

    private static Model load(String name, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The facts in the form that Drools takes: the sections that the rules read, each as an object. */
    static List<Section> facts(Facts facts) {
        return Stream.of(facts.device(), facts.ivd(), facts.classification(), facts.software())
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Decides in a session of its own, as an isolated request needs it. */
    Fired inNewSession(List<Section> facts) {
        Fired fired = new Fired();
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.setGlobal(FIRED, fired);
            for (Section section : facts) {
                session.insert(section);
            }
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
    Fired inSession(KieSession session, List<Section> facts) {
        Fired fired = new Fired();
        session.setGlobal(FIRED, fired);
        FactHandle[] handles = new FactHandle[facts.size()];
        for (int i = 0; i < handles.length; i++) {
            handles[i] = session.insert(facts.get(i));
        }
        session.fireAllRules();
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
        return fired;
    }
}
