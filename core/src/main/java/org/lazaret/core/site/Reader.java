package org.lazaret.core.site;

import java.util.Optional;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Kind;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;

/// Reads entries of the care journal back: opens their bodies and makes events of them.
final class Reader {
    private final Journal care;
    private final Vault vault;
    private final Catalog catalog;
    private final Stamps stamps;

    Reader(Journal care, Vault vault, Catalog catalog, Stamps stamps) {
        this.care = care;
        this.vault = vault;
        this.catalog = catalog;
        this.stamps = stamps;
    }

    Read at(long position) {
        var cursor = care.from(position);
        if (!cursor.next())
            throw new CorruptBook("the care journal ends at %d, before %d".formatted(care.size(), position));
        return read(position, cursor.entry());
    }

    /// @throws CorruptBook when its body is not what its header says
    Read read(long position, byte[] bytes) {
        var parts = Parted.of(bytes);
        var header = parts.header();
        if (header.key().equals(KeyId.ADDRESSEES)) return written(position, header, Envelope.of(parts.body()));
        return switch (vault.open(header.key(), parts.head(), parts.body())) {
            case Opened.Body(var body) -> written(position, header, Envelope.of(body));
            case Opened.Destroyed _ -> new Read.Gone(header, position);
            case Opened.Forged _ -> throw new CorruptBook(
                "entry %d (%s of %s) does not open under its key".formatted(position, header.kind(), header.about()));
        };
    }

    private Read written(long position, Header header, Envelope envelope) {
        var event = catalog.event(header.kind(), envelope.event());
        var stamp = new Stamp(header.at(), stamps.day(header.at()), header.by(), header.dev());
        var entry = new Entry<>(header.about(), subject(header), envelope.line(), position, stamp, event);
        return new Read.Written(entry, envelope.once());
    }

    /// Whose key seals it: the first subject of a book that is sealed by its subject's.
    Optional<SubjectId> subject(Header header) {
        return catalog.kind(header.about()).key() == Kind.Key.SUBJECT
            ? Optional.of(header.sub().getFirst())
            : Optional.empty();
    }
}
