package org.clearway.rules.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.authoring.compile.RuleCompiler;
import org.clearway.rules.engine.drools.Fired;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;
import org.clearway.rules.vocabulary.FactDefinition;
import org.clearway.rules.vocabulary.Vocabulary;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * The rules of the files as somebody would hand them to Drools without this library: the left-hand sides word for word, with
 * the four things changed that Drools' compiler cannot take. Constants are written with their type, {@code isEmpty( x )} as a
 * call, a definition is written out where it is used, and the empty right-hand side reports the rule.
 */
final class PlainRules {
    private static final String PACKAGE = "org.clearway.rules.plain";
    private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"(.*?)\\nthen\\s+end\\n", Pattern.DOTALL);
    private static final Pattern DEFINES = Pattern.compile("@Defines\\(\"(\\w+)\"\\)");
    private static final Pattern DEFINED = Pattern.compile("\\bDefined\\( ([^()]*) \\)");
    private static final Pattern TEST =
            Pattern.compile("\\b(\\w+) (==|!=|not in|in|not contains|contains) (\\( [A-Z_, 0-9a-z]+ \\)|[A-Z]\\w*)");

    private PlainRules() {}

    static Model model(EditionModel edition) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(PACKAGE, "plain", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/clearway/rules/plain/rules.drl", source(edition));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> classes = new TreeMap<>();
        String modelClass = "";
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            } else if (name.endsWith("/drools-model")) {
                modelClass = new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(PACKAGE))
                        .findFirst()
                        .orElseThrow();
            }
        }
        services.getRepository().removeKieModule(release);
        return BareDrools.load(new RuleCompiler.Compiled(modelClass, classes));
    }

    /** One text with every rule of the edition that concludes something. */
    static String source(EditionModel edition) {
        List<String> names = edition.rules().stream().map(Rule::name).toList();
        // What only warns decides nothing, and is left out.
        List<String> concluding = edition.rules().stream()
                .filter(rule -> !(rule.conclusion() instanceof Rule.Warns))
                .map(Rule::name)
                .toList();
        Set<String> files =
                edition.rules().stream().map(Rule::file).collect(Collectors.toCollection(LinkedHashSet::new));
        StringBuilder drl = new StringBuilder("package " + PACKAGE + "\nimport org.clearway.rules.facts.*;\nglobal "
                + Fired.class.getName() + " fired\n");
        Map<String, List<String>> definitions = definitions();
        List<String> written = new ArrayList<>();
        for (String file : files) {
            Matcher rule = RULE.matcher(read(file));
            while (rule.find()) {
                if (!concluding.contains(rule.group(1))) {
                    continue;
                }
                written.add(rule.group(1));
                drl.append("rule \"").append(rule.group(1)).append("\"\nwhen");
                drl.append(compilable(written(conditions(rule.group(2)), definitions)));
                drl.append("\nthen\n  fired.rule(")
                        .append(names.indexOf(rule.group(1)))
                        .append(");\nend\n");
            }
        }
        if (!written.equals(concluding)) {
            throw new IllegalStateException("The files give other rules than the edition: " + written);
        }
        return drl.toString();
    }

    private static String conditions(String rule) {
        return rule.substring(rule.indexOf("\nwhen") + "\nwhen".length());
    }

    /** For each definition its alternatives, each one condition. */
    private static Map<String, List<String>> definitions() {
        Map<String, List<String>> definitions = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(read("definitions.drl"));
        while (rule.find()) {
            Matcher name = DEFINES.matcher(rule.group(2));
            if (name.find()) {
                List<String> patterns =
                        List.of(conditions(rule.group(2)).strip().split("\n {2}(?=\\w)"));
                definitions
                        .computeIfAbsent(name.group(1), defined -> new ArrayList<>())
                        .add("( " + written(String.join(" and ", patterns), definitions) + " )");
            }
        }
        return definitions;
    }

    /** Conditions with the definitions in them written out. */
    private static String written(String conditions, Map<String, List<String>> definitions) {
        return DEFINED.matcher(conditions)
                .replaceAll(defined ->
                        Matcher.quoteReplacement(Stream.of(defined.group(1).split(","))
                                .map(test -> written(test.strip().split(" == "), definitions))
                                .collect(Collectors.joining(" and ", "( ", " )"))));
    }

    private static String written(String[] test, Map<String, List<String>> definitions) {
        List<String> alternatives = Objects.requireNonNull(definitions.get(test[0]), test[0]);
        return test[1].equals("true")
                ? alternatives.stream().collect(Collectors.joining(" or ", "( ", " )"))
                : alternatives.stream().map(one -> "not" + one).collect(Collectors.joining(" and ", "( ", " )"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Portfolio.folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String compilable(String conditions) {
        String calls = conditions
                .replaceAll("!isEmpty\\( (\\w+) \\)", "!$1.isEmpty()")
                .replaceAll("(?<!!)isEmpty\\( (\\w+) \\)", "$1.isEmpty()");
        return TEST.matcher(calls).replaceAll(test -> {
            FactDefinition fact = Stream.of("device.", "classification.", "software.", "ivd.")
                    .map(section -> Vocabulary.fact(section + test.group(1)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            Class<?> type = fact == null ? null : fact.enumType();
            if (type == null) {
                return Matcher.quoteReplacement(test.group());
            }
            String values = Stream.of(test.group(3).replaceAll("[( )]", "").split(","))
                    .map(value -> type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName() + "." + value)
                    .collect(Collectors.joining(", "));
            boolean list = test.group(3).startsWith("(");
            return Matcher.quoteReplacement(
                    test.group(1) + " " + test.group(2) + " " + (list ? "( " + values + " )" : values));
        });
    }
}
