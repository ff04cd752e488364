package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearway.rules.Citation;
import org.clearway.rules.Decision;
import org.clearway.rules.Finding;
import org.clearway.rules.Request;
import org.clearway.rules.Rulesets;
import org.clearway.rules.Unstated;
import org.clearway.rules.authoring.compile.RulesetBuild;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Replay;
import org.clearway.rules.facts.Facts;
import org.clearway.rules.json.RecordDifference;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that is replayed is equal, or what made it another decision is named. */
class ReplayTest {

    private static final RegulatoryRules RULES = RegulatoryRules.load();
    private static final String FOLDER = "classification/src/main/rulesets/gb-device-class/2020-12-31";
    private static final String LIMB = "specifically for direct contact with the central nervous system";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private static Request needle() {
        return Request.builder()
                .id("needle")
                .ruleset(Rulesets.GB_DEVICE_CLASS)
                .asOf(LocalDate.of(2026, 11, 22))
                .unstated(Unstated.FALSE)
                .facts(Facts.of(Map.of(
                        "device.qualifies", true,
                        "device.invasiveness", "SURGICAL",
                        "device.site", "OTHER_INTERNAL",
                        "device.duration", "TRANSIENT",
                        "device.aimd", "NONE",
                        "device.jointReplacement", "NONE",
                        "device.software", "NONE",
                        "device.active", false)))
                .build();
    }

    @Test
    void a_record_of_the_same_edition_is_equal_whatever_its_layout() {
        String record = RecordJson.write(needle(), RULES.decide(needle()));
        Replay replay = RULES.replay(record.replace(",\"", ",\n  \""));
        assertThat(replay.result()).isEqualTo(Replay.Result.EQUAL);
        assertThat(replay.sameEditions()).isTrue();
        assertThat(replay.flips()).isEmpty();
        assertThat(replay.other()).isNull();
    }

    @Test
    void another_decision_on_the_same_edition_differs_at_its_first_place() {
        Decision decision = RULES.decide(needle());
        Decision other = Decision.builder()
                .from(decision)
                .asOf(decision.asOf().plusDays(1))
                .build();
        Replay replay = RULES.replay(RecordJson.write(needle(), other));
        assertThat(replay.result()).isEqualTo(Replay.Result.DIFFERS);
        assertThat(replay.differences())
                .containsExactly(new RecordDifference("/decision/asOf", "\"2026-11-23\"", "\"2026-11-22\""));
    }

    @Test
    void a_rule_that_was_changed_is_found_and_named() throws IOException {
        RegulatoryRules changed =
                changed("duration == TRANSIENT, cnsContact == true", "duration == TRANSIENT, cnsContact == false");
        Replay replay = changed.replay(RecordJson.write(needle(), RULES.decide(needle())));
        assertThat(replay.result()).isEqualTo(Replay.Result.FLIPPED);
        assertThat(replay.sameEditions()).isFalse();
        assertThat(replay.flips()).containsExactly(new Replay.Flip("/decision/outcome", "IIa", "III"));
        assertThat(replay.decidedThen()).extracting(Finding::conclusion).containsOnly("IIa");
        assertThat(replay.decidesNow()).extracting(Finding::name).containsExactly("Rule 6: " + LIMB);
        assertThat(replay.decidesNow().get(0).citations())
                .extracting(Citation::text)
                .anyMatch(at -> at.endsWith("III 2.2 Rule 6, third indent"));
        assertThat(replay.other()).isNotNull();
    }

    @Test
    void another_build_that_decides_the_same_differs_in_its_digest_alone() throws IOException {
        RegulatoryRules built = changed("rule \"Rule 6", "// a remark\nrule \"Rule 6");
        Replay replay = built.replay(RecordJson.write(needle(), RULES.decide(needle())));
        assertThat(replay.result()).isEqualTo(Replay.Result.SAME_ANSWER);
        assertThat(replay.differences())
                .extracting(RecordDifference::pointer)
                .containsExactly("/decision/ruleset/digest");
        assertThat(replay.flips()).isEmpty();
        assertThat(replay.other()).isNull();
    }

    /** The edition in force with the first place of a text in its rules written otherwise, compiled. */
    private RegulatoryRules changed(String before, String after) throws IOException {
        Path source = Path.of(System.getProperty("clearway.rulesets", "..")).resolve(FOLDER);
        Path sources = temporary.resolve("sources");
        Path edition = sources.resolve("gb-device-class/2020-12-31");
        boolean found = false;
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = edition.resolve(source.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                String text = Files.readString(file);
                int at = file.toString().endsWith(".drl") ? text.indexOf(before) : -1;
                found |= at >= 0;
                Files.writeString(
                        copy, at < 0 ? text : text.substring(0, at) + after + text.substring(at + before.length()));
            }
        }
        assertThat(found).as(before).isTrue();
        Path built = temporary.resolve("built");
        RulesetBuild.build(sources, built);
        return RegulatoryRules.load(alone(built));
    }

    /** Finds the editions of a folder and no others, and everything else as these tests do. */
    private static ClassLoader alone(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReplayTest.class.getClassLoader()) {
            @Override
            public URL getResource(String name) {
                URL own = findResource(name);
                return own == null ? super.getResource(name) : own;
            }

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals(Catalogue.INDEX) ? findResources(name) : super.getResources(name);
            }

            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("org.clearway.rules.compiled.") && findLoadedClass(name) == null) {
                    return findClass(name);
                }
                return super.loadClass(name, resolve);
            }
        };
    }
}
