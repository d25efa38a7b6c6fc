package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;

/// Personal words as they lie in a table: sealed with their subject's key, bound to their place and their subject.
///
/// Shape: 32 bytes that name the key, then what the vault sealed; null once the subject is erased.
record Cells(Vault vault) {
    private static final int KEY = 32;

    byte @Nullable [] seal(SubjectId subject, Place place, Personal words) {
        if (vault.destroyed(subject)) return null;
        var key = vault.take(subject);
        var sealed = vault.seal(key, place.header(subject.name()), words.text().getBytes(UTF_8));
        var cell = Arrays.copyOf(HexFormat.of().parseHex(key.hex()), KEY + sealed.length);
        System.arraycopy(sealed, 0, cell, KEY, sealed.length);
        return cell;
    }

    /// @throws TablesFault when it is not what was sealed there about that subject
    Personal open(SubjectId subject, Place place, byte @Nullable [] cell) {
        if (cell == null) return Personal.ERASED;
        if (cell.length < KEY) throw forged(subject, place, "has only %d bytes".formatted(cell.length));
        var key = new KeyId(HexFormat.of().formatHex(cell, 0, KEY));
        var sealed = Arrays.copyOfRange(cell, KEY, cell.length);
        return switch (vault.open(key, place.header(subject.name()), sealed)) {
            case Opened.Body(var bytes) -> new Personal(new String(bytes, UTF_8));
            case Opened.Destroyed _ -> Personal.ERASED;
            case Opened.Forged _ -> throw forged(subject, place, "is not what was sealed there");
        };
    }

    private static TablesFault forged(SubjectId subject, Place place, String what) {
        var where = "column %s of table %s, book %s, subject %s: the cell ".formatted(place.column(), place.table(),
            place.book(), subject.name());
        return new TablesFault(where + what + ". Rebuild the tables; if it stays, look at the query: "
            + "a personal column keeps its name and stands beside its own row's book and subject.");
    }
}
