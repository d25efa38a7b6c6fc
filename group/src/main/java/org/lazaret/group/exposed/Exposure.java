package org.lazaret.group.exposed;

import java.time.Instant;

/// Something that was seen, with what shows it to anybody who has the keys.
///
/// @param journal its origin; empty if it is about none
/// @param by who was seen: the hub's name and key, as a vkey line
/// @param seen when
public record Exposure(Sort sort, String journal, String by, Instant seen, Proof proof) {
    /// An honest checkpoint has some 400 characters; whoever sends more says nothing more with it.
    public static final int MOST_CHARACTERS = 4_096;

    /// What shows it.
    ///
    /// @param words what was seen, in a plain sentence; no person is in it
    /// @param ours what this site holds against it, a signed note; empty if there is nothing
    /// @param theirs as it came; empty if nothing did
    public record Proof(String words, String ours, String theirs) {
        public Proof {
            words = cut(words);
            ours = cut(ours);
            theirs = cut(theirs);
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /// Whether the other shows the same again.
    public boolean repeats(Exposure other) {
        return alike(other) && proof.theirs.equals(other.proof.theirs)
            && (sort != Sort.LOST || proof.ours.equals(other.proof.ours));
    }

    /// Whether there is something to show: that is one event, whenever it is seen. Without it, it may happen again.
    boolean shown() { return !proof.theirs.isEmpty(); }

    /// Whether both are of one kind, of one journal and of one hub.
    boolean alike(Exposure other) {
        return sort == other.sort && journal.equals(other.journal) && by.equals(other.by);
    }
}
