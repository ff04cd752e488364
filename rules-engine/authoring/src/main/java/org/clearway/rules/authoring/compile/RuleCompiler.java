package org.clearway.rules.authoring.compile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearway.rules.authoring.AuthoringException;
import org.clearway.rules.authoring.Problem;
import org.clearway.rules.authoring.ProblemCode;
import org.clearway.rules.engine.model.EditionModel;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles the rules of an edition to Drools' executable model. */
public final class RuleCompiler {
    private static final String REPRODUCIBLE = "drools.reproducibleExecutableModelGeneration";

    private RuleCompiler() {}

    /**
     * Compiled rules.
     *
     * @param modelClass the class of the model
     * @param classes class files by path
     */
    public record Compiled(String modelClass, Map<String, byte[]> classes) {

        /** A loader that finds these classes, and all others where {@code parent} does. */
        public ClassLoader loader(ClassLoader parent) {
            return new ClassLoader(parent) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    byte[] bytes = classes.get(name.replace('.', '/') + ".class");
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes, 0, bytes.length);
                }
            };
        }
    }

    /**
     * Compiles an edition.
     *
     * @throws AuthoringException where Drools refuses the rules; that is a fault of the compiler, not of the author
     */
    public static Compiled compile(EditionModel edition, Mode mode) {
        System.setProperty(REPRODUCIBLE, "true");
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("org.clearway.compiled", edition.ruleset(), edition.edition() + "-" + mode);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        String path = DroolsSource.packageName(edition, mode).replace('.', '/');
        files.write("src/main/resources/" + path + "/rules.drl", DroolsSource.of(edition, mode));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            String messages = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(Message::getText)
                    .collect(Collectors.joining(" "));
            throw new AuthoringException(List.of(
                    new Problem("ruleset.yaml", 1, 1, ProblemCode.COMPILER, messages, "report it with the rules")));
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Compiled compiled = collect(module);
        services.getRepository().removeKieModule(release);
        return compiled;
    }

    private static Compiled collect(InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        String modelClass = "";
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class") && name.startsWith("org/clearway/")) {
                classes.put(name, module.getBytes(name));
            } else if (name.endsWith("/drools-model")) {
                modelClass = new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("org.clearway."))
                        .findFirst()
                        .orElse("");
            }
        }
        return new Compiled(modelClass, classes);
    }
}
