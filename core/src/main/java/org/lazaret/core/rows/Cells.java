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

/// Personal words as they lie in a table: sealed with their subject's key, bound to subject and column.
///
/// Shape: 32 bytes that name the key, then what the vault sealed.
record Cells(Vault vault) {
    private static final int KEY = 32;

    byte @Nullable [] seal(@Nullable SubjectId subject, String column, Personal words) {
        if (subject == null)
            throw new IllegalArgumentException(
                "a row with personal words in %s has no SubjectId named subject".formatted(column));
        if (vault.destroyed(subject)) return null;
        var key = vault.take(subject);
        var sealed = vault.seal(key, place(subject, column), words.text().getBytes(UTF_8));
        var cell = Arrays.copyOf(HexFormat.of().parseHex(key.hex()), KEY + sealed.length);
        System.arraycopy(sealed, 0, cell, KEY, sealed.length);
        return cell;
    }

    Personal open(@Nullable SubjectId subject, String column, byte @Nullable [] cell) {
        if (cell == null) return Personal.ERASED;
        if (subject == null)
            throw new IllegalArgumentException(
                "personal words in %s are asked for without their subject".formatted(column));
        var key = new KeyId(HexFormat.of().formatHex(cell, 0, KEY));
        return switch (vault.open(key, place(subject, column), Arrays.copyOfRange(cell, KEY, cell.length))) {
            case Opened.Body(var bytes) -> new Personal(new String(bytes, UTF_8));
            case Opened.Destroyed _ -> Personal.ERASED;
            case Opened.Forged _ -> throw new TablesFault(
                "a cell of %s in column %s is not what was sealed there".formatted(subject.name(), column));
        };
    }

    private static byte[] place(SubjectId subject, String column) {
        return ("cell " + subject.name() + " " + column).getBytes(UTF_8);
    }
}
