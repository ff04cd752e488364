package org.clearway.rules.benchmarks.rivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearway.rules.facts.Facts;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * OpenL Tablets: the {@link OpenLWorkbook}, compiled once in execution mode, as its documentation recommends for deciding. Facts are objects
 * of the data type that the workbook declares; the engine is called by reflection, since that type exists only once it is compiled.
 */
final class OpenLRival implements Rival<Object> {
    private final List<String> facts;
    private final Object engine;
    private final Method decide;
    private final Class<?> product;
    private final Map<String, Method> setters = new LinkedHashMap<>();

    OpenLRival(RuleData data) {
        facts = data.facts();
        RulesEngineFactory<?> factory = new RulesEngineFactory<>(file(OpenLWorkbook.of(data)));
        factory.setExecutionMode(true);
        engine = factory.newEngineInstance();
        decide = List.of(factory.getInterfaceClass().getMethods()).stream()
                .filter(method -> method.getName().equals(OpenLWorkbook.TABLE))
                .findFirst()
                .orElseThrow();
        product = decide.getParameterTypes()[0];
        for (Method method : product.getMethods()) {
            setters.put(method.getName(), method);
        }
    }

    private static String file(byte[] workbook) {
        try {
            Path file = Files.createTempFile("rules", ".xlsx");
            file.toFile().deleteOnExit();
            return Files.write(file, workbook).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object facts(Facts stated) {
        try {
            Object one = product.getDeclaredConstructor().newInstance();
            for (Map.Entry<String, Object> fact : FactMap.of(stated, facts).entrySet()) {
                Object value = fact.getValue();
                String name = fact.getKey();
                Objects.requireNonNull(
                                setters.get("set" + name.substring(0, 1).toUpperCase() + name.substring(1)), name)
                        .invoke(one, value instanceof List<?> list ? (Object) list.toArray(String[]::new) : value);
            }
            return one;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BitSet decide(Object stated) {
        try {
            BitSet surely = new BitSet();
            for (Integer rule : (Integer[]) decide.invoke(engine, stated)) {
                surely.set(rule);
            }
            return surely;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
