package org.clearway.rules.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearway.rules.Decision;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.cases.Case;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.Replay;
import org.clearway.rules.json.RecordDifference;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Decisions frozen in {@code src/test/resources/archive}, a file a ruleset and a record a line, are made again byte for byte.
 *
 * <p>After a change that was wanted, {@code -Dclearway.archive.freeze=true} freezes anew: the requests of the archive are kept and decided
 * again, and of the worked cases the shortest of each kind is added of which the archive has none. Look at what the change of its files
 * says before committing them.
 */
class ArchiveTest {

    private static final Path ARCHIVE =
            Path.of(System.getProperty("clearway.rulesets", ".."), "proofs", "src", "test", "resources", "archive");

    private static final RegulatoryRules RULES = RegulatoryRules.load();

    /** What some record must be, whatever the ruleset. */
    private static final Set<String> KINDS = Set.of(
            "DETERMINED",
            "UNDETERMINED",
            "NOT_APPLICABLE",
            "NOT_IN_FORCE",
            "force LAW",
            "force GUIDANCE",
            "force NONE",
            "prospective",
            "hypothetical by edition",
            "hypothetical by commencement",
            "in force beside a supposition",
            "several approvals",
            "checklist",
            "set of codes",
            "certain codes of an open set",
            "assumed");

    @BeforeAll
    static void freezeWhereAsked() throws IOException {
        if (Boolean.getBoolean("clearway.archive.freeze")) {
            freeze();
        }
    }

    @Test
    void every_frozen_record_is_decided_again_byte_for_byte() throws IOException {
        List<String> differ = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : records().entrySet()) {
            for (String record : file.getValue()) {
                Replay replay = RULES.replay(record);
                if (!replay.equal()) {
                    RecordDifference first = replay.differences().get(0);
                    differ.add(file.getKey() + ", " + replay.stored().id() + ": " + replay.result() + ", first at "
                            + first.pointer() + ", stored " + first.stored() + ", now " + first.replayed()
                            + replay.flips() + "; besides " + replay.other());
                }
            }
        }
        assertThat(differ)
                .as(
                        "records that are another decision now; where that is wanted, freeze anew with -Dclearway.archive.freeze=true")
                .isEmpty();
    }

    @Test
    void every_ruleset_and_every_kind_of_decision_is_in_the_archive() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (List<String> records : records().values()) {
            for (String record : records) {
                kinds.addAll(kinds(RecordJson.request(record), RecordJson.decision(record)));
            }
        }
        assertThat(records().keySet())
                .containsExactlyElementsOf(Editions.catalogue().rulesets().stream()
                        .map(ruleset -> ruleset + ".ndjson")
                        .toList());
        assertThat(kinds).containsAll(KINDS);
    }

    /** The records of each file. */
    private static Map<String, List<String>> records() throws IOException {
        Map<String, List<String>> records = new TreeMap<>();
        if (Files.isDirectory(ARCHIVE)) {
            try (Stream<Path> files = Files.list(ARCHIVE)) {
                for (Path file : files.toList()) {
                    records.put(file.getFileName().toString(), Files.readAllLines(file));
                }
            }
        }
        return records;
    }

    /** What kinds of decision this is. */
    private static Set<String> kinds(Request request, Decision decision) {
        Set<String> kinds = new TreeSet<>();
        kinds.add(decision.status().name());
        kinds.add("force " + decision.force());
        add(kinds, "prospective", !decision.prospective().isEmpty());
        add(kinds, "hypothetical by edition", request.edition() != null);
        add(kinds, "hypothetical by commencement", request.commencement() != null);
        add(kinds, "in force beside a supposition", decision.inForce() != null);
        add(kinds, "several approvals", approvals(decision) > 1);
        add(kinds, "checklist", !decision.checks().isEmpty());
        add(kinds, "set of codes", decision.outcomes() != null);
        add(kinds, "certain codes of an open set", decision.certain() != null);
        add(kinds, "assumed", !decision.assumed().isEmpty());
        return kinds;
    }

    private static int approvals(Decision decision) {
        return Math.max(
                decision.byApproval().size(),
                decision.prospective().stream()
                        .mapToInt(one -> one.byApproval().size())
                        .max()
                        .orElse(0));
    }

    private static void add(Set<String> kinds, String kind, boolean is) {
        if (is) {
            kinds.add(kind);
        }
    }

    private static void freeze() throws IOException {
        Map<String, Map<String, String>> files = new TreeMap<>();
        Set<String> frozen = new TreeSet<>();
        for (List<String> records : records().values()) {
            for (String record : records) {
                Request request = RecordJson.request(record);
                keep(request, RULES.decide(request), files, frozen);
            }
        }
        List<Record> worked = new ArrayList<>();
        for (Editions.Built built : Editions.all()) {
            for (Case one : built.cases()) {
                worked.add(Record.of(one.request()));
            }
        }
        worked.sort(Comparator.comparingInt(Record::length));
        for (Record record : worked) {
            if (!frozen.containsAll(record.kinds())) {
                keep(record.request(), RULES.decide(record.request()), files, frozen);
            }
        }
        Files.createDirectories(ARCHIVE);
        for (Map.Entry<String, Map<String, String>> file : files.entrySet()) {
            Files.writeString(
                    ARCHIVE.resolve(file.getKey() + ".ndjson"),
                    String.join("\n", file.getValue().values()) + "\n");
        }
    }

    /** A worked case: its request, the length of its record, and what it is, for its ruleset and edition. */
    private record Record(Request request, int length, Set<String> kinds) {
        static Record of(Request request) {
            Decision decision = RULES.decide(request);
            return new Record(request, RecordJson.write(request, decision).length(), kindsOf(request, decision));
        }
    }

    private static Set<String> kindsOf(Request request, Decision decision) {
        Set<String> kinds = new TreeSet<>();
        kinds(request, decision).forEach(kind -> kinds.add(request.ruleset() + " " + kind));
        kinds.add(request.ruleset() + " " + decision.ruleset().edition() + " " + decision.status());
        return kinds;
    }

    private static void keep(
            Request request, Decision decision, Map<String, Map<String, String>> files, Set<String> frozen) {
        frozen.addAll(kindsOf(request, decision));
        files.computeIfAbsent(request.ruleset(), ruleset -> new LinkedHashMap<>())
                .put(request.id() + " " + request.edition(), RecordJson.write(request, decision));
    }
}
