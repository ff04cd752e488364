package org.clearway.rules.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.clearway.rules.Request;
import org.clearway.rules.json.RequestJson;
import org.jspecify.annotations.Nullable;

/**
 * A worked request, changed: in what it states, in its structure or in its text.
 *
 * @param ruleset that of the worked request
 * @param typed the request; null where it is a text that may be none
 * @param json the text; null where it is typed
 */
record Mutation(String ruleset, @Nullable Request typed, byte @Nullable [] json) {

    /** Of a hundred, so many are changed in what they state, and so many more in their structure. */
    private static final int VALUES = 24;

    private static final int STRUCTURE = 38;

    /** The same number gives the same mutation. The rulesets take turns. */
    static Mutation of(Map<String, List<Worked>> worked, List<String> rulesets, long seed, long number) {
        Random random = new Random(new SplittableRandom(seed << 40 ^ number).nextLong());
        String ruleset = rulesets.get((int) (number % rulesets.size()));
        List<Worked> all = worked.get(ruleset);
        Worked from = all.get(random.nextInt(all.size()));
        int kind = random.nextInt(100);
        if (kind < VALUES) {
            return new Mutation(ruleset, new ValueChange(random).of(from.request()), null);
        }
        TextChange text = new TextChange(random);
        return new Mutation(
                ruleset, null, kind < VALUES + STRUCTURE ? text.structure(from.json()) : text.bytes(from.json()));
    }

    /** The request, read where it is a text. */
    Request request() {
        return typed == null ? RequestJson.read(json) : typed;
    }

    @Override
    public String toString() {
        return typed == null ? new String(json, StandardCharsets.UTF_8) : RequestJson.write(typed);
    }
}
