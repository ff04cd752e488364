package org.clearway.rules.engine.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clearway.rules.ClearwayException;
import org.clearway.rules.ErrorCode;
import org.clearway.rules.RequestException;
import org.clearway.rules.Rulesets;
import org.clearway.rules.engine.model.EditionJson;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.internal.Scope;
import org.clearway.rules.internal.text.Suggestions;
import org.jspecify.annotations.Nullable;

/** The rulesets on a class path: each ruleset's editions, newest first. */
public final class Catalogue {

    /** Lists the editions of a ruleset jar, a path to an edition file a line. */
    public static final String INDEX = "META-INF/clearway/editions";

    private final Map<String, List<LoadedEdition>> editions = new TreeMap<>();

    /** What bears on each ruleset, worked out when it is first asked for. */
    private final Map<String, Scope> scopes = new ConcurrentHashMap<>();

    /** Applies the editions too; null where there is none. */
    private final @Nullable SecondEngine engine;

    private Catalogue(@Nullable SecondEngine engine) {
        this.engine = engine;
    }

    /**
     * Reads every index that {@code loader} finds, and some bundles beside them.
     *
     * @throws ClearwayException with {@link ErrorCode#RULESETS_NONE} where there is neither, {@link ErrorCode#EDITION_BROKEN}
     *     where an edition cannot be read, and as {@link #with} does
     */
    public static Catalogue load(ClassLoader loader, Collection<BundleFile> bundles) {
        SecondEngine engine = SecondEngine.find(loader);
        Catalogue catalogue = new Catalogue(engine);
        try {
            for (String path : EditionIndex.paths(loader)) {
                EditionFiles files = EditionFiles.of(loader, path);
                catalogue.add(new LoadedEdition(read(files, path), files, loader, engine));
            }
        } catch (IOException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, INDEX, null, null, "The index cannot be read: " + e, e);
        }
        if (catalogue.editions.isEmpty() && bundles.isEmpty()) {
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
        editions.forEach((id, known) -> more.editions.put(id, new ArrayList<>(known)));
        for (BundleFile bundle : bundles) {
            List<LoadedEdition> known =
                    more.editions.getOrDefault(bundle.manifest().ruleset(), new ArrayList<>());
            LoadedEdition there = known.stream()
                    .filter(one ->
                            one.model().edition().equals(bundle.manifest().edition()))
                    .findFirst()
                    .orElse(null);
            if (there == null || BundledEdition.isNewer(bundle, there.model())) {
                known.remove(there);
                more.add(BundledEdition.load(bundle, engine));
            }
        }
        return more;
    }

    /** A catalogue of some editions. */
    static Catalogue of(List<LoadedEdition> editions) {
        Catalogue catalogue = new Catalogue(null);
        editions.forEach(catalogue::add);
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
        List<LoadedEdition> all = new ArrayList<>(editions.values().stream()
                .flatMap(List::stream)
                .filter(loaded -> !loaded.model().ruleset().equals(model.ruleset())
                        || !loaded.model().edition().equals(model.edition()))
                .toList());
        all.add(loaded(model));
        return of(all);
    }

    private static LoadedEdition loaded(EditionModel model) {
        return new LoadedEdition(model, null, Catalogue.class.getClassLoader(), null);
    }

    /** The same editions without a second engine. */
    public Catalogue alone() {
        Catalogue alone = of(editions.values().stream()
                .flatMap(List::stream)
                .map(LoadedEdition::alone)
                .toList());
        alone.scopes.putAll(scopes);
        return alone;
    }

    /** Whether a second engine applies the editions too. */
    public boolean crossChecked() {
        return editions.values().stream().flatMap(List::stream).allMatch(LoadedEdition::crossChecked);
    }

    private void add(LoadedEdition edition) {
        List<LoadedEdition> known = editions.computeIfAbsent(edition.model().ruleset(), id -> new ArrayList<>());
        for (LoadedEdition other : known) {
            if (other.model().edition().equals(edition.model().edition())) {
                throw new ClearwayException(
                        ErrorCode.EDITION_BROKEN,
                        edition.model().ruleset() + "/" + edition.model().edition(),
                        null,
                        null,
                        "The edition is on the class path twice.",
                        null);
            }
        }
        known.add(edition);
        known.sort(Comparator.comparing((LoadedEdition loaded) -> loaded.model().published())
                .thenComparing(loaded -> loaded.model().edition())
                .reversed());
    }

    static EditionModel read(EditionFiles files, String path) {
        byte[] data = files.data();
        try {
            return EditionJson.read(data);
        } catch (RuntimeException e) {
            throw new ClearwayException(
                    ErrorCode.EDITION_BROKEN, path, null, null, "The edition cannot be read: " + e, e);
        }
    }

    /** Every edition of every ruleset, sorted by ruleset, newest first. */
    public List<EditionModel> models() {
        return editions.values().stream()
                .flatMap(List::stream)
                .map(LoadedEdition::model)
                .toList();
    }

    /** The identifiers of the rulesets, sorted. */
    public Collection<String> rulesets() {
        return editions.keySet();
    }

    /** The editions of a ruleset, newest first; empty where there is no such ruleset. */
    List<LoadedEdition> editions(String ruleset) {
        return editions.getOrDefault(ruleset, List.of());
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

    /** The facts that can bear on what some edition of a ruleset reads. */
    Scope scope(String ruleset) {
        return scopes.computeIfAbsent(
                ruleset,
                id -> Scope.of(editions(id).stream()
                        .flatMap(edition -> edition.model().facts().stream())
                        .collect(Collectors.toSet())));
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
