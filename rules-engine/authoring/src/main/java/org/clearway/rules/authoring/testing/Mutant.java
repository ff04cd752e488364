package org.clearway.rules.authoring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearway.rules.authoring.profile.WrittenRules;
import org.clearway.rules.engine.model.EditionModel;
import org.clearway.rules.engine.model.Rule;

/**
 * One thing changed of what is written in an edition.
 *
 * @param of the rule, or the limb of a derived fact, in which it is written
 * @param kind what kind of change
 * @param change what was changed, in words that follow "where it"
 * @param rules the rules of the edition that the change makes others, by their numbers: those that rest on what was changed
 */
public record Mutant(WrittenRules.Written of, Kind kind, String change, Map<Integer, Rule> rules) {
    public Mutant {
        rules = Map.copyOf(rules);
    }

    /** What can be changed. */
    public enum Kind {
        /** A part of a condition asks the opposite. */
        FLIPPED,
        /** A part of a condition is not asked. */
        LEFT_OUT,
        /** A comparison counts its boundary otherwise. */
        BOUNDARY,
        /** A list of values has one less. */
        VALUE,
        /** Something else is concluded, or nothing, or it is not warned of. */
        CONCLUSION,
        /** A date that is given, or from or to which a check counts, is another day. */
        DATE,
        /** A rule does not give way to those that displace it, or does not take over the condition of the one that it extends. */
        LINK
    }

    /** The edition with the change. */
    EditionModel in(EditionModel edition) {
        List<Rule> all = new ArrayList<>(edition.rules());
        rules.forEach(all::set);
        return edition.withRules(all);
    }
}
