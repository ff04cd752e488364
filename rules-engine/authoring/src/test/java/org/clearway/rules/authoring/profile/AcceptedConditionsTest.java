package org.clearway.rules.authoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearway.rules.authoring.Fixture.edition;
import static org.clearway.rules.authoring.Fixture.rule;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.engine.model.Condition;
import org.clearway.rules.engine.model.Condition.All;
import org.clearway.rules.engine.model.Condition.Any;
import org.clearway.rules.engine.model.Condition.Compare;
import org.clearway.rules.engine.model.Condition.Has;
import org.clearway.rules.engine.model.Condition.Known;
import org.clearway.rules.engine.model.Condition.OneOf;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.Operand;
import org.clearway.rules.engine.model.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each construct of the profile means. */
class AcceptedConditionsTest {
    private static final Condition ACTIVE = flag("device.active", true);
    private static final Condition TRANSIENT = oneOf("device.duration", "TRANSIENT");
    private static final Condition LONG = oneOf("device.duration", "LONG_TERM");
    private static final Condition STORE = new Has("device.conduit", "STORE", true);
    private static final Operand EXPIRY = new Operand.FactValue("readiness.qmsCertificateExpiry");
    private static final Operand DRIFT = new Operand.FactValue("aiMonitoring.driftStatistic");
    private static final Operand AS_OF = new Operand.FactValue("request.asOf");
    private static final Operand DAY = new Operand.Day(LocalDate.of(2028, 2, 29));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"choices", "sets", "values", "ranks", "groups", "patterns"})
    void means(String text, Condition meaning) {
        Fixture edition =
                edition().header("combine:", "each: approvals\ncombine:").with("rules.drl", rule("  " + text));
        assertThat(edition.read(folder).rules().get(0).when()).isEqualTo(meaning);
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                arguments("Device( active == true )", ACTIVE),
                arguments("Device( active == false )", flag("device.active", false)),
                arguments("Device( active != true )", flag("device.active", false)),
                arguments("Device( duration == TRANSIENT )", TRANSIENT),
                arguments("Device( duration != TRANSIENT )", oneOf("device.duration", "SHORT_TERM", "LONG_TERM")),
                arguments(
                        "Device( duration in ( TRANSIENT, LONG_TERM ) )",
                        oneOf("device.duration", "TRANSIENT", "LONG_TERM")),
                arguments("Device( duration not in ( TRANSIENT, SHORT_TERM ) )", LONG),
                arguments("Device( active != null )", new Known("device.active", true)),
                arguments("not( Device( active != null ) )", new Known("device.active", false)));
    }

    static Stream<Arguments> sets() {
        Condition channel = new Has("device.conduit", "CHANNEL", false);
        Condition store = new Has("device.conduit", "STORE", false);
        return Stream.of(
                arguments("Device( conduit contains STORE )", STORE),
                arguments("Device( conduit not contains STORE )", store),
                arguments("Device( isEmpty( conduit ) )", new All(List.of(channel, store))),
                arguments("Device( !isEmpty( conduit ) )", new Any(List.of(channel.opposite(), STORE))),
                arguments("Device( conduit != null )", new Known("device.conduit", true)));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("Readiness( qmsCertificateExpiry < \"2028-02-29\" )", compare(EXPIRY, Operator.LT, DAY)),
                arguments("Readiness( qmsCertificateExpiry <= \"2028-02-29\" )", compare(EXPIRY, Operator.LE, DAY)),
                arguments("Readiness( qmsCertificateExpiry == \"2028-02-29\" )", compare(EXPIRY, Operator.EQ, DAY)),
                arguments("Readiness( qmsCertificateExpiry != \"2028-02-29\" )", compare(EXPIRY, Operator.NE, DAY)),
                arguments("Request( asOf >= \"2028-02-29\" )", compare(AS_OF, Operator.GE, DAY)),
                arguments(
                        "$r : Request() Readiness( qmsCertificateExpiry > $r.asOf )",
                        new All(List.of(always(), compare(EXPIRY, Operator.GT, AS_OF)))),
                arguments(
                        "$r : Readiness() Request( asOf > $r.qmsCertificateExpiry )",
                        new All(List.of(always(), compare(AS_OF, Operator.GT, EXPIRY)))),
                arguments("AiMonitoring( driftStatistic >= 0.50 )", compare(DRIFT, Operator.GE, number("0.50"))),
                arguments("AiMonitoring( driftStatistic > -1 )", compare(DRIFT, Operator.GT, number("-1"))),
                arguments(
                        "AiMonitoring( driftStatistic <= driftLimit )",
                        compare(DRIFT, Operator.LE, new Operand.FactValue("aiMonitoring.driftLimit"))),
                arguments(
                        "AiMonitoring( openAlertUnactioned < driftLimit )",
                        compare(
                                new Operand.FactValue("aiMonitoring.openAlertUnactioned"),
                                Operator.LT,
                                new Operand.FactValue("aiMonitoring.driftLimit"))),
                arguments(
                        "Approval( number == \"K1 // no comment\" )",
                        compare(
                                new Operand.FactValue("approvals.number"),
                                Operator.EQ,
                                new Operand.Text("K1 // no comment"))));
    }

    static Stream<Arguments> ranks() {
        Operand computed = new Operand.FactValue("aiSystem.computedGbClass");
        Operand gb = new Operand.FactValue("classification.gbClass");
        return Stream.of(
                arguments("Classification( gbClass < IIa )", oneOf("classification.gbClass", "I", "Is", "Im", "Ism")),
                arguments("Classification( gbClass >= III )", oneOf("classification.gbClass", "III", "AIMD")),
                arguments(
                        "$c : Classification() AiSystem( computedGbClass <= $c.gbClass )",
                        new All(List.of(always(), new Compare(computed, Operator.LE, gb, "deviceClass", false)))),
                arguments(
                        "$c : Classification() not( AiSystem( computedGbClass == $c.gbClass ) )",
                        new All(List.of(always(), new Compare(computed, Operator.EQ, gb, "deviceClass", true)))),
                arguments(
                        "$c : Classification( gbClass == I ) AiSystem( computedGbClass <= $c.gbClass )",
                        new All(List.of(
                                oneOf("classification.gbClass", "I"),
                                new Compare(computed, Operator.LE, gb, "deviceClass", false)))));
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                arguments("Device( active == true, conduit contains STORE )", new All(List.of(ACTIVE, STORE))),
                arguments("Device( active == true && conduit contains STORE )", new All(List.of(ACTIVE, STORE))),
                arguments("Device( active == true || conduit contains STORE )", new Any(List.of(ACTIVE, STORE))),
                arguments(
                        "Device( active == true || conduit contains STORE && duration == LONG_TERM )",
                        new Any(List.of(ACTIVE, new All(List.of(STORE, LONG))))),
                arguments(
                        "Device( ( active == true || conduit contains STORE ) && duration == LONG_TERM )",
                        new All(List.of(new Any(List.of(ACTIVE, STORE)), LONG))),
                arguments(
                        "Device( active == true || conduit contains STORE, duration == LONG_TERM )",
                        new All(List.of(new Any(List.of(ACTIVE, STORE)), LONG))),
                arguments(
                        "Device( !( active == true && conduit contains STORE ) )",
                        new Any(List.of(ACTIVE.opposite(), STORE.opposite()))),
                arguments(
                        "Device( active == true // a comment, that counts for nothing\n  , conduit contains STORE )",
                        new All(List.of(ACTIVE, STORE))),
                arguments(
                        "Device( active == true /* || duration == LONG_TERM */ && conduit contains STORE )",
                        new All(List.of(ACTIVE, STORE))));
    }

    static Stream<Arguments> patterns() {
        String active = "Device( active == true )";
        String brief = "Device( duration == TRANSIENT )";
        String lasting = "Device( duration == LONG_TERM )";
        return Stream.of(
                arguments("// nothing", always()),
                arguments(active + "\n  " + brief, new All(List.of(ACTIVE, TRANSIENT))),
                arguments(active + " and " + brief, new All(List.of(ACTIVE, TRANSIENT))),
                arguments(active + " or " + brief, new Any(List.of(ACTIVE, TRANSIENT))),
                arguments(
                        active + " and " + brief + " or " + lasting,
                        new Any(List.of(new All(List.of(ACTIVE, TRANSIENT)), LONG))),
                arguments(
                        active + "\n  ( " + brief + " or " + lasting + " )",
                        new All(List.of(ACTIVE, new Any(List.of(TRANSIENT, LONG))))),
                arguments(
                        active + "\n  " + brief + " or " + lasting,
                        new All(List.of(ACTIVE, new Any(List.of(TRANSIENT, LONG))))),
                arguments("( or " + active + " " + brief + " )", new Any(List.of(ACTIVE, TRANSIENT))),
                arguments("not( " + active + " )", ACTIVE.opposite()),
                arguments("not " + active, ACTIVE.opposite()),
                arguments("not( not( " + active + " ) )", ACTIVE),
                arguments(
                        "not( " + active + " or " + brief + " )",
                        new All(List.of(ACTIVE.opposite(), TRANSIENT.opposite()))),
                arguments("Approval( origin == AU )", oneOf("approvals.origin", "AU")));
    }

    @Test
    void aDerivedFactIsWrittenOutWithAllItsLimbs() {
        String definitions = """
                rule "Fit: active"
                  @Defines("fit")
                  @Cites("LAW Art 1")
                when
                  Device( active == true )
                then
                end

                rule "Fit: brief"
                  @Defines("fit")
                  @Cites("LAW Art 1")
                when
                  Device( duration == TRANSIENT )
                then
                end
                """;
        Condition fit = new Any(List.of(ACTIVE, TRANSIENT));
        assertThat(edition()
                        .definitions(definitions)
                        .with("rules.drl", rule("  Defined( fit == true )"))
                        .read(folder)
                        .rules()
                        .get(0)
                        .when())
                .isEqualTo(fit);
        assertThat(edition()
                        .definitions(definitions)
                        .with("rules.drl", rule("  Defined( fit == false )"))
                        .read(folder)
                        .rules()
                        .get(0)
                        .when())
                .isEqualTo(fit.opposite());
    }

    private static Condition always() {
        return new All(List.of());
    }

    private static Condition flag(String path, boolean value) {
        return new OneOf(path, Set.of(String.valueOf(value)), List.of("false", "true"));
    }

    private static Condition oneOf(String path, String... values) {
        return new OneOf(path, Set.of(values), EditionJson.domain(path));
    }

    private static Condition compare(Operand left, Operator operator, Operand right) {
        return new Compare(left, operator, right, null, false);
    }

    private static Operand number(String number) {
        return new Operand.Number(new BigDecimal(number));
    }
}
