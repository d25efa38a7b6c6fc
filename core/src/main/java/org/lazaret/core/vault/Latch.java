package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Secrets;

/// The half of a vault's lock that is never backed up: random bytes in a place of their own, replaced at each erasure.
///
/// An older copy of the vault was closed with an older latch, and that one is gone.
///
/// @param folder on a disk that is not copied together with the vault
public record Latch(Disk disk, String folder) {
    private static final int BYTES = 32;
    private static final String NAME = "latch-";

    /// Makes a latch; durable at return, beside the one before.
    byte[] make(long epoch, Secrets secrets) {
        var latch = secrets.bytes(BYTES);
        done(disk.replace(path(epoch), latch), path(epoch));
        return latch;
    }

    /// @throws LockedVault when it is not there any more
    byte[] read(long epoch) {
        var latch = disk.read(path(epoch)).orElseThrow(() -> new LockedVault(
            ("the latch %s is not there: this copy of the vault is older than an erasure and opens no more, "
                + "or the latch was lost").formatted(
                    path(epoch))));
        if (latch.length != BYTES)
            throw new LockedVault("the latch %s has %d bytes, not %d".formatted(path(epoch), latch.length, BYTES));
        return latch;
    }

    /// Tells a wrong latch from a wrong passphrase; stands in the clear in the vault and says nothing about the latch.
    static byte[] mark(byte[] latch) { return Arrays.copyOf(Sha.of("lazaret latch".getBytes(UTF_8), latch), 8); }

    /// Whether the latch of that epoch is the one with this mark.
    public boolean fits(long epoch, byte[] mark) {
        return disk.read(path(epoch)).filter(
            latch -> latch.length == BYTES && Arrays.equals(mark(latch), mark)).isPresent();
    }

    static void check(byte[] latch, byte[] mark) {
        if (!Arrays.equals(mark(latch), mark))
            throw new LockedVault(
                "the latch here is %s; this vault was closed with %s: put its own latch back".formatted(
                    HexFormat.of().formatHex(mark(latch)), HexFormat.of().formatHex(mark)));
    }

    /// Destroys every latch but this one. Durable at return.
    void keepOnly(long epoch) {
        for (var name : disk.list(folder))
            if (name.startsWith(NAME) && !name.equals(NAME + epoch)) destroy(folder + "/" + name);
    }

    /// Written over where it lies, so that on an ordinary disk it can't be dug up; then removed.
    private void destroy(String path) {
        try (var file = disk.open(path)) {
            done(file.write(0, ByteBuffer.wrap(new byte[(int) Math.max(BYTES, file.size())])), path);
            done(file.sync(), path);
        }
        done(disk.delete(path), path);
    }

    private String path(long epoch) { return folder + "/" + NAME + epoch; }

    private static void done(Io io, String path) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("%s: %s".formatted(path, why));
    }
}
