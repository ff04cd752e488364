package org.clearway.rules.authoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.Decision;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.Request;
import org.clearway.rules.authoring.Fixture;
import org.clearway.rules.engine.Bundle;
import org.clearway.rules.engine.RegulatoryRules;
import org.clearway.rules.engine.internal.BundleArchive;
import org.clearway.rules.engine.internal.BundleFile;
import org.clearway.rules.engine.internal.BundleManifest;
import org.clearway.rules.json.RecordJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed bundle loads beside what is installed, and nothing but that bundle does. */
class BundleTest {

    @TempDir
    static Path folder;

    private static Bundles bundles;
    private static Path good;

    @BeforeAll
    static void write() throws IOException {
        bundles = new Bundles(folder);
        good = bundles.write("III", 1);
    }

    @Test
    void twoBuildsOfOneEditionAreAlikeToTheByte() {
        byte[] first = BundleWriter.write(Bundles.edition(folder, "I", 1), bundles.key(), List.of("A", "B"));
        byte[] second = BundleWriter.write(Bundles.edition(folder, "I", 1), bundles.key(), List.of("A", "B"));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void aBundleSaysWhichEditionItHoldsAndWhoSignedAndReviewedIt() {
        Bundle bundle = bundles.read(good);
        assertThat(bundle.ruleset()).isEqualTo("gb-fixture");
        assertThat(bundle.edition()).isEqualTo("2026-01-01");
        assertThat(bundle.revision()).isEqualTo(1);
        assertThat(bundle.published()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(bundle.reviewed()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(bundle.reviewers()).containsExactly("A Reviewer");
        assertThat(bundle.signer()).isEqualTo(bundles.key().fingerprint());
    }

    @Test
    void aBundleDecidesAndIsCrossChecked() {
        Decision decision = RegulatoryRules.load(List.of(bundles.read(good))).decide(Bundles.REQUEST);
        assertThat(decision.outcome()).isEqualTo("III");
        assertThat(decision.crossChecked()).isTrue();
        assertThat(decision.ruleset().digest()).isEqualTo(bundles.read(good).digest());
    }

    @Test
    void editionsThatWereThereStayAnswerableBesideTheNewOne() {
        Path later = bundles.write(
                "later.jar",
                BundleWriter.write(
                        Fixture.edition()
                                .header("edition: 2026-01-01", "edition: 2027-06-15")
                                .header("published: 2026-01-01", "published: 2027-01-01")
                                .header("reviewed: 2026-01-02", "reviewed: 2027-01-02")
                                .header("{ from: 2026-01-01 }", "{ from: 2027-06-15 }")
                                .with(
                                        "rules.drl",
                                        Fixture.rule("Device( active == true )").replace("III", "I"))
                                .read(folder),
                        bundles.key(),
                        List.of()));
        RegulatoryRules before = RegulatoryRules.load(List.of(bundles.read(good)));
        RegulatoryRules after = before.with(List.of(bundles.read(later)));
        Request then = Request.builder()
                .from(Bundles.REQUEST)
                .asOf(LocalDate.of(2027, 6, 15))
                .build();
        assertThat(before.decide(then).outcome()).isEqualTo("III");
        assertThat(after.decide(then).outcome()).isEqualTo("I");
        assertThat(after.decide(Bundles.REQUEST)).isEqualTo(before.decide(Bundles.REQUEST));
        String record = RecordJson.write(Bundles.REQUEST, before.decide(Bundles.REQUEST));
        assertThat(after.verify(record).outcome()).isEqualTo("III");
    }

    @Test
    void aHigherRevisionStandsInForTheEditionThatIsThere() {
        RegulatoryRules rules = RegulatoryRules.load(List.of(bundles.read(good)));
        RegulatoryRules corrected = rules.with(List.of(bundles.bundle("I", 2)));
        assertThat(corrected.decide(Bundles.REQUEST).outcome()).isEqualTo("I");
        assertThat(rules.decide(Bundles.REQUEST).outcome()).isEqualTo("III");
        assertThat(corrected.ruleset("gb-fixture").editions()).hasSize(1);
    }

    @Test
    void theSameRevisionWithTheSameRulesChangesNothing() {
        RegulatoryRules rules = RegulatoryRules.load(List.of(bundles.read(good)));
        assertThat(rules.with(List.of(bundles.read(good))).decide(Bundles.REQUEST))
                .isEqualTo(rules.decide(Bundles.REQUEST));
    }

    @Test
    void aLowerRevisionIsRefused() {
        RegulatoryRules rules = RegulatoryRules.load(List.of(bundles.bundle("I", 3)));
        Bundle older = bundles.bundle("III", 2);
        refused(ErrorCode.BUNDLE_ROLLED_BACK, "III-2.jar", "2", () -> rules.with(List.of(older)));
    }

    @Test
    void aRevisionThatIsUsedForOtherRulesIsRefused() {
        RegulatoryRules rules = RegulatoryRules.load(List.of(bundles.read(good)));
        Bundle other = bundles.bundle("I", 1);
        refused(ErrorCode.BUNDLE_REVISION_REUSED, "I-1.jar", "sha256:", () -> rules.with(List.of(other)));
    }

    @Test
    void rulesThatAreNotCrossCheckedStaySoWithABundle() {
        RegulatoryRules rules =
                RegulatoryRules.load(List.of(bundles.read(good))).crossCheck(false);
        assertThat(rules.with(List.of(bundles.bundle("I", 2)))
                        .decide(Bundles.REQUEST)
                        .crossChecked())
                .isFalse();
    }

    @Test
    void aSignerWhoIsNotTrustedIsRefused() throws IOException {
        SigningKey other = SigningKey.create(folder.resolve("other.key"));
        refused(
                ErrorCode.BUNDLE_SIGNER_UNKNOWN,
                "III-1.jar!/META-INF/clearway/bundle.sig",
                bundles.key().fingerprint().substring(0, 70),
                () -> Bundle.read(good, List.of(other.publicKey())));
        refused(ErrorCode.BUNDLE_SIGNER_UNKNOWN, "bundle.sig", "sha256:", () -> Bundle.read(good, List.of()));
    }

    @Test
    void aSignatureByAnotherKeyUnderATrustedNameIsRefused() throws IOException {
        SigningKey other = SigningKey.create(folder.resolve("forger.key"));
        changed("forged.jar", files -> {
            byte[] manifest = files.get(BundleManifest.PATH);
            String signature = BundleFile.signature(bundles.key().fingerprint(), other.sign(manifest));
            files.put(BundleManifest.SIGNATURE, signature.getBytes(StandardCharsets.UTF_8));
        });
        refused(ErrorCode.BUNDLE_SIGNATURE_WRONG, "forged.jar!/META-INF", "", "forged.jar");
    }

    @Test
    void aChangedManifestIsRefused() {
        changed(
                "renamed.jar",
                files -> files.put(
                        BundleManifest.PATH,
                        new String(files.get(BundleManifest.PATH), StandardCharsets.UTF_8)
                                .replace("A Reviewer", "B Reviewer")
                                .getBytes(StandardCharsets.UTF_8)));
        refused(ErrorCode.BUNDLE_SIGNATURE_WRONG, "renamed.jar!/META-INF", "", "renamed.jar");
    }

    @Test
    void aTextInPlaceOfTheSignatureIsRefused() {
        changed("unsigned.jar", files -> files.put(BundleManifest.SIGNATURE, new byte[] {'x'}));
        refused(ErrorCode.BUNDLE_SIGNATURE_WRONG, "unsigned.jar!/META-INF", null, "unsigned.jar");
    }

    @Test
    void aBundleWithoutItsSignatureIsRefused() {
        changed("bare.jar", files -> files.remove(BundleManifest.SIGNATURE));
        refused(ErrorCode.BUNDLE_UNREADABLE, "bare.jar", null, "bare.jar");
    }

    @Test
    void aChangedFileIsRefused() {
        changed(
                "edited.jar",
                files -> files.put(
                        Bundles.DATA,
                        new String(files.get(Bundles.DATA), StandardCharsets.UTF_8)
                                .replace("III", "Ism")
                                .getBytes(StandardCharsets.UTF_8)));
        refused(ErrorCode.BUNDLE_FILE_CHANGED, "edited.jar!/" + Bundles.DATA, "", "edited.jar");
    }

    @Test
    void aMissingFileIsRefused() {
        changed("short.jar", files -> files.remove(Bundles.DATA));
        refused(ErrorCode.BUNDLE_FILE_MISSING, "short.jar", "META-INF", "short.jar");
    }

    @Test
    void aFileMoreIsRefused() {
        changed("more.jar", files -> files.put("org/clearway/rules/compiled/a/eb/C.class", new byte[] {1}));
        refused(ErrorCode.BUNDLE_FILE_EXTRA, "more.jar!/org/clearway/rules/compiled/a/eb/C.class", "org/", "more.jar");
    }

    @Test
    void aFileThatNoEditionHasIsRefusedAlthoughItWasSigned() throws IOException {
        var edition = Bundles.edition(folder, "III", 1);
        for (String path : List.of("java/lang/String.class", "META-INF/services/x", "../x", "x.class")) {
            SortedMap<String, byte[]> files = new TreeMap<>(bundles.files(edition, "III"));
            files.put(path, new byte[] {1});
            Path bundle = bundles.write("signed.jar", BundleWriter.signed(edition, files, bundles.key(), List.of()));
            refused(ErrorCode.BUNDLE_FILE_EXTRA, "signed.jar!/" + path, path, "signed.jar");
            Files.delete(bundle);
        }
    }

    @Test
    void aBundleThatWasPackedAgainIsRefused() throws IOException {
        Path packed = folder.resolve("packed.jar");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(good));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
        refused(ErrorCode.BUNDLE_UNREADABLE, "packed.jar", "", "packed.jar");
    }

    @Test
    void whatIsNoJarIsRefused() {
        bundles.write("none.jar", "not a jar".getBytes(StandardCharsets.UTF_8));
        bundles.write("empty.jar", new byte[0]);
        refused(ErrorCode.BUNDLE_UNREADABLE, "none.jar", null, "none.jar");
        refused(ErrorCode.BUNDLE_UNREADABLE, "empty.jar", null, "empty.jar");
        refused(ErrorCode.BUNDLE_UNREADABLE, "absent.jar", null, "absent.jar");
    }

    @Test
    void anyJavaCanOpenTheFileAsAJar() throws IOException {
        try (JarFile jar = new JarFile(good.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains(Bundles.DATA, BundleManifest.PATH)
                    .isSorted();
            assertThat(jar.getInputStream(jar.getEntry(Bundles.DATA)).readAllBytes())
                    .startsWith('{');
        }
    }

    @Test
    void theFileCanGoOnceItIsReadAndNoFileIsLeftElsewhere() throws IOException {
        Path here = folder.resolve("gone.jar");
        Files.copy(good, here);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = count(temporary);
        Bundle bundle = bundles.read(here);
        Files.delete(here);
        assertThat(RegulatoryRules.load(List.of(bundle)).decide(Bundles.REQUEST).outcome())
                .isEqualTo("III");
        assertThat(count(temporary)).isEqualTo(before);
    }

    private static long count(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).contains("clearway"))
                    .count();
        }
    }

    @Test
    void withoutRulesetsAndBundlesThereAreNone() {
        assertThatExceptionOfType(ClearwayException.class)
                .isThrownBy(() -> RegulatoryRules.load(List.of()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.RULESETS_NONE));
    }

    @Test
    void aKeyIsReadAgainAndOnlyItsOwnerReadsThePrivateOne() throws IOException {
        Path file = folder.resolve("mine.key");
        SigningKey key = SigningKey.create(file);
        assertThat(SigningKey.read(file).fingerprint()).isEqualTo(key.fingerprint());
        assertThat(Bundle.key(SigningKey.publicFile(file))).isEqualTo(key.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> SigningKey.create(file));
    }

    @Test
    void aFileThatIsNoKeyIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("no.key"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        refused(ErrorCode.KEY_UNREADABLE, "no.key", null, () -> Bundle.key(file));
        refused(ErrorCode.KEY_UNREADABLE, "team.key", null, () -> Bundle.key(folder.resolve("team.key")));
        refused(ErrorCode.KEY_UNREADABLE, "absent.key", null, () -> Bundle.key(folder.resolve("absent.key")));
        refused(ErrorCode.KEY_UNREADABLE, "absent.key.pub", null, () -> SigningKey.read(folder.resolve("absent.key")));
    }

    @Test
    void aPrivateKeyBesideThePublicKeyOfAnotherIsRefused() throws IOException {
        SigningKey.create(folder.resolve("one.key"));
        Files.copy(folder.resolve("team.key"), folder.resolve("two.key"));
        Files.copy(folder.resolve("one.key.pub"), folder.resolve("two.key.pub"));
        refused(ErrorCode.KEY_UNREADABLE, "two.key", null, () -> SigningKey.read(folder.resolve("two.key")));
    }

    private static void changed(String name, Consumer<SortedMap<String, byte[]>> change) {
        SortedMap<String, byte[]> files = Bundles.files(good);
        change.accept(files);
        bundles.write(name, BundleArchive.write(files));
    }

    private static void refused(ErrorCode code, String at, String value, String file) {
        refused(code, at, value, () -> bundles.read(folder.resolve(file)));
    }

    /** Refused with a place, a value, and words that say what to do. */
    private static void refused(ErrorCode code, String at, String value, ThrowingCallable call) {
        assertThatExceptionOfType(ClearwayException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            assertThat(e.at()).contains(at);
            assertThat(e.getMessage()).endsWith(code.advice());
            if (value != null) {
                assertThat(String.valueOf(e.value())).contains(value);
            }
        });
    }
}
