package org.clearway.rules.authoring.profile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearway.rules.Standing;
import org.clearway.rules.authoring.AuthoringException;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of an edition, and what of it is its own.
 *
 * @param ruleset the ruleset
 * @param edition the edition
 * @param title its title
 * @param standing its standing
 * @param commences whether the first day on which it is in force is set
 * @param warnings the codes of what is said with every decision
 * @param amends the edition that it amends; null where it stands alone
 * @param inferred whether everything that it takes over has the basis INFERRED
 * @param replaces the rules and tables of the amended edition that it replaces
 * @param adds the rules that the amended edition does not have
 * @param drops the rules and files of the amended edition that it omits
 * @param dropCases the cases of the amended edition that it omits
 * @param caseFacts the facts that the cases which it takes over state besides, by section and name
 * @param folders its folder, that of the edition which it amends, and so on
 * @param files the whole text, by the name of the file
 * @param digest the digest of the whole text
 */
public record ConsolidatedEdition(
        String ruleset,
        String edition,
        String title,
        Standing standing,
        boolean commences,
        List<String> warnings,
        @Nullable String amends,
        boolean inferred,
        List<String> replaces,
        List<String> adds,
        List<String> drops,
        List<String> dropCases,
        Map<String, Object> caseFacts,
        List<Path> folders,
        Map<String, String> files,
        String digest) {

    /**
     * Puts the text of the edition in a folder together. It is not checked beyond that.
     *
     * @throws AuthoringException where the header cannot be read, or amends what is not there
     */
    public static ConsolidatedEdition read(Path folder) {
        Consolidation consolidation = new Consolidation(folder);
        EditionFolder whole = consolidation.whole();
        Header header = whole.header();
        if (!whole.problems().isEmpty()) {
            throw new AuthoringException(whole.problems());
        }
        Header stated = consolidation.stated();
        Map<String, String> files = new LinkedHashMap<>();
        whole.files().forEach((name, source) -> files.put(name, source.text()));
        return new ConsolidatedEdition(
                header.id(),
                header.edition(),
                header.title(),
                header.standing(),
                header.effective() != null,
                header.warnings() == null
                        ? List.of()
                        : header.warnings().stream().map(Header.Always::code).toList(),
                stated == null ? null : stated.amends(),
                stated != null && Consolidation.inferred(stated),
                consolidation.replaced(),
                consolidation.added(),
                stated == null || stated.drop() == null ? List.of() : List.copyOf(stated.drop()),
                stated == null || stated.dropCases() == null ? List.of() : List.copyOf(stated.dropCases()),
                stated == null || stated.caseFacts() == null ? Map.of() : Map.copyOf(stated.caseFacts()),
                consolidation.chain(),
                files,
                whole.digest());
    }
}
