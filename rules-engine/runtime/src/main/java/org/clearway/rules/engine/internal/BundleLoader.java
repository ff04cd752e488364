package org.clearway.rules.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of one bundle in memory, its classes before those of the same name elsewhere: another revision of an edition has them
 * too. What compiled rules have no use for, they do not find. It goes when the last rules that hold the bundle go.
 */
final class BundleLoader extends ClassLoader {

    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.invoke",
            "java.math",
            "java.time",
            "java.time.format",
            "java.util",
            "org.clearway.rules.facts",
            "org.clearway.rules.engine.drools",
            "org.drools.model",
            "org.drools.model.consequences",
            "org.drools.model.functions",
            "org.drools.model.impl",
            "org.drools.modelcompiler.dsl.pattern",
            "org.drools.modelcompiler.util");

    private static final Set<String> CLASSES = Set.of(
            "org.clearway.rules.Request",
            "org.drools.compiler.kie.builder.MaterializedLambda",
            "org.drools.util.DateUtils");

    /** Of a package whose other classes are found. */
    private static final Set<String> HIDDEN = Set.of(
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.Timer");

    private final Map<String, byte[]> files;

    /** @param parent finds the fact types, and what compiled rules call */
    BundleLoader(Map<String, byte[]> files, ClassLoader parent) {
        super(parent);
        this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = files.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            String outermost = name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
            boolean found = PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                    && !HIDDEN.contains(outermost);
            if (!found && !CLASSES.contains(name)) {
                throw new ClassNotFoundException(name + " is not for compiled rules");
            }
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
