package org.clearway.rules;

/** Why nothing is in force for the day of a request. The names are those of the warnings that say so in a sentence. */
public enum Absence {
    /** Nothing was in force on that day: an edition says so, or none ever commenced. */
    NOT_IN_FORCE,
    /** This library has no edition for that day. There may have been law. */
    NOT_ENCODED,
    /** An edition applies to that day, but what it encodes had not been published by {@code knownOn}. */
    NOT_YET_PUBLISHED
}
