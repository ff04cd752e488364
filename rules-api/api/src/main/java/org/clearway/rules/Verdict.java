package org.clearway.rules;

/** What a check found. */
public enum Verdict {
    /** What it asks for is met. */
    PASS,
    /** What it asks for is not met. */
    FAIL,
    /** Unknown facts leave it open. */
    UNKNOWN,
    /** It does not reach the subject. */
    NOT_APPLICABLE,
    /** It starts after the day asked about. */
    NOT_YET_EFFECTIVE,
    /** It ended before the day asked about. */
    EXPIRED
}
