package org.clearway.rules.vocabulary.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who is asked for facts, each with its title. */
final class Roles {

    private final Map<String, String> titles = new LinkedHashMap<>();

    Roles(Node.Mapping root) {
        Node.Mapping roles = root.only(Set.of("roles")).need("roles").asMapping();
        roles.entries().forEach((role, title) -> {
            Names.constant(roles.file(), roles.keyLine(role), role);
            if (title.asText().isBlank()) {
                throw VocabularyException.at(title, "the role " + role + " has no title");
            }
            titles.put(role, title.asText());
        });
    }

    /** The title of each role, in the order of the file. */
    Map<String, String> titles() {
        return titles;
    }

    /** Who is asked, as a section or a fact says. */
    String of(Node.Mapping says) {
        String role = says.text("askedOf");
        if (!titles.containsKey(role)) {
            throw new VocabularyException(
                    says.file(),
                    says.keyLine("askedOf"),
                    "unknown role \"" + role + "\"; roles.yaml has " + titles.keySet());
        }
        return role;
    }
}
