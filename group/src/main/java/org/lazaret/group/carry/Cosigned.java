package org.lazaret.group.carry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.exposed.Exposure;
import org.lazaret.group.exposed.Sort;

/// A checkpoint of a site's own that the hub says it holds durably.
final class Cosigned {
    private Cosigned() {}

    /// A checkpoint that this computer has signed itself, a moment ago: its own signature need not be checked again.
    record Own(Note signed) {
        static final Own NOTHING = new Own(new Note("", List.of()));

        /// Its head, if the hub cosigned exactly that; anything else is for `check`.
        Optional<Head> vouched(byte[] bytes, Journal journal, HubIdentity hub) {
            if (signed.signatures().isEmpty() || bytes.length == 0) return Optional.empty();
            var note = note(bytes);
            if (!note.text().equals(signed.text()) || Cosignature.seen(note, hub.witness()).isEmpty())
                return Optional.empty();
            var head = Checkpoint.read(note.text());
            same(head, journal);
            return Optional.of(head);
        }
    }

    /// The head that is held; empty if the hub holds nothing.
    ///
    /// @throws NotBelieved saying why it is not to be believed
    static Optional<Head> check(byte[] bytes, Journal journal, Signer signer, HubIdentity hub) {
        if (bytes.length == 0) return Optional.empty();
        var head = signed(bytes, journal, signer, hub);
        same(head, journal);
        return Optional.of(head);
    }

    /// A head that somebody signed with this site's key and that is not of this journal; empty if it is.
    ///
    /// @throws NotBelieved when the site's key has not signed it
    static Optional<Head> another(byte[] bytes, Journal journal, Signer signer) {
        var head = head(note(bytes), journal, signer);
        boolean own = head.size() <= journal.size() && journal.root(head.size()).equals(head.root());
        return own ? Optional.empty() : Optional.of(head);
    }

    private static Head signed(byte[] bytes, Journal journal, Signer signer, HubIdentity hub) {
        var note = note(bytes);
        var head = head(note, journal, signer);
        if (Cosignature.seen(note, hub.witness()).isEmpty())
            throw new NotBelieved(Sort.NOT_VOUCHED, "it is not cosigned with the key of " + hub.witness().name());
        return head;
    }

    /// What is longer than can be put on the record whole is no better than what does not read.
    private static Note note(byte[] bytes) {
        if (bytes.length > Exposure.MOST_CHARACTERS)
            throw new NotBelieved(Sort.NONSENSE, "a checkpoint of %d bytes".formatted(bytes.length));
        return read(Note::parse, bytes);
    }

    private static <S, T> T read(Function<S, T> how, S what) {
        try {
            return how.apply(what);
        } catch (IllegalArgumentException none) {
            throw new NotBelieved(Sort.NONSENSE, String.valueOf(none.getMessage()));
        }
    }

    private static Head head(Note note, Journal journal, Signer signer) {
        var ours = new VerifierKey(journal.origin().origin(), signer.publicKey());
        return note.verified(ours).map(text -> read(Checkpoint::read, text)).filter(
            read -> read.origin().equals(journal.origin())).orElseThrow(
                () -> new NotBelieved(Sort.NOT_SIGNED, "this site has not signed that checkpoint"));
    }

    private static void same(Head head, Journal journal) {
        if (head.size() > journal.size())
            throw new NotBelieved(Sort.AHEAD, "%d entries of %s are not on this disk: is it an older one?".formatted(
                head.size(), head.origin().origin()));
        if (!journal.root(head.size()).equals(head.root()))
            throw new NotBelieved(Sort.OTHER_PAST, "the first %d entries are others than those on this disk".formatted(
                head.size()));
    }
}
