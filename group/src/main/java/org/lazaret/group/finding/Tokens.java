package org.lazaret.group.finding;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SubjectId;

/// The tokens of one site, whose they are, and who is still to be looked at. It may be thrown away: then they are made
/// anew.
public interface Tokens extends AutoCloseable {
    /// One of somebody's.
    ///
    /// @param mark which clue it is of: tells nobody else which
    /// @param key under which it was made, by its name
    record Kept(String mark, long key, Token token) {}

    /// How far the care journal was followed.
    long followed();

    /// These are to be looked at, and the journal was followed so far.
    void follow(List<SubjectId> changed, long position);

    /// Everyone who has a token of another key is to be looked at.
    void outlive(long key);

    /// Somebody who is to be looked at.
    Optional<SubjectId> next();

    List<Kept> of(SubjectId whom);

    /// Somebody was looked at: they have these and no others; so are to be these others.
    void settle(SubjectId whom, List<Kept> now, List<SubjectId> others);

    /// Those under a key, each once, in the order of their bytes.
    List<Token> all(long key);

    /// How many there are, and how many people are to be looked at.
    Count count();

    record Count(long tokens, long waiting) {}

    @Override void close();
}
