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
              tone:
                type: enum
                values: [NO, YES]
                label: tone of the colour
                question: Which tone?
                rulesets: [test]
                source: none
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
              rank:
                type: enum
                values: [LOW, HIGH]
                order: height
                label: height of the shape
                question: How high?
                rulesets: [test]
                source: none
              label:
                type: string
                label: text on the shape
                question: What is on it?
                rulesets: [test]
                source: none
            """;

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put("vocabulary.yaml", "sections: [colours, shapes]\n");
        files.put("colours.yaml", COLOURS);
        files.put("shapes.yaml", SHAPES);
        files.put("orders.yaml", "orders:\n  height: [[LOW], [HIGH]]\n");
        files.put("implications.yaml", "follows: []\npresumed: []\n");
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
        assertThat(model.sections()).extracting(Model.Section::item).containsExactly("Colours", "Shape");
        Model.Fact tone = model.factsByPath().get("colours.tone");
        assertThat(tone.type()).isEqualTo(Model.Type.ENUM);
        assertThat(tone.label()).isEqualTo("tone of the colour");
        assertThat(tone.values()).as("NO and YES stay texts").containsExactly("NO", "YES");
        assertThat(tone.line()).isEqualTo(10);
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
        refusesColour("  tone:", "  shiny:", "colours.yaml:10:", "\"shiny\" stands here twice", "line 4");
    }

    @Test
    void aValueThatStandsTwiceIsRefused() {
        refusesColour("[NO, YES]", "[NO, YES, NO]", "colours.yaml:12:", "the value NO stands here twice");
    }

    @Test
    void aValueThatIsNoConstantIsRefused() {
        refusesColour("[NO, YES]", "[no, YES]", "colours.yaml:12:", "\"no\" is not in UPPER_SNAKE_CASE");
    }

    @Test
    void anEnumerationNeedsAtLeastTwoValues() {
        refusesColour("[NO, YES]", "[NO]", "colours.yaml:12:", "at least two values");
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
                "colours.yaml:13:",
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
    void aYesNoQuestionWithoutAQuestionMarkIsRefused() {
        refusesColour("Does it shine?", "It shines.", "colours.yaml:7:", "it has no \"?\"");
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
    void anUnknownOrderIsRefused() {
        refuses(
                "shapes.yaml",
                SHAPES.replace("order: height", "order: width"),
                "shapes.yaml:15:",
                "unknown order \"width\"",
                "height");
    }

    @Test
    void anOrderInWhichNoValueHasAPlaceIsRefused() {
        refuses("orders.yaml", "orders:\n  height: [[A], [B]]\n", "shapes.yaml:15:", "no value of this fact");
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

    @Test
    void implicationsAreReadInOrder() {
        Model model = read("implications.yaml", """
                follows:
                  - { fact: colours.shiny, is: true, where: { colours.tone: [NO, YES] } }
                presumed:
                  - { fact: shapes.rank, is: LOW, where: { shapes.label: { matches: 'L\\d' } } }
                """);
        assertThat(model.follows())
                .containsExactly(new Model.Rule(
                        "colours.shiny",
                        "true",
                        List.of(new Model.Condition("colours.tone", Model.Test.IS, List.of("NO", "YES")))));
        assertThat(model.presumed()).hasSize(1);
    }

    @Test
    void anImplicationAboutAnUnknownFactOrValueIsRefused() {
        refusesImplication(
                "{ fact: colours.shine, is: true, where: { colours.tone: NO } }",
                "implications.yaml:2:",
                "\"colours.shine\"");
        refusesImplication(
                "{ fact: colours.shiny, is: maybe, where: { colours.tone: NO } }", "\"maybe\" is no value of shiny");
        refusesImplication(
                "{ fact: colours.shiny, is: true, where: { colours.tone: GREY } }", "\"GREY\" is no value of tone");
        refusesImplication("{ fact: colours.shiny, is: true, where: { } }", "no condition");
        refusesImplication(
                "{ fact: shapes.sides, is: 3, where: { shapes.rank: LOW } }", "only a boolean or an enumeration");
    }

    @Test
    void anImplicationAcrossItemsIsRefused() {
        refusesImplication("{ fact: colours.shiny, is: true, where: { shapes.rank: LOW } }", "facts of the same item");
    }

    @Test
    void aConditionMustFitTheTypeOfItsFact() {
        refusesImplication(
                "{ fact: colours.shiny, is: true, where: { colours.tone: { contains: NO } } }", "is not a set");
        refusesImplication(
                "{ fact: colours.shiny, is: true, where: { colours.tone: { matches: NO } } }", "is not a string");
        refusesImplication(
                "{ fact: shapes.rank, is: LOW, where: { shapes.label: x } }", "contains, lacks (set) or matches");
        refusesImplication(
                "{ fact: shapes.rank, is: LOW, where: { shapes.label: { matches: '(' } } }",
                "not a regular expression");
    }

    @Test
    void nothingMayFollowFromWhatIsPresumed() {
        refuses("implications.yaml", """
                follows:
                  - { fact: shapes.rank, is: LOW, where: { shapes.label: { matches: x } } }
                presumed:
                  - { fact: shapes.rank, is: LOW, where: { shapes.rank: HIGH } }
                """, "shapes.rank is presumed");
    }

    private static void refusesImplication(String rule, String... parts) {
        refuses("implications.yaml", "follows:\n  - " + rule + "\npresumed: []\n", parts);
    }
}
