package org.lazaret.core.site;

import java.util.Optional;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.DamagedHeader;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.KeyId;

/// An entry of another site's care journal that is for others: its body is not sealed, what its event holds is.
///
/// @param event as JSON
public record OpenEntry(Header header, byte[] event) {
    /// Nothing, if its body is sealed, or it is written wrongly.
    public static Optional<OpenEntry> of(byte[] entry) {
        try {
            var parts = Parted.of(entry);
            return parts.header().key().equals(KeyId.ADDRESSEES)
                ? Optional.of(new OpenEntry(parts.header(), Envelope.of(parts.body()).event()))
                : Optional.empty();
        } catch (CorruptBook | DamagedHeader _) {
            return Optional.empty();
        }
    }
}
