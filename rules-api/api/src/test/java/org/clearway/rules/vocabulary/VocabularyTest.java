package org.clearway.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearway.rules.facts.Approval;
import org.clearway.rules.facts.Device;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static Stream<FactDefinition> facts() {
        return Vocabulary.sections().stream().flatMap(section -> section.facts().stream());
    }

    @Test
    void thereAreAtLeastThe24SectionsAnd619FactsItStartedWith() {
        assertThat(Vocabulary.sections()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(facts()).hasSizeGreaterThanOrEqualTo(619);
    }

    @Test
    void sectionsKnowTheirPlace() {
        for (int i = 0; i < Vocabulary.sections().size(); i++) {
            SectionDefinition section = Vocabulary.sections().get(i);
            assertThat(section.index()).isEqualTo(i);
            assertThat(Vocabulary.section(section.name())).isSameAs(section);
            assertThat(section.empty().definition()).isSameAs(section);
            assertThat(section.title()).isNotBlank();
        }
    }

    @Test
    void aFactNameOccursInExactlyOneSection() {
        Set<String> names = new HashSet<>();
        assertThat(facts()).allMatch(fact -> names.add(fact.name()));
    }

    @Test
    void everyFactIsFoundByItsPathAndHasAQuestionASourceAndReaders() {
        assertThat(facts()).allSatisfy(fact -> {
            assertThat(Vocabulary.fact(fact.path())).isSameAs(fact);
            assertThat(fact.question())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(600)
                    .endsWith("?");
            assertThat(fact.source()).isNotBlank();
            // What the manufacturer says word for word is printed and judged by no rule; who reads the others the
            // proofs hold.
            assertThat(fact.section().equals("description") && !fact.rulesets().isEmpty())
                    .as(fact.path())
                    .isFalse();
        });
    }

    @Test
    void aNoteStandsApartFromTheQuestion() {
        assertThat(fact("device.customMade").question())
                .isEqualTo("Is it custom-made, to a written prescription for one named patient?");
        assertThat(fact("device.customMade").note())
                .isEqualTo(
                        "Changes the route, not the class. A diagnostic is never custom-made: it needs a mark, or is made in-house.");
        assertThat(fact("device.bloodBag").note()).isNull();
        assertThat(facts().map(FactDefinition::note).filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note).isNotBlank().hasSizeLessThanOrEqualTo(600));
    }

    @Test
    void everyFactIsAskedOnAScreenAndTheScreensStandInOrder() {
        List<Screen> screens = Vocabulary.screens();
        assertThat(screens).extracting(Screen::id).doesNotHaveDuplicates();
        assertThat(screens).extracting(Screen::title).doesNotHaveDuplicates().allMatch(title -> title.endsWith("?"));
        assertThat(screens)
                .extracting(Screen::order)
                .containsExactlyElementsOf(
                        IntStream.range(0, screens.size()).boxed().toList());
        assertThat(facts().map(FactDefinition::screen)).containsAll(screens);
        assertThat(fact("device.duration").screen().title()).isEqualTo("How does it meet the body?");
    }

    @Test
    void aDescriptionStatesTheFactsOfItsScreenTogetherAndNoTwoOfAQuestionAreAlike() {
        List<Screen.Question> questions = Vocabulary.screens().stream()
                .flatMap(screen -> screen.questions().stream())
                .toList();
        assertThat(questions).isNotEmpty();
        for (Screen.Question question : questions) {
            assertThat(question.descriptions()).extracting(Description::label).doesNotHaveDuplicates();
            assertThat(question.descriptions()).extracting(Description::states).doesNotHaveDuplicates();
            assertThat(question.descriptions().get(0).states()).containsKey(question.lead());
            assertThat(question.descriptions())
                    .as("who knows the answer to " + question.lead() + " finds a description")
                    .extracting(description -> description.states().get(question.lead()))
                    .containsAll(
                            fact(question.lead()).values().isEmpty()
                                    ? List.of("true", "false")
                                    : fact(question.lead()).values());
        }
        assertThat(questions.get(0).descriptions().get(0).states())
                .containsExactly(Map.entry("device.qualifies", "true"), Map.entry("ivd.inVitroExamination", "false"));
    }

    @Test
    void everyFactHasAShortLabelThatReadsInPrintAndStandsOnceInItsSection() {
        for (SectionDefinition section : Vocabulary.sections()) {
            assertThat(section.facts())
                    .extracting(FactDefinition::label)
                    .as(section.name())
                    .doesNotHaveDuplicates()
                    .allSatisfy(label -> {
                        assertThat(label)
                                .hasSizeLessThanOrEqualTo(60)
                                .doesNotEndWith(".")
                                .doesNotContain("?");
                        assertThat(label.split(" ")).hasSizeBetween(2, 7).doesNotContain("");
                    });
        }
    }

    @Test
    void aLabelBeginsInLowerCaseUnlessItsFirstWordIsAName() {
        Set<String> names = Set.of("Article", "Certificate", "Cyber", "Indian", "Pre-Acquisition", "Yellow");
        assertThat(facts().map(fact -> fact.label().split(" ")[0].replace(",", "")))
                .allMatch(word -> Character.isLowerCase(word.charAt(0))
                        || word.equals(word.toUpperCase(Locale.ROOT))
                        || names.contains(word));
    }

    @Test
    void aLabelSaysWhatTheFactIsWithoutItsName() {
        assertThat(Vocabulary.fact("device.invasiveness"))
                .isNotNull()
                .satisfies(fact -> assertThat(fact.label()).isEqualTo("how it enters the body"));
        assertThat(Vocabulary.fact("ivd.layTesting"))
                .isNotNull()
                .satisfies(fact -> assertThat(fact.label()).isEqualTo("testing by a lay person"));
    }

    @Test
    void whatIsNotInTheVocabularyIsNotFound() {
        assertThat(Vocabulary.section("devices")).isNull();
        assertThat(Vocabulary.fact("device")).isNull();
        assertThat(Vocabulary.fact("device.qualifie")).isNull();
        assertThat(Vocabulary.fact("devices.qualifies")).isNull();
    }

    @Test
    void approvalsAreRepeatedAndDevicesAreNot() {
        assertThat(Vocabulary.section("approvals")).isNotNull().satisfies(section -> {
            assertThat(section.repeated()).isTrue();
            assertThat(section.javaType()).isEqualTo(Approval.class);
        });
        assertThat(Vocabulary.section("device")).isNotNull().matches(section -> !section.repeated());
    }

    @Test
    void everyAccessorHasTheTypeOfItsFact() throws ReflectiveOperationException {
        for (SectionDefinition section : Vocabulary.sections()) {
            for (FactDefinition fact : section.facts()) {
                Method accessor = section.javaType().getMethod(fact.name());
                Class<?> expected = switch (fact.type()) {
                    case BOOLEAN -> Boolean.class;
                    case ENUM -> fact.enumType();
                    case SET -> Set.class;
                    case DATE -> LocalDate.class;
                    case INTEGER -> Integer.class;
                    case DECIMAL -> BigDecimal.class;
                    case STRING -> String.class;
                };
                assertThat(accessor.getReturnType()).as(fact.path()).isEqualTo(expected);
                if (fact.type() == FactType.SET) {
                    ParameterizedType type = (ParameterizedType) accessor.getGenericReturnType();
                    assertThat(type.getActualTypeArguments()[0]).as(fact.path()).isEqualTo(fact.enumType());
                }
            }
        }
    }

    @Test
    void theConstantsOfAnEnumerationAreItsValuesInOrderAndSpelling() {
        assertThat(facts().filter(fact -> fact.enumType() != null)).isNotEmpty().allSatisfy(fact -> {
            Class<? extends Enum<?>> type = fact.enumType();
            assertThat(type).isNotNull();
            assertThat(Arrays.stream(type.getEnumConstants()).map(Enum::name)).containsExactlyElementsOf(fact.values());
        });
        assertThat(facts().filter(fact -> fact.enumType() == null))
                .allMatch(fact -> fact.values().isEmpty());
    }

    @Test
    void aConstantIsFoundBySpelling() {
        FactDefinition invasiveness = Vocabulary.fact("device.invasiveness");
        assertThat(invasiveness).isNotNull();
        assertThat(invasiveness.constant("SURGICAL")).isEqualTo(Device.Invasiveness.SURGICAL);
        assertThat(invasiveness.constant("surgical")).isNull();
    }

    @Test
    void classesRankFromTheWeakest() {
        List<String> ladder = List.of("I", "IIa", "IIb", "III");
        for (int i = 0; i < ladder.size(); i++) {
            assertThat(Vocabulary.rank("deviceClass", ladder.get(i))).isEqualTo(i);
        }
        assertThat(Stream.of("I", "Is", "Im", "Ism", "Ir").map(value -> Vocabulary.rank("deviceClass", value)))
                .containsOnly(0);
        assertThat(Vocabulary.rank("deviceClass", "IIA")).isEqualTo(1);
        assertThat(Vocabulary.rank("deviceClass", "IIB")).isEqualTo(2);
        assertThat(Vocabulary.rank("deviceClass", "AIMD")).isEqualTo(3);
        assertThat(Vocabulary.rank("ivdClass", "A_STERILE")).isZero();
    }

    @Test
    void whatHasNoPlaceInAnOrderHasNoRank() {
        assertThat(Vocabulary.rank("deviceClass", "LIST_A")).isEqualTo(-1);
        assertThat(Vocabulary.rank("deviceClass", "NONE")).isEqualTo(-1);
        assertThat(Vocabulary.rank("colour", "I")).isEqualTo(-1);
    }

    @Test
    void theFactsThatAreComparedShareAnOrder() {
        assertThat(facts().filter(fact -> "deviceClass".equals(fact.order())).map(FactDefinition::path))
                .contains(
                        "classification.gbClass",
                        "classification.euClass",
                        "classification.reformedGbClass",
                        "aiSystem.computedGbClass",
                        "aiSystem.rule11Class",
                        "aiSystem.softwareClass",
                        "device.drivenDeviceClass",
                        "adoption.mhraClass");
        assertThat(facts().filter(fact -> fact.order() != null)).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aValueIsCalledAsTheVocabularySaysAndOtherwiseInPlainWordsMadeFromItsName() {
        assertThat(fact("approvals.origin").label("AU")).isEqualTo("Australia");
        assertThat(fact("device.invasiveness").label("BODY_ORIFICE")).isEqualTo("body orifice");
        assertThat(fact("device.qualifies").label("true")).isEqualTo("yes");
        assertThat(fact("classification.gbClass").label("IIa")).isEqualTo("IIa");
        assertThat(fact("market.lastPlacedDate").label("2026-11-22")).isEqualTo("2026-11-22");
    }

    @Test
    void everyValueOfAnEnumerationOrSetHasAHint() {
        List<String> without = facts().flatMap(fact -> fact.values().stream()
                        .filter(value -> fact.hint(value) == null)
                        .map(value -> fact.path() + " " + value))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void aValueHasAHintWhereTheVocabularyHasOne() {
        assertThat(fact("device.duration").hint("SHORT_TERM")).isEqualTo("up to 30 days");
        assertThat(fact("device.qualifies").hint("true")).isNull();
    }

    @Test
    void whatIsNoValueOfAFactHasNoLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fact("device.duration").label("SHORT"))
                .withMessage("device.duration has no value SHORT; its values are TRANSIENT, SHORT_TERM, LONG_TERM");
    }

    @Test
    void everyValueHasALabelOfOneLineAndNoTwoOfAFactTheSame() {
        facts().filter(fact -> !fact.values().isEmpty())
                .forEach(fact -> assertThat(fact.values().stream().map(fact::label))
                        .as(fact.path())
                        .doesNotHaveDuplicates()
                        .allSatisfy(label -> assertThat(label).isNotBlank().doesNotContain("_", "\n")));
    }

    private static FactDefinition fact(String path) {
        return Objects.requireNonNull(Vocabulary.fact(path));
    }

    @Test
    void everyFactIsAskedOfARoleThatHasATitle() {
        assertThat(Vocabulary.sections())
                .flatExtracting(SectionDefinition::facts)
                .allSatisfy(fact ->
                        assertThat(fact.askedOf().title()).as(fact.path()).isNotBlank());
        assertThat(fact("adoption.dpiaDone").askedOf()).isEqualTo(Role.DATA_PROTECTION);
        assertThat(fact("adoption.mhraClass").askedOf()).isEqualTo(Role.DEPLOYER);
    }

    /**
     * A label made from the name of a value is read by people: each of its words is one that the questions use, spelt the same, or
     * stands in {@code plain-words.txt}. What is neither, such as an abbreviation or a country, has a label in the vocabulary.
     */
    @Test
    void aLabelThatIsMadeFromANameIsOfPlainWords() throws IOException {
        Set<String> plain = new HashSet<>(Files.readAllLines(Path.of("src", "test", "resources", "plain-words.txt")));
        facts().forEach(fact -> plain.addAll(words(Stream.concat(
                        Stream.of(fact.label(), fact.question(), Objects.requireNonNullElse(fact.note(), "")),
                        fact.values().stream()
                                .flatMap(value -> Stream.of(
                                        Objects.requireNonNullElse(fact.hint(value), ""),
                                        fact.label(value).equals(Vocabulary.words(value)) ? "" : fact.label(value))))
                .collect(Collectors.joining(" ")))));

        assertThat(facts().flatMap(fact -> fact.values().stream()
                        .filter(value -> fact.label(value).equals(Vocabulary.words(value)))
                        .filter(value -> !plain.containsAll(words(fact.label(value))))
                        .map(value -> fact.path() + " " + value)))
                .as("values without a label in the vocabulary")
                .isEmpty();
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^A-Za-z0-9]+"));
    }
}
