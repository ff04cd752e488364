package org.clearway.rules.engine.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearway.rules.internal.text.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself, and what is signed: which edition it is, with its days, who reviewed it, and the digest of each file.
 *
 * @param digest of the sources, as decisions carry it
 * @param standing of the edition, by the name of its constant
 * @param published day on which the text that the edition encodes was made or published
 * @param effectiveFrom first day on which it is in force, or null
 * @param effectiveTo last day on which it is in force, or null
 * @param reviewed day on which the encoding was last checked
 * @param owner who answers for the encoding
 * @param reviewers who reviewed it
 * @param files the SHA-256 of each file in hexadecimal digits, by path
 */
public record BundleManifest(
        String ruleset,
        String edition,
        int revision,
        String digest,
        String standing,
        LocalDate published,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        LocalDate reviewed,
        String owner,
        List<String> reviewers,
        Map<String, String> files) {

    /** Where it lies in a bundle. */
    public static final String PATH = "META-INF/clearway/bundle.json";

    /** Where the signature over it lies. */
    public static final String SIGNATURE = "META-INF/clearway/bundle.sig";

    /** Of the layout that this version of the library reads and writes. */
    public static final int FORMAT = 1;

    /** Where the rules of every edition are compiled to. */
    private static final String COMPILED =
            "org/clearway/rules/compiled/[a-z0-9_]+/e[A-Za-z0-9_]+/[A-Za-z0-9_$/]+\\.class";

    public BundleManifest {
        reviewers = List.copyOf(reviewers);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Reads what {@code BundleWriter} wrote; the text was signed by somebody who is trusted.
     *
     * @throws RuntimeException where it is something else
     */
    static BundleManifest read(byte[] json) {
        Map<?, ?> root = (Map<?, ?>) JsonTree.read(new String(json, StandardCharsets.UTF_8));
        int format = ((Number) member(root, "bundle")).intValue();
        if (format != FORMAT) {
            throw new IllegalArgumentException("its format is " + format + ", and this library reads " + FORMAT);
        }
        Map<String, String> files = new TreeMap<>();
        ((Map<?, ?>) member(root, "files")).forEach((path, digest) -> files.put((String) path, (String) digest));
        return new BundleManifest(
                text(root, "ruleset"),
                text(root, "edition"),
                ((Number) member(root, "revision")).intValue(),
                text(root, "digest"),
                text(root, "standing"),
                LocalDate.parse(text(root, "published")),
                day(root, "effectiveFrom"),
                day(root, "effectiveTo"),
                LocalDate.parse(text(root, "reviewed")),
                text(root, "owner"),
                ((List<?>) member(root, "reviewers"))
                        .stream().map(String.class::cast).toList(),
                files);
    }

    private static Object member(Map<?, ?> root, String name) {
        Object value = root.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return value;
    }

    private static String text(Map<?, ?> root, String name) {
        return (String) member(root, name);
    }

    private static @Nullable LocalDate day(Map<?, ?> root, String name) {
        return root.containsKey(name) ? LocalDate.parse(text(root, name)) : null;
    }

    /** Where the data of the edition lie. */
    public String data() {
        return folder() + EditionFiles.DATA;
    }

    private String folder() {
        return "META-INF/clearway/" + ruleset + "/" + edition + "/";
    }

    /** Whether a file can be one of an edition: its data, their digests, or a class of its compiled rules. */
    boolean mayHold(String path) {
        return path.equals(data()) || path.equals(folder() + EditionFiles.DIGESTS) || path.matches(COMPILED);
    }
}
