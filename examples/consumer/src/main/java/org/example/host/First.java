package org.example.host;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.RulesetInfo;

/** A host whose very first use of the library happens on a thread, or through a loader, that was never prepared for it. */
public final class First {

    /** Where the first decision is made. */
    public enum Where {
        /** On a thread of the common pool, whose context class loader is that of the system. */
        COMMON_POOL,
        /** On a thread without a context class loader. */
        NO_CONTEXT,
        /** On a thread whose context class loader sees neither the library nor the rulesets. */
        FOREIGN_CONTEXT,
        /** With rulesets looked up through a loader below the host's own. */
        CHILD_LOADER
    }

    private First() {}

    /** The argument is a {@link Where}. Prints what is installed and two decisions, the second by another ruleset. */
    public static void main(String... arguments) throws Exception {
        System.out.println(decided(Where.valueOf(arguments[0])));
    }

    private static String decided(Where where) throws Exception {
        ClassLoader own = First.class.getClassLoader();
        return switch (where) {
            case COMMON_POOL -> onCommonPool(() -> decide(own));
            case NO_CONTEXT -> under(null, () -> decide(own));
            case FOREIGN_CONTEXT ->
                under(new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader()), () -> decide(own));
            case CHILD_LOADER -> decide(new URLClassLoader(new URL[0], own));
        };
    }

    /** Who waits for a task of the pool may be made to run it: here the waiting thread waits for something else. */
    private static String onCommonPool(Callable<String> action) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        ForkJoinPool.commonPool().execute(() -> {
            try {
                if (!(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
                    throw new IllegalStateException("Not on a thread of the pool");
                }
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }

    private static String under(ClassLoader context, Callable<String> action) throws Exception {
        Thread.currentThread().setContextClassLoader(context);
        return action.call();
    }

    private static String decide(ClassLoader loader) {
        RegulatoryRules rules = RegulatoryRules.load(loader);
        String installed = rules.rulesets().stream().map(RulesetInfo::id).collect(Collectors.joining(" "));
        return List.of(installed, told(rules, "samd-category"), told(rules, "gb-device-class")).stream()
                .collect(Collectors.joining(" | "));
    }

    private static String told(RegulatoryRules rules, String ruleset) {
        Decision decision = rules.decide(Request.builder()
                .ruleset(ruleset)
                .asOf(LocalDate.of(2026, 11, 28))
                .build());
        return decision.status() + " " + new TreeSet<>(decision.possible()).size() + " " + decision.crossChecked();
    }
}
