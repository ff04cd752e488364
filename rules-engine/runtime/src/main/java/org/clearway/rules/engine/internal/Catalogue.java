package org.clearway.rules.engine.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.Rulesets;
import org.clearway.rules.engine.model.EditionHead;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.internal.Scope;
import org.clearway.rules.internal.text.Suggestions;

/**
 * The rulesets on a class path: each ruleset's editions, newest first. A ruleset is read when something is first asked of it, so that a program
 * starts as fast with many of them as with one.
 */
public final class Catalogue {

    /** Lists the editions of a ruleset jar, a path to an edition file a line. */
    public static final String INDEX = "META-INF/clearway/editions";

    private final Map<String, Installed> rulesets = new TreeMap<>();

    /** Applies the editions too; null where there is none. */
    private final Once<Optional<SecondEngine>> engine;

    private Catalogue(Once<Optional<SecondEngine>> engine) {
        this.engine = engine;
    }

    /**
     * One ruleset.
     *
     * @param editions newest first
     * @param scope what bears on any of them
     */
    private record Installed(Once<List<LoadedEdition>> editions, Once<Scope> scope) {
        Installed(Once<List<LoadedEdition>> editions) {
            this(
                    editions,
                    new Once<>(() -> Scope.of(editions.get().stream()
                            .flatMap(edition -> edition.head().facts().stream())
                            .collect(Collectors.toSet()))));
        }

        Installed(List<LoadedEdition> editions) {
            this(new Once<>(() -> editions));
        }

        Installed alone() {
            return new Installed(
                    new Once<>(() ->
                            editions.get().stream().map(LoadedEdition::alone).toList()),
                    scope);
        }
    }

    /**
     * Reads every index that {@code loader} finds, and some bundles beside them.
     *
     * @throws ClearwayException with {@link ErrorCode#RULESETS_NONE} where there is neither, and as {@link #with} does
     */
    public static Catalogue load(ClassLoader loader, Collection<BundleFile> bundles) {
        Once<Optional<SecondEngine>> engine = new Once<>(() -> Optional.ofNullable(SecondEngine.find(loader)));
        Catalogue catalogue = new Catalogue(engine);
        try {
            EditionIndex.paths(loader).stream()
                    .collect(Collectors.groupingBy(EditionIndex::ruleset))
                    .forEach((id, paths) -> catalogue.rulesets.put(
                            id, new Installed(new Once<>(() -> read(id, paths, loader, engine)))));
        } catch (IOException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, INDEX, null, null, "The index cannot be read: " + e, e);
        }
        if (catalogue.rulesets.isEmpty() && bundles.isEmpty()) {
            throw new ClearwayException(
                    ErrorCode.RULESETS_NONE, INDEX, null, null, "No ruleset jar is on the class path.", null);
        }
        return bundles.isEmpty() ? catalogue : catalogue.with(bundles);
    }

    /**
     * The same editions, and those of some bundles. A bundle with a higher revision stands in for the edition that is there.
     *
     * @throws ClearwayException with {@link ErrorCode#BUNDLE_ROLLED_BACK}, {@link ErrorCode#BUNDLE_REVISION_REUSED}, or
     *     {@link ErrorCode#EDITION_BROKEN} where an edition cannot be applied
     */
    public Catalogue with(Collection<BundleFile> bundles) {
        Catalogue more = new Catalogue(engine);
        more.rulesets.putAll(rulesets);
        for (BundleFile bundle : bundles) {
            String ruleset = bundle.manifest().ruleset();
            List<LoadedEdition> known = new ArrayList<>(more.editions(ruleset));
            LoadedEdition there = known.stream()
                    .filter(one -> one.head().edition().equals(bundle.manifest().edition()))
                    .findFirst()
                    .orElse(null);
            if (there == null || BundledEdition.isNewer(bundle, there.model())) {
                known.remove(there);
                known.add(BundledEdition.load(bundle, engine.get().orElse(null)));
                more.rulesets.put(ruleset, new Installed(newestFirst(known)));
            }
        }
        return more;
    }

    private static List<LoadedEdition> read(
            String ruleset, List<String> paths, ClassLoader loader, Once<Optional<SecondEngine>> engine) {
        List<LoadedEdition> read = new ArrayList<>();
        for (String path : paths) {
            EditionFiles files = EditionFiles.of(loader, path);
            byte[] data = files.data();
            EditionHead head = read(data, path, EditionJson::head);
            if (!head.ruleset().equals(ruleset)) {
                throw new ClearwayException(
                        ErrorCode.EDITION_BROKEN,
                        path,
                        head.ruleset(),
                        null,
                        "The edition is of the ruleset " + head.ruleset() + "; it lies in the folder of another.",
                        null);
            }
            read.add(new LoadedEdition(
                    head, new Once<>(() -> read(data, path, EditionJson::read)), files, loader, engine));
        }
        return newestFirst(read);
    }

    /** A catalogue of some editions. */
    static Catalogue of(List<LoadedEdition> editions) {
        Catalogue catalogue = new Catalogue(new Once<>(Optional::empty));
        editions.stream()
                .collect(Collectors.groupingBy(edition -> edition.head().ruleset()))
                .forEach((id, of) -> catalogue.rulesets.put(id, new Installed(newestFirst(of))));
        return catalogue;
    }

    /**
     * A catalogue of editions that are in no jar, without a second engine: as their sources stand, for those who test rules.
     *
     * @throws ClearwayException with {@link ErrorCode#EDITION_BROKEN} where one is there twice
     */
    public static Catalogue ofModels(Collection<EditionModel> models) {
        return of(models.stream().map(Catalogue::loaded).toList());
    }

    /** The same catalogue with an edition more, or with another one in the place of that of its name. */
    public Catalogue with(EditionModel model) {
        List<LoadedEdition> all =
                new ArrayList<>(all().filter(loaded -> !loaded.head().ruleset().equals(model.ruleset())
                                || !loaded.head().edition().equals(model.edition()))
                        .toList());
        all.add(loaded(model));
        return of(all);
    }

    private static LoadedEdition loaded(EditionModel model) {
        return new LoadedEdition(model, null, Catalogue.class.getClassLoader(), null);
    }

    /** The same editions without a second engine. */
    public Catalogue alone() {
        Catalogue alone = new Catalogue(new Once<>(Optional::empty));
        rulesets.forEach((id, installed) -> alone.rulesets.put(id, installed.alone()));
        return alone;
    }

    /** Whether a second engine applies the editions too. */
    public boolean crossChecked() {
        return engine.get().isPresent();
    }

    /** The same editions, newest first. */
    private static List<LoadedEdition> newestFirst(List<LoadedEdition> editions) {
        List<LoadedEdition> sorted = new ArrayList<>(editions);
        sorted.sort(Comparator.comparing((LoadedEdition loaded) -> loaded.head().published())
                .thenComparing(loaded -> loaded.head().edition())
                .reversed());
        Set<String> names = new HashSet<>();
        for (LoadedEdition edition : sorted) {
            if (!names.add(edition.head().edition())) {
                throw new ClearwayException(
                        ErrorCode.EDITION_BROKEN,
                        edition.head().ruleset() + "/" + edition.head().edition(),
                        null,
                        null,
                        "The edition is on the class path twice.",
                        null);
            }
        }
        return List.copyOf(sorted);
    }

    private Stream<LoadedEdition> all() {
        return rulesets.values().stream().flatMap(installed -> installed.editions.get().stream());
    }

    static EditionModel read(EditionFiles files, String path) {
        return read(files.data(), path, EditionJson::read);
    }

    private static <T> T read(byte[] data, String path, Function<byte[], T> reader) {
        try {
            return reader.apply(data);
        } catch (RuntimeException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, path, null, null, "The edition cannot be read: " + e, e);
        }
    }

    /** Every edition of every ruleset, sorted by ruleset, newest first. */
    public List<EditionModel> models() {
        return all().map(LoadedEdition::model).toList();
    }

    /** The identifiers of the rulesets, sorted. */
    public Collection<String> rulesets() {
        return rulesets.keySet();
    }

    /** The editions of a ruleset, newest first; empty where there is no such ruleset. */
    List<LoadedEdition> editions(String ruleset) {
        Installed installed = rulesets.get(ruleset);
        return installed == null ? List.of() : installed.editions.get();
    }

    /**
     * The editions of a ruleset, newest first.
     *
     * @throws RequestException {@code RULESET_UNKNOWN} where there is no such ruleset
     */
    List<LoadedEdition> required(String ruleset) {
        List<LoadedEdition> found = editions(ruleset);
        if (found.isEmpty()) {
            throw unknown(ruleset);
        }
        return found;
    }

    /**
     * The facts that can bear on what some edition of a ruleset reads.
     *
     * @throws RequestException {@code RULESET_UNKNOWN} where there is no such ruleset
     */
    Scope scope(String ruleset) {
        Installed installed = rulesets.get(ruleset);
        if (installed == null) {
            throw unknown(ruleset);
        }
        return installed.scope.get();
    }

    /** Names the artifact that has the ruleset, or the one whose id is nearest. */
    private RequestException unknown(String ruleset) {
        Set<String> ids = new TreeSet<>(Rulesets.all());
        ids.addAll(rulesets());
        String near = ids.contains(ruleset) ? null : Suggestions.nearest(ruleset, ids);
        String meant = near == null ? ruleset : near;
        String artifact = rulesets().contains(meant) ? null : Rulesets.artifact(meant);
        return new RequestException(
                ErrorCode.RULESET_UNKNOWN,
                "ruleset",
                ruleset,
                near,
                "There is no such ruleset; there are " + String.join(", ", rulesets())
                        + (near == null ? "." : "; did you mean " + near + "?")
                        + (artifact == null
                                ? ""
                                : " " + meant + " is in org.clearway:" + artifact
                                        + ", which is not on the class path."));
    }
}
