package org.clearway.rules.engine.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: each element of the list that an edition judges one by one, or the request itself once where it judges none. Facts
 * of the request as a whole are alike in all.
 */
final class Subjects {
    private final LoadedEdition edition;
    private final Subject[] subjects;
    private int @Nullable [] like;
    private @Nullable BitSet told;

    private Subjects(LoadedEdition edition, Subject[] subjects) {
        this.edition = edition;
        this.subjects = subjects;
    }

    Subjects(LoadedEdition edition, Knowledge[] known, LocalDate asOf) {
        this(
                edition,
                Arrays.stream(known)
                        .map(each -> new Subject(edition.table(), each, asOf))
                        .toArray(Subject[]::new));
    }

    /**
     * One subject while some facts are otherwise.
     *
     * @param known what is known of it then, alike in all but those facts; it is narrowed and taken back by who looks at this
     * @param slots the facts that are otherwise
     */
    Subjects otherwise(int subject, Knowledge known, BitSet slots, LocalDate asOf) {
        return new Subjects(edition, new Subject[] {subjects[subject].otherwise(known, slots, asOf)});
    }

    int size() {
        return subjects.length;
    }

    Subject get(int subject) {
        return subjects[subject];
    }

    /**
     * The first subject of which the same is known, which is itself where there is none before it. Of those alike, what is open is told
     * once: else a list of items of which nothing is known would cost as many answers as it has items.
     */
    int like(int subject) {
        if (like == null) {
            like = new int[subjects.length];
            for (int i = 0; i < like.length; i++) {
                like[i] = firstLike(i);
            }
        }
        return like[subject];
    }

    private int firstLike(int subject) {
        for (int before = 0; before < subject; before++) {
            if (subjects[before].known().same(subjects[subject].known())) {
                return before;
            }
        }
        return subject;
    }

    /** Of which elements an answer tells in full: of the first that differ. What is alike is told of one of them. */
    BitSet told(int most) {
        if (told == null) {
            told = new BitSet();
            int differing = 0;
            for (int subject = 0; subject < subjects.length; subject++) {
                boolean differs = like(subject) == subject;
                told.set(subject, differs && differing < most);
                differing += differs ? 1 : 0;
            }
        }
        return told;
    }

    /**
     * The first of each that are alike. What all completions of these give is what all completions give: of two that are alike the better
     * outcome is one that either gives. What is supposed of them is to be taken back before the others are looked at.
     */
    Subjects distinct() {
        if (subjects.length == 1) {
            return this;
        }
        return new Subjects(
                edition,
                IntStream.range(0, subjects.length)
                        .filter(subject -> like(subject) == subject)
                        .mapToObj(subject -> subjects[subject])
                        .toArray(Subject[]::new));
    }

    /** The truths of all rules for each subject; they follow what is supposed. */
    byte[][] truths() {
        return Arrays.stream(subjects).map(Subject::truths).toArray(byte[][]::new);
    }

    /** The outcomes that the truths allow: of several subjects, the best counts. */
    long outcomes() {
        long possible = subjects[0].outcomes();
        for (int i = 1; i < subjects.length; i++) {
            long outcomes = subjects[i].outcomes();
            // What allows the same as the one before adds nothing.
            if (outcomes != subjects[i - 1].outcomes()) {
                possible = edition.outcomes().best(possible, outcomes);
            }
        }
        return possible;
    }

    /**
     * Supposes a narrowing with everything that follows, has something done under it, and takes it back: of one subject, or of all where
     * the fact is not the subject's own.
     *
     * @param slot the slot of the fact that is narrowed
     * @return false, with nothing done, where that contradicts what is known
     */
    boolean suppose(Narrowing narrowing, int subject, int slot, Runnable then) {
        boolean own = edition.slots().ofSubject(slot);
        int first = own ? subject : 0;
        int end = own ? subject + 1 : subjects.length;
        Subject.Point[] points = new Subject.Point[end - first];
        boolean holds = true;
        for (int i = first; i < end; i++) {
            points[i - first] = subjects[i].point();
            holds = holds && subjects[i].narrow(narrowing, slot);
        }
        if (holds) {
            then.run();
        }
        for (int i = first; i < end; i++) {
            subjects[i].restore(points[i - first]);
        }
        return holds;
    }
}
