package org.lazaret.group.carry;

import java.util.List;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Package;
import org.lazaret.group.finding.Token;

/// What a site and the hub of its zone say to each other. Each may be lost, doubled or late: what it needs is in it.
///
/// Shape: a version byte, a byte that says which, and the components in order, as `Written` writes them.
///
/// Source: C2SP tlog-mirror and tlog-witness; where it differs, `docs/decisions` says why.
public sealed interface Message {
    /// The longest, in bytes.
    int MOST_BYTES = 2 << 20;

    /// What sites say.
    sealed interface ToHub extends Message {}
    /// What hubs say.
    sealed interface ToSite extends Message {}
    /// What both say of tokens, by which a site finds out who else knows somebody.
    sealed interface OfTokens extends Message {}

    /// What proves itself to whoever takes it, and the question for it: all that still goes over a line that an order
    /// has closed.
    sealed interface Proves extends Message {}

    /// A site asks how far the hub has its journal.
    ///
    /// @param ask a number that the answer repeats
    record Ask(LogId journal, long ask) implements ToHub {}

    /// A site has signed a checkpoint that continues the one the hub expects.
    ///
    /// @param old size that the proof begins at
    record Offer(LogId journal, long old, byte[] note, List<Hash> proof) implements ToHub {}

    /// Entries up to the checkpoint that was offered.
    record Entries(LogId journal, Package entries) implements ToHub {}

    /// How far the hub has a journal.
    ///
    /// @param note the site's checkpoint up to which it is durable, with the hub's cosignature; empty for none
    /// @param next the position of the entry it needs next
    /// @param expected the size it can check entries against
    /// @param answers the number of the question; 0 when nobody asked
    /// @param gap whether what was brought did not go on there
    record Holds(LogId journal, byte[] note, Progress at, long answers, boolean gap) implements ToSite {}

    /// How far a hub has come with what it was offered.
    record Progress(long next, long expected) {}

    /// The hub does not take it, and says what is wrong and where.
    ///
    /// @param position of the entry, -1 for none
    record Refused(LogId journal, long position, String what) implements ToSite {}

    /// The hub has had too much from this site for a while.
    record Slow(long millis) implements ToSite {}

    /// A piece of a blob; without bytes it asks how much the hub has.
    ///
    /// @param length of the whole blob
    record Piece(BlobId blob, long length, long at, byte[] part) implements ToHub {}

    /// How much of a blob the hub has: durable if it is all.
    record Stored(BlobId blob, long have) implements ToSite {}

    /// A journal in which something is addressed to this site has grown at the hub.
    record Grown(LogId journal, long size) implements ToSite {}

    /// A site wants what is addressed to it in a journal, from a position on.
    record Pull(LogId journal, long from) implements ToHub {}

    /// What is addressed to a site in a journal, each entry proven.
    ///
    /// @param note cosigned, of the size that the proofs lead to
    /// @param upTo nothing else is addressed to it before this position
    record Delivery(LogId journal, byte[] note, List<Item> items, long upTo) implements ToSite {}

    /// An entry of another site's journal.
    record Item(long position, byte[] entry, List<Hash> proof) {}

    /// A site has heard so many of its zone's statements, and wants those after them, now and whenever there are more.
    record Learn(long number) implements ToHub, Proves {}

    /// Statements of the zone, each an envelope as it was signed.
    ///
    /// @param after the number of the one before the first of them
    record Said(long after, List<String> statements) implements ToSite, Proves {}

    /// A site has heard so many of the orders in the hub's row, and wants those after them, now and whenever there are
    /// more.
    record Heed(long number) implements ToHub, Proves {}

    /// Orders of the zone in the row in which they came to the hub, each an envelope as it was signed.
    ///
    /// @param after how many come before the first of them
    record Ordered(long after, List<String> orders) implements ToSite, Proves {}

    /// An order that came to a site by another road.
    record Brought(String order) implements ToHub, Proves {}

    /// A site shows what it is where the hub's word does not go with that: its own signed head.
    record Shown(LogId journal, byte[] note) implements ToHub {}

    /// Somebody brought this in the site's name, signed with its key, and it is not of the journal that the hub keeps.
    record Another(LogId journal, byte[] note) implements ToSite {}

    /// Which sites have a token.
    ///
    /// @param ask a number that the answer repeats, the same for the same question
    record Find(long ask, Token token) implements ToHub, OfTokens {}

    /// Which sites have it, by their names; none, if too much was asked.
    ///
    /// @param again after how many milliseconds it may be asked again; 0 if this is the answer
    record Finds(long ask, List<String> sites, long again) implements ToSite, OfTokens {}

    /// A site asks which of its tokens the hub has under that key; of any other key the hub keeps none of its from
    /// then on.
    record Compare(long key) implements ToHub, OfTokens {}

    /// @param digests as `Buckets` makes them
    record Compared(long key, byte[] digests) implements ToSite, OfTokens {}

    /// All tokens of a site in one of 256 parts: they take the place of those that were there.
    record Tokens(long key, long part, List<Token> tokens) implements ToHub, OfTokens {}

    default byte[] bytes() { return Written.of(this); }

    /// @throws IllegalArgumentException saying what is wrong with it
    static Message parse(byte[] bytes) { return Heard.of(bytes); }
}
