package org.clearway.rules.vocabulary.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyReaderTest {

    private static final String COLOURS = """
            section: colours
            title: Colours
            facts:
              shiny:
                type: boolean
                label: shines in the light
                question: Does it shine?
                rulesets: [test]
                source: none
                screen: look
                assume: no
              tone:
                type: enum
                values: [NO, YES]
                label: tone of the colour
                question: Which tone?
                rulesets: [test]
                source: none
                screen: look
            askedOf: PAINTER
            """;

    private static final String PAINTS = """
            section: paints
            title: Paints
            askedOf: PAINTER
            facts:
              glossy:
                type: boolean
                label: glossy
                question: Is it glossy?
                rulesets: [test]
                source: none
                screen: look
                assume: no
              born:
                type: date
                label: day it was mixed
                question: When was it mixed?
                rulesets: [test]
                source: none
                screen: look
              faded:
                type: date
                label: day it faded
                question: When did it fade?
                rulesets: [test]
                source: none
                screen: look
              tag:
                type: string
                label: tag on the tin
                question: What is it called?
                rulesets: [test]
                source: none
                screen: look
              gloss:
                type: set
                values: [MATT, SILK]
                label: gloss of the paint
                question: Which gloss?
                rulesets: [test]
                source: none
                screen: look
                assume: no
              hue:
                type: enum
                values: [NO, YES]
                label: hue of the paint
                question: Which hue?
                rulesets: [test]
                source: none
                screen: look
            """;

    private static final String SHAPES = """
            section: shapes
            title: Shapes
            repeated: true
            item: Shape
            facts:
              sides:
                type: integer
                label: number of sides
                question: How many sides?
                rulesets: [test]
                source: none
                screen: look
              rank:
                type: enum
                values: [LOW, HIGH]
                order: height
                label: height of the shape
                question: How high?
                rulesets: [test]
                source: none
                screen: look
              label:
                type: string
                label: text on the shape
                question: What is on it?
                rulesets: [test]
                source: none
                screen: look
            askedOf: PAINTER
            """;

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put("vocabulary.yaml", "sections: [colours, shapes, paints]\n");
        files.put("colours.yaml", COLOURS);
        files.put("shapes.yaml", SHAPES);
        files.put("paints.yaml", PAINTS);
        files.put("screens.yaml", "screens:\n  look: What does it look like?\n");
        files.put("roles.yaml", "roles:\n  PAINTER: The painter\n  BUYER: The buyer\n");
        files.put("orders.yaml", "orders:\n  height: [[LOW], [HIGH]]\n");
        return files;
    }

    private static Model read(String file, String text) {
        Map<String, String> files = files();
        files.put(file, text);
        return VocabularyReader.read(files::get);
    }

    private static void refuses(String file, String text, String... parts) {
        assertThatThrownBy(() -> read(file, text))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContainingAll(parts);
    }

    private static void refusesColour(String from, String to, String... parts) {
        assertThat(COLOURS).contains(from);
        refuses("colours.yaml", COLOURS.replace(from, to), parts);
    }

    @Test
    void theVocabularyHasAtLeastThe24SectionsAnd619FactsItStartedWith() {
        Model model = VocabularyReader.read(Generate::file);
        assertThat(model.sections()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(model.factsByPath()).hasSizeGreaterThanOrEqualTo(619);
        assertThat(model.sections().stream().filter(Model.Section::repeated).map(Model.Section::item))
                .contains("Approval");
        assertThat(model.orders())
                .containsKeys("deviceClass", "imdrfCategory", "softwareSafetyClass", "ivdClass", "canadaLicenceClass");
    }

    @Test
    void aSmallVocabularyIsReadAsWritten() {
        Model model = VocabularyReader.read(files()::get);
        assertThat(model.sections()).extracting(Model.Section::item).containsExactly("Colours", "Shape", "Paints");
        Model.Fact tone = model.factsByPath().get("colours.tone");
        assertThat(tone.type()).isEqualTo(Model.Type.ENUM);
        assertThat(tone.label()).isEqualTo("tone of the colour");
        assertThat(tone.values()).as("NO and YES stay texts").containsExactly("NO", "YES");
        assertThat(tone.line()).isEqualTo(12);
    }

    @Test
    void aFactIsAskedOfWhomItsSectionNamesUnlessItNamesAnother() {
        Model model = read("colours.yaml", COLOURS.replaceFirst("source: none", "source: none\n    askedOf: BUYER"));
        assertThat(model.factsByPath().get("colours.shiny").askedOf()).isEqualTo("BUYER");
        assertThat(model.factsByPath().get("colours.tone").askedOf()).isEqualTo("PAINTER");
        assertThat(model.roles()).containsEntry("BUYER", "The buyer");
    }

    @Test
    void aSectionThatDoesNotSayWhoIsAskedIsRefused() {
        refusesColour("askedOf: PAINTER\n", "", "colours.yaml:", "\"askedOf\"");
    }

    @Test
    void anUnknownRoleIsRefusedWithThoseThereAre() {
        refusesColour("askedOf: PAINTER", "askedOf: POET", "colours.yaml:20:", "\"POET\"", "[PAINTER, BUYER]");
        refusesColour("source: none", "source: none\n    askedOf: POET", "colours.yaml:10:", "\"POET\"");
    }

    @Test
    void anUnknownTypeIsNamedWithFileAndLine() {
        refusesColour("type: boolean", "type: bool", "colours.yaml:5:", "unknown type \"bool\"", "boolean, enum, set");
    }

    @Test
    void aFactNameThatAnotherSectionHasIsNamedWithBothPlaces() {
        refuses(
                "shapes.yaml",
                SHAPES.replace("  sides:", "  shiny:"),
                "shapes.yaml:6:",
                "\"shiny\" is taken",
                "colours.yaml:4");
    }

    @Test
    void aFactThatStandsTwiceInOneSectionIsRefused() {
        refusesColour("  tone:", "  shiny:", "colours.yaml:12:", "\"shiny\" stands here twice", "line 4");
    }

    @Test
    void aValueThatStandsTwiceIsRefused() {
        refusesColour("[NO, YES]", "[NO, YES, NO]", "colours.yaml:14:", "the value NO stands here twice");
    }

    @Test
    void aValueThatIsNoConstantIsRefused() {
        refusesColour("[NO, YES]", "[no, YES]", "colours.yaml:14:", "\"no\" is not in UPPER_SNAKE_CASE");
    }

    @Test
    void aHintOfAValueThatTheFactDoesNotHaveIsRefused() {
        refusesColour(
                "[NO, YES]",
                "[NO, YES]\n    valueHints: { NO: \"none at all\", MAYBE: \"some\" }",
                "colours.yaml:15:",
                "unknown key \"MAYBE\"; known are [NO, YES]");
    }

    @Test
    void aLabelOfAValueIsALineThatFitsAForm() {
        refusesColour(
                "[NO, YES]",
                "[NO, YES]\n    valueLabels: { NO: \"" + "x".repeat(61) + "\" }",
                "colours.yaml:15:",
                "\"valueLabels\" says a line of 1 to 60 characters of the value NO");
    }

    @Test
    void anEnumerationNeedsAtLeastTwoValues() {
        refusesColour("[NO, YES]", "[NO]", "colours.yaml:14:", "at least two values");
    }

    @Test
    void valuesOfABooleanAreRefused() {
        refusesColour(
                "type: boolean",
                "type: boolean\n    values: [A, B]",
                "colours.yaml:6:",
                "only an enum or a set has values");
    }

    @Test
    void aMissingLabelIsRefusedAtTheFact() {
        refusesColour("    label: shines in the light\n", "", "colours.yaml:4:", "\"shiny\" has no \"label\"");
    }

    @Test
    void anEmptyLabelIsRefused() {
        refusesColour("label: shines in the light", "label: ''", "colours.yaml:6:", "\"label\" is empty");
    }

    @Test
    void aLabelOfMoreThan60CharactersIsRefused() {
        refusesColour(
                "shines in the light", "x".repeat(61), "colours.yaml:6:", "the label has 61 characters; at most 60");
    }

    @Test
    void aLabelOf60CharactersIsAccepted() {
        Model model = read("colours.yaml", COLOURS.replace("shines in the light", "x".repeat(60)));
        assertThat(model.factsByPath().get("colours.shiny").label()).hasSize(60);
    }

    @Test
    void aLabelThatEndsLikeASentenceIsRefused() {
        refusesColour("shines in the light", "does it shine?", "colours.yaml:6:", "it ends with \"?\"");
        refusesColour("shines in the light", "it shines.", "colours.yaml:6:", "it ends with \".\"");
    }

    @Test
    void aLabelThatStandsTwiceInOneSectionIsRefusedWithTheOtherFact() {
        refusesColour(
                "tone of the colour",
                "Shines in the light",
                "colours.yaml:15:",
                "the label \"Shines in the light\" is that of \"shiny\" too");
    }

    @Test
    void aLabelMayStandInTwoSections() {
        Model model = read("colours.yaml", COLOURS.replace("tone of the colour", "number of sides"));
        assertThat(model.factsByPath().get("colours.tone").label())
                .isEqualTo(model.factsByPath().get("shapes.sides").label());
    }

    @Test
    void aMissingQuestionIsRefusedAtTheFact() {
        refusesColour("    question: Does it shine?\n", "", "colours.yaml:4:", "\"shiny\" has no \"question\"");
    }

    @Test
    void aMissingSourceIsRefusedAtTheFact() {
        refuses(
                "colours.yaml",
                COLOURS.replaceFirst("    source: none\n", ""),
                "colours.yaml:4:",
                "\"shiny\" has no \"source\"");
    }

    @Test
    void aFactThatDoesNotSayWhichRulesetsReadItIsRefused() {
        refuses(
                "colours.yaml",
                COLOURS.replaceFirst(" *rulesets: \\[test]\n", ""),
                "colours.yaml:4:",
                "which rulesets read it");
    }

    @Test
    void aQuestionOfMoreThan600CharactersIsRefused() {
        refusesColour("Does it shine?", "x".repeat(600) + "?", "colours.yaml:7:", "601 characters");
    }

    @Test
    void aQuestionOf600CharactersIsAccepted() {
        Model model = read("colours.yaml", COLOURS.replace("Does it shine?", "x".repeat(599) + "?"));
        assertThat(model.factsByPath().get("colours.shiny").question()).hasSize(600);
    }

    @Test
    void aQuestionThatDoesNotEndWithItsMarkIsRefused() {
        refusesColour("Does it shine?", "It shines.", "colours.yaml:7:", "does not end with \"?\"", "\"note\"");
        refusesColour("Which tone?", "Which tone? (NO is dark.)", "colours.yaml:16:", "does not end with \"?\"");
    }

    @Test
    void aNoteStandsBesideTheQuestion() {
        Model model = read("colours.yaml", COLOURS.replace("Which tone?", "Which tone?\n    note: NO is dark."));
        assertThat(model.factsByPath().get("colours.tone").note()).isEqualTo("NO is dark.");
        assertThat(model.factsByPath().get("colours.shiny").note()).isNull();
        refusesColour(
                "Does it shine?",
                "Does it shine?\n    note: " + "x".repeat(601),
                "colours.yaml:8:",
                "the note has 601 characters; at most 600");
    }

    @Test
    void aFactStandsOnAScreenOfTheListAndEveryScreenHasAFact() {
        refusesColour("    screen: look\n", "", "colours.yaml:4:", "\"shiny\" has no \"screen\"");
        refusesColour("screen: look", "screen: two words", "screens.yaml has no screen \"two words\"");
        refuses(
                "screens.yaml",
                "screens:\n  look: What does it look like?\n  feel: How does it feel?\n",
                "screens.yaml:3:",
                "no fact is asked on the screen \"feel\"");
        refuses("screens.yaml", "screens:\n  look: Looks\n", "screens.yaml:2:", "is not a question");
        refuses("screens.yaml", "screens:\n  two_words: Which?\n", "screens.yaml:2:", "is not one lowerCamelCase word");
    }

    @Test
    void theScreensStandInTheOrderOfTheList() {
        Map<String, String> files = files();
        files.put("screens.yaml", "screens:\n  feel: How does it feel?\n  look: What does it look like?\n");
        files.put("colours.yaml", COLOURS.replaceFirst("screen: look", "screen: feel"));
        assertThat(VocabularyReader.read(files::get).screens())
                .extracting(Model.Screen::id)
                .containsExactly("feel", "look");
    }

    private static final String DESCRIPTIONS = """
            screens:
              look: What does it look like?
            descriptions:
              look:
                - question: What is it like?
                  choices:
                    - label: a mirror
                      hint: glass or metal
                      states: colours.shiny=true & colours.tone=NO
                    - label: coal
                      states: colours.shiny=false
            """;

    @Test
    void aQuestionOfAScreenHasChoicesThatStateSeveralFacts() {
        Map<String, String> files = files();
        files.put("screens.yaml", DESCRIPTIONS);
        Model.Question question =
                VocabularyReader.read(files::get).screens().get(0).questions().get(0);

        assertThat(question.text()).isEqualTo("What is it like?");
        assertThat(question.lead()).isEqualTo("colours.shiny");
        assertThat(question.descriptions())
                .containsExactly(
                        new Model.Description(
                                "a mirror", "glass or metal", Map.of("colours.shiny", "true", "colours.tone", "NO")),
                        new Model.Description("coal", null, Map.of("colours.shiny", "false")));
    }

    @Test
    void aChoiceStatesValuesOfFactsThatStandOnceEachOnce() {
        refusesDescription("colours.tone=NO", "colours.tone=GREY", "screens.yaml:9:", "names no value of colours.tone");
        refusesDescription("colours.tone=NO", "colours.tone", "screens.yaml:9:", "names no value of colours.tone");
        refusesDescription(
                "colours.tone=NO", "colours.tint=NO", "screens.yaml:9:", "there is no fact \"colours.tint\"");
        refusesDescription("colours.tone=NO", "colours.shiny=true", "screens.yaml:9:", "colours.shiny is stated twice");
        refusesDescription("  look:\n    -", "  feel:\n    -", "screens.yaml:5:", "there is no screen \"feel\"");
        refusesDescription(
                "        - label: coal\n          states: colours.shiny=false\n",
                "",
                "screens.yaml:5:",
                "a question has at least two choices");
    }

    private static void refusesDescription(String from, String to, String... parts) {
        assertThat(DESCRIPTIONS).contains(from);
        refuses("screens.yaml", DESCRIPTIONS.replace(from, to), parts);
    }

    @Test
    void aWordOfTheJavaLanguageIsNoFactName() {
        refusesColour("  shiny:", "  class:", "colours.yaml:4:", "\"class\" is a word of the Java language");
    }

    @Test
    void aMethodThatEverySectionHasIsNoFactName() {
        refusesColour("  shiny:", "  value:", "colours.yaml:4:", "\"value\" is a method that every section has");
    }

    @Test
    void aFactNameInAnotherSpellingIsRefused() {
        refusesColour("  shiny:", "  very_shiny:", "colours.yaml:4:", "not in lowerCamelCase");
    }

    @Test
    void aLetterOfTwoSurrogatesMayStandAnywhere() {
        for (int before = 1_000; before < 1_060; before++) {
            Model model = read("colours.yaml", "# " + "x".repeat(before) + "\uD83C\uDFA8\n" + COLOURS);
            assertThat(model.factsByPath()).containsKey("colours.shiny");
        }
    }

    @Test
    void anItemThatNoTypeCanBeNamedAfterIsRefused() {
        for (String item : List.of("shape", "Sha pe", "Sha\u0420pe", "Shape-1", "1Shape")) {
            refuses(
                    "shapes.yaml",
                    SHAPES.replace("item: Shape", "item: " + item),
                    "shapes.yaml:4:",
                    "the item \"" + item + "\" is not in UpperCamelCase");
        }
    }

    @Test
    void anUnknownOrderIsRefused() {
        refuses(
                "shapes.yaml",
                SHAPES.replace("order: height", "order: width"),
                "shapes.yaml:16:",
                "unknown order \"width\"",
                "height");
    }

    @Test
    void anOrderInWhichNoValueHasAPlaceIsRefused() {
        refuses("orders.yaml", "orders:\n  height: [[A], [B]]\n", "shapes.yaml:16:", "no value of this fact");
    }

    @Test
    void aValueWithTwoPlacesInAnOrderIsRefused() {
        refuses("orders.yaml", "orders:\n  height: [[LOW], [LOW]]\n", "orders.yaml:2:", "LOW has two places");
    }

    @Test
    void anUnknownKeyIsRefused() {
        refusesColour("    type: boolean", "    typ: boolean", "colours.yaml:5:", "unknown key \"typ\"", "type");
    }

    @Test
    void aSectionInAFileOfAnotherNameIsRefused() {
        refusesColour("section: colours", "section: colors", "colours.yaml:1:", "\"colors\"");
    }

    @Test
    void aSectionWithoutAFileIsRefused() {
        assertThatThrownBy(() -> Generate.file("nowhere.yaml"))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining("there is no file nowhere.yaml");
    }

    @Test
    void textThatIsNotYamlIsRefusedWithItsLine() {
        refuses("orders.yaml", "orders:\n  height: [[LOW]\n", "orders.yaml:", "not readable as YAML");
    }

    private static Model paints(String links) {
        return read("paints.yaml", PAINTS + links.indent(4));
    }

    private static void refusesLink(String line, String... parts) {
        refuses("paints.yaml", PAINTS + line.indent(4), parts);
    }

    private static Model.Term is(String fact, String... values) {
        return new Model.Term(Model.Op.IS, fact, List.of(values), null, false);
    }

    @Test
    void aTieIsReadAsWritten() {
        Model model = paints("""
                settles:
                  - this=NO|YES & glossy=true or this=NO -> gloss has MATT
                """);
        assertThat(model.ties())
                .containsExactly(new Model.Tie(
                        Model.Kind.SETTLES,
                        "paints.hue",
                        "this=NO|YES & glossy=true or this=NO -> gloss has MATT",
                        List.of(
                                List.of(is("paints.hue", "NO", "YES"), is("paints.glossy", "true")),
                                List.of(is("paints.hue", "NO"))),
                        new Model.Term(Model.Op.HAS, "paints.gloss", List.of("MATT"), null, false)));
    }

    @Test
    void ofEachKindOfTermThereIsOne() {
        Model model = paints("""
                needs: gloss any
                asks: gloss lacks MATT
                presumes:
                  - this unknown & gloss none & ~glossy=true -> this=NO
                excludes:
                  - this=NO & born after asOf
                doubts:
                  - this known & born before faded & tag matches A\\d+
                """);
        assertThat(model.ties().stream()
                        .flatMap(tie -> tie.when().stream())
                        .flatMap(List::stream)
                        .map(Model.Term::op))
                .containsExactly(
                        Model.Op.ANY,
                        Model.Op.LACKS,
                        Model.Op.UNKNOWN,
                        Model.Op.NONE,
                        Model.Op.IS,
                        Model.Op.IS,
                        Model.Op.AFTER,
                        Model.Op.KNOWN,
                        Model.Op.BEFORE,
                        Model.Op.MATCHES);
        assertThat(model.ties().get(2).when().get(0).get(2).weak()).isTrue();
    }

    @Test
    void aTieAboutAnUnknownFactOrValueIsRefused() {
        refusesLink("excludes: [this=NO & sheen=true]", "paints.yaml:", "there is no fact \"paints.sheen\"");
        refusesLink("excludes: [this=GREY]", "\"GREY\" is no value of paints.hue; it has [NO, YES]");
        refusesLink("excludes: [gloss has RED & this=NO]", "\"RED\" is no value of paints.gloss");
    }

    @Test
    void aTermMustFitTheTypeOfItsFact() {
        refusesLink("excludes: [this has NO]", "paints.hue is not a set");
        refusesLink("excludes: [gloss=MATT & this=NO]", "\"has\" and \"lacks\" for sets");
        refusesLink("excludes: [glossy matches x & this=NO]", "paints.glossy is not a text");
        refusesLink("excludes: [tag matches ( & this=NO]", "not a regular expression");
        refusesLink("excludes: [born after tag & this=NO]", "are not two days or two numbers");
        refusesLink("excludes: [this is NO]", "\"this is NO\" is no term; one is");
    }

    @Test
    void aTieThatDoesNotSpeakOfTheFactAtWhichItStandsIsRefused() {
        refusesLink("excludes: [glossy=true & gloss any]", "does not speak of paints.hue");
    }

    @Test
    void whatIsNotKnownSettlesNothing() {
        refusesLink("settles: ['this=NO & ~glossy=true -> gloss none']", "nothing follows with certainty");
        refusesLink("settles: ['this unknown -> gloss none']", "nothing follows with certainty");
    }

    @Test
    void onlyAFactCanBeConcluded() {
        refusesLink("settles: [this=NO -> gloss known]", "nothing of the kind \"paints.gloss known\" can be concluded");
        refusesLink("settles: [this=NO]", "\"condition -> conclusion\" is expected");
        refusesLink("excludes: [this=NO -> glossy=true]", "has no \"->\"");
    }

    @Test
    void aFactCannotPresupposeItself() {
        refusesLink("needs: this=NO", "cannot presuppose itself");
    }

    @Test
    void aTieIsAboutOneItemOfAList() {
        refusesLink("excludes: [this=NO & shapes.rank=LOW]", "a fact of one item of a list");
        refuses(
                "shapes.yaml",
                SHAPES.replace(
                        "    question: How high?",
                        "    settles: [this=LOW -> paints.glossy=true]\n    question: How high?"),
                "settles only facts of the same item");
    }

    @Test
    void aBooleanSaysWhatItIsTakenForWhereNothingIsSaid() {
        refusesColour("    assume: no\n", "", "colours.yaml:4:", "does not say what unstated: FALSE takes it for");
        refusesColour("    assume: no\n", "    assume: perhaps\n", "does not say what unstated: FALSE takes it for");
        refusesLink("assume: no", "only a boolean or a set is ever assumed");
        Model.Fact shiny = read("colours.yaml", COLOURS.replace("assume: no", "assume: 'never: it is dear'"))
                .factsByPath()
                .get("colours.shiny");
        assertThat(shiny.links().assumable()).isFalse();
        assertThat(shiny.links().assumeReason()).isEqualTo("it is dear");
    }

    @Test
    void onlyADateIsTheDayOfAnEventAndAnEffortIsOneToThree() {
        refusesLink("event: true", "only a date is the day of something that happens");
        refusesLink("effort: 4", "the effort of an answer is 1, 2 or 3");
        Model.Fact tone = paints("effort: 3").factsByPath().get("paints.hue");
        assertThat(tone.links().effort()).isEqualTo(3);
        assertThat(tone.screen()).isEqualTo("look");
    }
}
