package org.clearway.rules.analysis;

import java.util.function.Function;
import java.util.function.Predicate;
import org.clearway.rules.Answer;
import org.clearway.rules.DecisionService;
import org.clearway.rules.RequestException;
import org.clearway.rules.engine.model.EditionModel;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;

/** Examples that the engine has confirmed: it decides the whole product as the solver says, and the smaller one alike. */
final class Confirmed {
    private final EditionModel edition;
    private final DecisionService rules;
    private int unconfirmed;

    Confirmed(EditionModel edition, DecisionService rules) {
        this.edition = edition;
        this.rules = rules;
    }

    /** How many products were not confirmed. */
    int unconfirmed() {
        return unconfirmed;
    }

    /** The answer for an example; null where its facts contradict each other. */
    @Nullable
    Answer answer(Example example) {
        try {
            return rules.decide(example.request(edition)).answer();
        } catch (RequestException contradiction) {
            return null;
        }
    }

    /**
     * A smallest example of a product.
     *
     * @param holds what the solver says of the product
     * @param expected what the answer must be
     * @param view what of the answer must stay the same
     * @return null where the engine does not confirm it
     */
    @Nullable
    Example smallest(
            Search search, Product product, Literal holds, Predicate<Answer> expected, Function<Answer, ?> view) {
        Answer whole = answer(Smallest.whole(product));
        if (whole == null || !expected.test(whole)) {
            unconfirmed++;
            return null;
        }
        Object seen = view.apply(whole);
        return Smallest.of(search, product, holds, example -> {
            Answer answer = answer(example);
            return answer != null && expected.test(answer) && seen.equals(view.apply(answer));
        });
    }
}
