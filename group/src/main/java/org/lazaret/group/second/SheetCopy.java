package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Key;

/// A block of a vault's keys, sealed so that whoever has the recovery sheet opens it and nobody else.
///
/// Shape of the file: a head of 32 bytes with epoch, sheet and block, then the block sealed to the sheet's box with the
/// head beside it. Its name says the same as its head: `EPOCH-SHEET-BLOCK`.
///
/// @param epoch counts the vault's erasures
/// @param sheet its number
/// @param block 0, 1, 2 …
record SheetCopy(long epoch, int sheet, int block) {
    private static final byte[] MAGIC = "lazaret sheet 1\n".getBytes(UTF_8);
    private static final int HEAD = MAGIC.length + 16;
    private static final int EPHEMERAL = 32;
    private static final String NAME = "[0-9]{1,18}-[0-9]{1,9}-[0-9]{1,9}";

    String name() { return epoch + "-" + sheet + "-" + block; }

    /// Nothing, if no copy is called like that.
    static Optional<SheetCopy> named(String name) {
        if (!name.matches(NAME)) return Optional.empty();
        var parts = name.split("-");
        return Optional.of(new SheetCopy(Long.parseLong(parts[0]), Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2])));
    }

    private byte[] head() {
        return ByteBuffer.allocate(HEAD).put(MAGIC).putLong(epoch).putInt(sheet).putInt(block).array();
    }

    /// @param keys in the clear
    byte[] seal(Key to, byte[] keys, Secrets secrets) {
        var sealed = Box.seal(to, head(), keys, secrets.bytes(EPHEMERAL));
        return ByteBuffer.allocate(HEAD + sealed.length).put(head()).put(sealed).array();
    }

    /// The block, as `FileVault.restore` takes it; nothing, if it was sealed to another sheet, as another block, or
    /// changed.
    Optional<byte[]> open(Sheet with, byte[] file) {
        if (file.length < HEAD || !Arrays.equals(head(), Arrays.copyOf(file, HEAD))) return Optional.empty();
        return Box.open(with.box(), head(), Arrays.copyOfRange(file, HEAD, file.length));
    }
}
