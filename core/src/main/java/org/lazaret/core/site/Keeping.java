package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind.Key;
import org.lazaret.core.book.Kind.Size;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;

/// Snapshots of the books that grow without bound, sealed with the site's key beside their rows.
///
/// A snapshot is a cache: one of another build, or one that does not open, is as good as none.
final class Keeping {
    private final Tables tables;
    private final Vault vault;
    private final Catalog catalog;
    private final String build;

    Keeping(Tables tables, Vault vault, Catalog catalog, String build) {
        this.tables = tables;
        this.vault = vault;
        this.catalog = catalog;
        this.build = build;
    }

    /// The book as it was kept, or its blank.
    <B extends Book<B, C, E>, C, E> Volume<B, C, E> find(BookId<B, C, E> id) {
        var blank = new Volume<B, C, E>(id.kind().blank(), 0);
        if (id.kind().size() != Size.SNAPSHOT) return blank;
        var kept = tables.kept(id.about());
        if (kept.isEmpty() || !kept.get().build().equals(build)) return blank;
        var line = kept.get().line();
        return switch (vault.open(vault.ours(), name(id.about(), line), kept.get().sealed())) {
            case Opened.Body(var bytes) -> new Volume<>(read(id, bytes), line);
            case Opened.Destroyed _ -> blank;
            case Opened.Forged _ -> blank;
        };
    }

    @SuppressWarnings("unchecked") // a book of the kind is of its blank's class
    private <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> id, byte[] bytes) {
        return catalog.book((Class<B>) id.kind().blank().getClass(), bytes);
    }

    void keep(String about, Volume<?, ?, ?> volume) {
        var kind = catalog.kind(about);
        if (kind.size() != Size.SNAPSHOT || kind.key() != Key.SITE) return;
        var sealed = vault.seal(vault.ours(), name(about, volume.lines()), catalog.write(volume.book()));
        tables.keep(about, volume.lines(), build, sealed);
    }

    private static byte[] name(String about, long line) { return ("snapshot " + about + " " + line).getBytes(UTF_8); }
}
