package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearway.rules.Authority;
import org.clearway.rules.Citation;
import org.junit.jupiter.api.Test;

/** What every citation of every edition must be: a provision, an address that leads to it, and a day on which the source was looked at. */
class SourcesTest {

    /** How publishers that give each provision an address of its own spell it. */
    private static final List<Pattern> PROVISIONS = Stream.of(
                    "https://www\\.legislation\\.gov\\.uk/(uksi|ukpga|ssi|wsi|nisr)/\\d+/\\d+/"
                            + "(regulation|section|article|schedule|part|note)/.+",
                    "https://www\\.legislation\\.gov\\.uk/(eur|eudr|eudn)/\\d+/\\d+/(article/.+|annex(/.+)?)",
                    "https://eur-lex\\.europa\\.eu/eli/(reg|reg_impl|dir|dec)/\\d+/\\d+/[^#]+#(art|anx|rct)_.+",
                    "https://www\\.ecfr\\.gov/current/title-\\d+/(section|part)-.+",
                    "https://uscode\\.house\\.gov/view\\.xhtml\\?req=granuleid:USC-prelim-title\\d+-section.+")
            .map(Pattern::compile)
            .toList();

    private static final Pattern PUBLISHER = Pattern.compile(
            "https://(www\\.legislation\\.gov\\.uk|eur-lex\\.europa\\.eu|www\\.ecfr\\.gov|uscode\\.house\\.gov)/.*");

    @Test
    void lawThatIsPublishedByArticleIsOpenedAtTheArticle() {
        assertThat(all(citation -> citation.address() != null
                        && PUBLISHER.matcher(citation.address()).matches()
                        && PROVISIONS.stream()
                                .noneMatch(
                                        form -> form.matcher(citation.address()).matches())))
                .isEmpty();
    }

    @Test
    void lawOfAPublisherByArticleHasAnAddress() {
        assertThat(all(citation -> citation.authority() == Authority.LAW
                        && citation.address() == null
                        && citation.instrument()
                                .matches("(Medical Devices Regulations 2002|Regulation \\(EU\\)|Directive ).*")))
                .isEmpty();
    }

    @Test
    void eachSourceSaysWhenItWasLastLookedAt() {
        assertThat(all(citation -> citation.consulted() == null)).isEmpty();
    }

    @Test
    void noCitationIsOfAWholeDocument() {
        assertThat(all(citation -> citation.provision()
                        .matches("(?i)(the )?(whole|document|page|guidance|standard)( document| page)?")))
                .isEmpty();
    }

    private static TreeSet<String> all(Predicate<Citation> wrong) {
        TreeSet<String> found = new TreeSet<>();
        for (Editions.Built built : Editions.all()) {
            var model = built.edition().model();
            Stream.of(
                            model.rules().stream().flatMap(rule -> rule.citations().stream()),
                            model.consequences().stream().flatMap(row -> row.citations().stream()))
                    .flatMap(one -> one)
                    .filter(wrong)
                    .forEach(citation -> found.add(built + ": " + citation.instrument() + ", " + citation.provision()
                            + ", " + citation.address()));
        }
        return found;
    }
}
