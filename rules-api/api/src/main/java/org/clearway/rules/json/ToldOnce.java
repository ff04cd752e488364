package org.clearway.rules.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Citations that a decision tells once: a list of them in the decision, and numbers where they are cited. Puts each one back where it is
 * cited.
 */
final class ToldOnce {

    static final String CITATIONS = "citations";
    static final String CITES = "cites";

    private final List<?> told;

    private ToldOnce(List<?> told) {
        this.told = told;
    }

    /**
     * Changes the tree of a decision into that of the same decision told in full. What is no decision stays as it is.
     *
     * @throws ClearwayException {@code NUMBER_OUT_OF_RANGE} where a number stands for no citation
     */
    static void inFull(@Nullable Object decision) {
        if (decision instanceof Map<?, ?> fields && fields.remove(CITATIONS) instanceof List<?> told) {
            new ToldOnce(told).value(decision, "");
        }
    }

    private void object(Map<String, Object> object, String at) {
        if (object.remove(CITES) instanceof List<?> numbers) {
            List<Object> citations = new ArrayList<>();
            for (Object number : numbers) {
                citations.add(citation(number, at + CITES + "[" + citations.size() + "]"));
            }
            object.put(CITATIONS, citations);
        }
        object.forEach((name, value) -> value(value, at + name));
    }

    private void value(Object value, String at) {
        if (value instanceof Map<?, ?> object) {
            @SuppressWarnings("unchecked") // the names of JSON are texts
            Map<String, Object> fields = (Map<String, Object>) object;
            object(fields, at.isEmpty() ? at : at + ".");
        } else if (value instanceof List<?> list) {
            int index = 0;
            for (Object item : list) {
                value(item, at + "[" + index++ + "]");
            }
        }
    }

    private Object citation(Object number, String at) {
        if (number instanceof BigDecimal index
                && index.signum() >= 0
                && index.scale() == 0
                && index.compareTo(BigDecimal.valueOf(told.size())) < 0) {
            return told.get(index.intValue());
        }
        throw new ClearwayException(
                ErrorCode.NUMBER_OUT_OF_RANGE,
                at,
                number,
                null,
                at + ": a whole number below " + told.size()
                        + " is expected here, that of one of the citations of the decision");
    }
}
