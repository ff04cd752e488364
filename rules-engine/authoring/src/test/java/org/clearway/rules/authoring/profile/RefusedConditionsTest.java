package org.clearway.rules.authoring.profile;

import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.clearway.rules.authoring.ProblemCode.CONDITION;
import static org.clearway.rules.authoring.ProblemCode.FACT_UNKNOWN;
import static org.clearway.rules.authoring.ProblemCode.REFERENCE;
import static org.clearway.rules.authoring.ProblemCode.SYNTAX;
import static org.clearway.rules.authoring.ProblemCode.TYPE_MISMATCH;
import static org.clearway.rules.authoring.ProblemCode.TYPE_UNKNOWN;
import static org.clearway.rules.authoring.ProblemCode.VALUE_UNKNOWN;
import static org.clearway.rules.authoring.Refusal.condition;
import static org.clearway.rules.authoring.Refusal.named;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Refusal;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions that no rule may have. */
class RefusedConditionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"facts", "types", "unknowns", "constructs", "java", "patterns", "definitions"})
    void refused(Refusal refusal) {
        refusal.check(folder);
    }

    static Stream<Named<Refusal>> facts() {
        return Stream.of(
                condition("an unknown fact names the nearest one", FACT_UNKNOWN, "active", "Device( ^actve == true )"),
                condition(
                        "a fact of another section names that section",
                        FACT_UNKNOWN,
                        "Classification( gbClass ... ): the fact is in section classification",
                        "Device( ^gbClass == I )"),
                condition("an unknown type names the nearest one", TYPE_UNKNOWN, "Device", "^Devise( active == true )"),
                condition(
                        "a type with its package is no type",
                        TYPE_UNKNOWN,
                        "vocabulary",
                        "^org.clearway.rules.facts.Device( active == true )"),
                condition(
                        "a constant that the fact does not have names the nearest one",
                        VALUE_UNKNOWN,
                        "write SURGICAL",
                        "Device( invasiveness == ^SURGICLA )"),
                condition(
                        "a constant of another fact lists those there are",
                        VALUE_UNKNOWN,
                        "NONE, BODY_ORIFICE, SURGICAL, IMPLANTABLE",
                        "Device( invasiveness == ^LONG_TERM )"),
                condition(
                        "a wrong constant inside in ( ... )",
                        VALUE_UNKNOWN,
                        "write SURGICAL",
                        "Device( invasiveness in ( NONE, ^SURGICALL ) )"),
                condition("a wrong element of a set", VALUE_UNKNOWN, "CHANNEL", "Device( conduit contains ^CANAL )"),
                condition(
                        "a constant in quotes",
                        VALUE_UNKNOWN,
                        "write SURGICAL, no quotes",
                        "Device( invasiveness == ^\"SURGICAL\" )"),
                condition(
                        "a constant with its type",
                        VALUE_UNKNOWN,
                        "SURGICAL",
                        "Device( invasiveness == ^Device.Invasiveness.SURGICAL )"),
                condition("the request has no other fact", FACT_UNKNOWN, "asOf", "Request( ^ruleset == \"x\" )"),
                condition(
                        "an element of a list where the edition judges none",
                        CONDITION,
                        "each: approvals in ruleset.yaml",
                        "^Approval( origin == AU )"));
    }

    static Stream<Named<Refusal>> types() {
        return Stream.of(
                condition("a set compared", TYPE_MISMATCH, "contains", "Device( conduit ^== CHANNEL )"),
                condition("a set in a list of values", TYPE_MISMATCH, "contains", "Device( conduit ^in ( CHANNEL ) )"),
                condition("contains for what is no set", TYPE_MISMATCH, "==", "Device( duration ^contains TRANSIENT )"),
                condition("isEmpty of what is no set", TYPE_MISMATCH, "compare", "Device( isEmpty( ^duration ) )"),
                condition("in for a boolean", TYPE_MISMATCH, "==", "Device( active ^in ( true ) )"),
                condition("a boolean with an order", TYPE_MISMATCH, "active == true", "Device( active < ^true )"),
                condition("a boolean compared with a number", TYPE_MISMATCH, "== true", "Device( active == ^1 )"),
                condition("a boolean in capitals", TYPE_MISMATCH, "== true", "Device( active == ^TRUE )"),
                condition(
                        "an enumeration without an order",
                        TYPE_MISMATCH,
                        "in ( ... )",
                        "Device( invasiveness <= ^SURGICAL )"),
                condition(
                        "a value that the order leaves out",
                        TYPE_MISMATCH,
                        "in ( ... )",
                        "Classification( gbClass <= ^GENERAL )"),
                condition(
                        "a day written in words",
                        VALUE_UNKNOWN,
                        "\"2026-11-22\"",
                        "Readiness( qmsCertificateExpiry < ^\"22 November 2026\" )"),
                condition(
                        "a day that the calendar does not have",
                        VALUE_UNKNOWN,
                        "\"2026-11-22\"",
                        "Readiness( qmsCertificateExpiry < ^\"2026-02-30\" )"),
                condition(
                        "a day without its quotes",
                        TYPE_MISMATCH,
                        "\"2026-11-22\"",
                        "Readiness( qmsCertificateExpiry < ^2028-11-30 )"),
                condition(
                        "a day without its quotes against the day of the decision",
                        TYPE_MISMATCH,
                        "\"2026-11-22\"",
                        "Request( asOf >= ^2028-11-30 )"),
                condition("a number in quotes", TYPE_MISMATCH, "a number", "AiMonitoring( driftStatistic > ^\"0.5\" )"),
                condition("a number compared with a word", FACT_UNKNOWN, "", "AiMonitoring( driftStatistic > ^high )"),
                condition(
                        "a number with the letter of its Java type",
                        CONDITION,
                        "",
                        "AiMonitoring( driftStatistic > 0.5^B )"),
                condition(
                        "two facts of different types",
                        TYPE_MISMATCH,
                        "facts of one type",
                        "AiMonitoring( driftStatistic == ^lastMeasured )"),
                condition(
                        "two classes of different orders",
                        TYPE_MISMATCH,
                        "the same order",
                        "$s : AiRisk() AiSystem( computedGbClass <= ^$s.iec62304Class )"),
                condition(
                        "the day of the decision against a number",
                        TYPE_MISMATCH,
                        "date",
                        "$r : Request() AiMonitoring( driftStatistic < ^$r.asOf )"),
                named(
                        "a text with an order",
                        TYPE_MISMATCH,
                        "== or !=",
                        edition()
                                .header("combine:", "each: approvals\ncombine:")
                                .with("rules.drl", rule("  Approval( number ^< \"K1\" )"))));
    }

    static Stream<Named<Refusal>> unknowns() {
        return Stream.of(
                condition("== null, since unknown is no value", TYPE_MISMATCH, "!= null", "Device( active == ^null )"),
                condition("an order with null", TYPE_MISMATCH, "!= null", "AiMonitoring( driftStatistic > ^null )"),
                condition("null first", FACT_UNKNOWN, "", "Device( ^null != active )"),
                condition("the day of the decision is always known", FACT_UNKNOWN, "", "Request( asOf != ^null )"),
                condition("a boolean compared with nothing", CONDITION, "active == true", "Device( ^active )"),
                condition("a boolean negated", CONDITION, "", "Device( !^active )"),
                condition("a negation that could bind in two ways", CONDITION, "", "Device( !^active == true )"));
    }

    static Stream<Named<Refusal>> constructs() {
        return Stream.of(
                condition("eval", CONDITION, "patterns", "^eval( true )"),
                condition("eval in a pattern", CONDITION, "compare a fact", "Device( ^eval( true ) )"),
                condition("from", CONDITION, "plain pattern", "^Device( active == true ) from devices"),
                condition("an entry point", CONDITION, "plain pattern", "^Device( ) from entry-point \"x\""),
                condition("collect", CONDITION, "plain pattern", "^Device( ) from collect( Device( active == true ) )"),
                condition(
                        "accumulate with from",
                        CONDITION,
                        "plain pattern",
                        "^Device( ) from accumulate( Device(), count() )"),
                condition("accumulate", CONDITION, "plain pattern", "^accumulate( Device(), $c : count() )"),
                condition("forall", CONDITION, "patterns", "^forall( Device( active == true ) )"),
                condition("exists", CONDITION, "patterns", "^exists( Device( active == true ) )"),
                condition("a window", CONDITION, "plain", "^Device( active == true ) over window:time( 5s )"),
                condition("a named consequence", CONDITION, "", "Device( active == true ) ^do[now]"),
                condition("a condition that branches", CONDITION, "", "^if ( true ) do[now] Device( active == true )"),
                condition("a path", CONDITION, "", "^/device[ active == true ]"),
                condition("a path that is bound", CONDITION, "", "^$d : /device[ active == true ]"),
                condition("a query", CONDITION, "", "^?Device( active == true )"),
                condition("a query with arguments", TYPE_UNKNOWN, "", "^isFit( $x; )"),
                condition("an annotation on a pattern", CONDITION, "", "Device( active == true ) ^@watch( active )"),
                condition("an annotation in a group", CONDITION, "", "( and ^@x Device( active == true ) )"),
                condition("not of nothing", SYNTAX, "", "not( ^)"),
                condition(
                        "not of two patterns that nothing joins",
                        SYNTAX,
                        "and",
                        "not( Device( active == true ) ^Device( active == false ) )"),
                condition("a semicolon between patterns", CONDITION, "", "Device( active == true )^; Ivd( )"),
                condition("a parenthesis too many", SYNTAX, "", "Device( active == true )^)"),
                condition(
                        "parentheses that nobody could follow",
                        CONDITION,
                        "@Defines",
                        "(".repeat(32) + "^( Device( active == true )" + ")".repeat(33)));
    }

    static Stream<Named<Refusal>> java() {
        return Stream.of(
                condition("a call on a fact", CONDITION, "", "Device( duration^.toString() == \"x\" )"),
                condition("System.exit", FACT_UNKNOWN, "", "Device( ^System.exit( 0 ) )"),
                condition("Runtime", FACT_UNKNOWN, "", "Device( ^Runtime.getRuntime().exec( \"x\" ) != null )"),
                condition(
                        "a call on the right of a comparison",
                        VALUE_UNKNOWN,
                        "",
                        "Device( duration == ^System.getProperty( \"x\" ) )"),
                condition("a function that does not exist", CONDITION, "", "Device( ^monthsBetween( duration ) == 1 )"),
                condition(
                        "a function of what is no day",
                        TYPE_MISMATCH,
                        "daysBetween(",
                        "Device( daysBetween( ^duration ) == 1 )"),
                condition(
                        "a function of too few days",
                        TYPE_MISMATCH,
                        "earliest(",
                        "Approval( ^earliest( expiry ) < \"2026-11-22\" )"),
                condition(
                        "a function of a day where a number is needed",
                        TYPE_MISMATCH,
                        "plusDays(",
                        "Approval( plusDays( expiry, ^expiry ) < \"2026-11-22\" )"),
                condition(
                        "a day compared with a number of days",
                        TYPE_MISMATCH,
                        "type",
                        "Approval( expiry < ^daysBetween( expiry, expiry ) )"),
                condition("a choice by question mark", CONDITION, "", "Device( active ^? true : false )"),
                condition("an assignment", SYNTAX, "", "Device( active ^= true )"),
                condition("matches", CONDITION, "==", "Device( duration ^matches \"S.*\" )"),
                condition("not matches", SYNTAX, "", "Device( duration ^not foo \"S.*\" )"),
                condition("memberOf", CONDITION, "==", "Device( duration ^memberOf $x )"),
                condition("soundslike", CONDITION, "==", "Device( duration ^soundslike \"x\" )"),
                condition("str[...]", CONDITION, "==", "Device( duration str^[startsWith] \"x\" )"),
                condition("a regular expression", CONDITION, "==", "Device( duration ^~= \"S.*\" )"),
                condition("this", FACT_UNKNOWN, "", "Device( ^this != null )"),
                condition("a cast", FACT_UNKNOWN, "", "Device( (^boolean) active == true )"),
                condition("a cast by #", CONDITION, "==", "Device( duration^#Foo == TRANSIENT )"),
                condition("an index", CONDITION, "==", "Device( conduit^[0] == CHANNEL )"),
                condition("new", FACT_UNKNOWN, "", "Device( ^new Object() != null )"),
                condition("texts put together", CONDITION, "==", "Device( active == true ^+ \"\" )"),
                condition("arithmetic", CONDITION, "==", "AiMonitoring( driftStatistic > driftLimit ^* 2 )"),
                condition("instanceof", CONDITION, "==", "Device( duration ^instanceof String )"),
                condition("a pattern in a pattern", CONDITION, "", "Device( ^Fact( active == true ) )"),
                condition("a text in single quotes", CONDITION, "==", "Device( active == ^'true' )"),
                condition("a property of a fact", CONDITION, "", "Device( active^.foo == true )"),
                condition("a property that may be null", CONDITION, "", "Device( active^!.foo == true )"),
                condition("a literal compared with a literal", CONDITION, "", "Device( ^1 == 1 )"));
    }

    static Stream<Named<Refusal>> patterns() {
        return Stream.of(
                condition("a binding of a fact", CONDITION, "==", "Device( $x ^: invasiveness )"),
                condition("unification of a fact", CONDITION, "", "Device( $x ^:= invasiveness )"),
                condition("unification of a pattern", CONDITION, "", "$d ^:= Device( active == true )"),
                condition("a constraint by position", CONDITION, "fact == value", "Device( ^true; )"),
                condition("a comparison by position", CONDITION, "fact == value", "Device( ^active == true; )"),
                condition("a comma that ends nothing", SYNTAX, "", "Device( active == true, ^)"),
                condition(
                        "a fact named once for two comparisons",
                        CONDITION,
                        "",
                        "Device( duration == TRANSIENT || ^== LONG_TERM )"),
                condition("an empty list of values", SYNTAX, "", "Device( duration in ( ^) )"),
                condition("a pattern that asks nothing", CONDITION, "nothing at all", "^Device( )"),
                condition("a negated pattern that asks nothing", CONDITION, "nothing at all", "not( ^Device( ) )"),
                condition(
                        "an alternative that asks nothing",
                        CONDITION,
                        "nothing at all",
                        "( ^$c : Classification() or Device( active == true ) )"),
                condition(
                        "a fact of a binding that is not there",
                        REFERENCE,
                        "$c : Classification()",
                        "AiSystem( computedGbClass <= ^$c.gbClass )"),
                condition(
                        "one name bound to two types",
                        REFERENCE,
                        "a name of its own",
                        "$c : Classification() ^$c : Device( active == true )"),
                condition("a binding without its sign", CONDITION, "begins with $", "^c : Device( active == true )"));
    }

    /** Definitions d0 to dn, each but the first resting on the one before by a condition with two places for it. */
    private static String chain(int length, String condition) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= length; i++) {
            text.append("rule \"Def: ")
                    .append(i)
                    .append("\"\n  @Defines(\"d")
                    .append(i)
                    .append("\")\n  @Cites(\"LAW 1\")\nwhen\n");
            text.append(i == 0 ? "Device( active == true )" : condition.replace("%", "d" + (i - 1)));
            text.append("\nthen\nend\n");
        }
        return text.toString();
    }

    static Stream<Named<Refusal>> definitions() {
        String good =
                "rule \"Def: base\"\n  @Defines(\"fit\")\n  @Cites(\"LAW Art 1\")\nwhen\n  Device( active == true )\nthen\nend\n";
        return Stream.of(
                condition(
                        "a derived fact in an edition that has none",
                        REFERENCE,
                        "@Defines(\"fit\")",
                        "Defined( ^fit == true )"),
                named(
                        "an unknown derived fact names the nearest one",
                        REFERENCE,
                        "write fit",
                        edition().definitions(good).with("rules.drl", rule("  Defined( ^fitt == true )"))),
                named(
                        "a derived fact compared with something else",
                        TYPE_MISMATCH,
                        "fit == true",
                        edition().definitions(good).with("rules.drl", rule("  Defined( fit == ^null )"))),
                named(
                        "a derived fact that is bound",
                        CONDITION,
                        "$c : Classification()",
                        edition().definitions(good).with("rules.drl", rule("  ^$d : Defined( fit == true )"))),
                named(
                        "definitions that double at each step",
                        CONDITION,
                        "once",
                        edition()
                                .definitions(chain(60, "( Defined( % == true ) or Defined( % == false ) )")
                                        .replace("rule \"Def: 9\"", "^rule \"Def: 9\""))),
                named(
                        "a chain of definitions that nobody could follow",
                        CONDITION,
                        "stated facts",
                        edition()
                                .definitions("rule \"Top: base\"\n  @Defines(\"top\")\n  @Cites(\"LAW 1\")\nwhen\n"
                                        + "Defined( d60 == true )\nthen\nend\n"
                                        + chain(60, "Defined( % == true )").replace("( d11 ==", "( ^d11 =="))),
                named(
                        "a derived fact defined by itself",
                        REFERENCE,
                        "stated facts",
                        edition().definitions(good.replace("Device( active", "Defined( ^fit"))),
                named(
                        "two derived facts defined by each other",
                        REFERENCE,
                        "stated facts",
                        edition()
                                .definitions(good.replace("Device( active", "Defined( well")
                                        + good.replace("Def: base", "Def: other")
                                                .replace("\"fit\"", "\"well\"")
                                                .replace("Device( active", "Defined( ^fit"))));
    }
}
