package org.lazaret.group.people;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.zones.Dsse;

/// What somebody's home says of them to every site of its zone: numbered, so that the newest holds.
///
/// @param number the place of what was changed in the home's journal: it only grows
/// @param card nothing, when they work there no more
/// @param until when it must have been said again
public record Letter(SiteId home, AccountId who, long number, Optional<Card> card, Instant until) {
    public static final String TYPE = "application/vnd.lazaret.person+json";
    private static final Codec<Letter> CODEC = Codec.of(Letter.class);

    /// All that it says.
    public byte[] text() { return CODEC.write(this); }

    /// Signed with the key of the home's journals.
    public Dsse signed(Signer home) { return Dsse.of(TYPE, text()).signed(home); }

    /// @throws CorruptBook when that is no letter
    static Letter of(Dsse envelope) {
        if (!envelope.payloadType().equals(TYPE))
            throw new CorruptBook("an envelope holds %s where a letter belongs".formatted(envelope.payloadType()));
        return CODEC.read(envelope.bytes());
    }
}
