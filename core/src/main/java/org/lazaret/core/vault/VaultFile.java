package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lazaret.core.world.DamagedFile;

/// The vault's file: in the clear how it is unlocked, then the vault's key wrapped, then its contents sealed under
/// that; at its end 8 bytes of the SHA-256 of all before, so that rot shows without a key.
///
/// @param generation counts its changes
/// @param epoch counts its erasures; names its latch and its file of keys
/// @param blocks of keys in that file; more may stand behind them that were never finished
/// @param latch the mark of the latch
/// @param lock what the one who unlocks must know
/// @param wrapped the vault's key, sealed under what `Unlock` and latch give together
record VaultFile(long generation, long epoch, int blocks, byte[] latch, String lock, byte[] wrapped, byte[] sealed) {
    private static final byte[] MAGIC = "lazaret vault 1\n".getBytes(UTF_8);
    private static final int MARK = 8;
    private static final int SUM = 8;
    static final int WRAPPED = 32 + Gcm.OVERHEAD;

    /// What stands before the wrapped key, and is sealed with it.
    byte[] clear() {
        var name = lock.getBytes(UTF_8);
        return ByteBuffer.allocate(MAGIC.length + 20 + MARK + 2 + name.length).put(MAGIC).putLong(generation).putLong(
            epoch).putInt(blocks).put(latch).putShort((short) name.length).put(name).array();
    }

    byte[] bytes() {
        var all = unsummed();
        return ByteBuffer.allocate(all.length + SUM).put(all).put(Sha.of(all), 0, SUM).array();
    }

    byte[] unsummed() {
        var clear = clear();
        return ByteBuffer.allocate(clear.length + wrapped.length + sealed.length).put(clear).put(wrapped).put(
            sealed).array();
    }

    /// @param path for damage
    /// @throws DamagedFile when it is not as it was written
    static VaultFile parse(String path, byte[] bytes) {
        int end = Math.max(0, bytes.length - SUM);
        var all = Arrays.copyOf(bytes, end);
        if (bytes.length < SUM || !Arrays.equals(bytes, end, bytes.length, Sha.of(all), 0, SUM))
            throw new DamagedFile(path, 0, "the vault's file is not as it was written");
        return parse(all);
    }

    /// The inverse of `unsummed`.
    static VaultFile parse(byte[] bytes) {
        if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length))
            throw new DamagedVault("the vault's file does not begin like one");
        var from = ByteBuffer.wrap(bytes).position(MAGIC.length);
        try {
            var generation = from.getLong();
            var epoch = from.getLong();
            var blocks = from.getInt();
            var latch = take(from, MARK);
            var lock = lock(take(from, Short.toUnsignedInt(from.getShort())));
            return new VaultFile(generation, epoch, blocks, latch, lock, take(from, WRAPPED),
                take(from, from.remaining()));
        } catch (BufferUnderflowException cut) {
            throw new DamagedVault("the vault's file ends after %d bytes".formatted(bytes.length));
        }
    }

    private static String lock(byte[] letters) {
        for (int at = 0; at < letters.length; at++)
            if (letters[at] < ' ') throw new DamagedVault("letter %d of the vault's lock is none".formatted(at));
        return new String(letters, UTF_8);
    }

    private static byte[] take(ByteBuffer from, int count) {
        if (count > from.remaining()) throw new BufferUnderflowException();
        var bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}
