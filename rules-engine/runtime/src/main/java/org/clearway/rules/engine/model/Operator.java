package org.clearway.rules.engine.model;

/** A comparison operator of the policy profile. */
public enum Operator {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in a rule, {@code <=} for example. */
    public String symbol() {
        return symbol;
    }

    /** The operator written as {@code symbol}, or an exception where there is none. */
    public static Operator of(String symbol) {
        for (Operator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("No operator " + symbol);
    }

    /** Whether the operator holds for two operands whose comparison gave {@code sign}. */
    public boolean holds(int sign) {
        return switch (this) {
            case EQ -> sign == 0;
            case NE -> sign != 0;
            case LT -> sign < 0;
            case LE -> sign <= 0;
            case GT -> sign > 0;
            case GE -> sign >= 0;
        };
    }
}
