package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The vault's file: in the clear how it is unlocked, then the vault's key wrapped, then its contents sealed under
/// that.
///
/// @param generation counts its changes
/// @param epoch counts its erasures; names its latch and its file of keys
/// @param latch the mark of the latch
/// @param lock what the one who unlocks must know
/// @param wrapped the vault's key, sealed under what `Unlock` and latch give together
record VaultFile(long generation, long epoch, byte[] latch, String lock, byte[] wrapped, byte[] sealed) {
    private static final byte[] MAGIC = "lazaret vault 1\n".getBytes(UTF_8);
    private static final int MARK = 8;
    static final int WRAPPED = 32 + Gcm.OVERHEAD;

    /// What stands before the wrapped key, and is sealed with it.
    byte[] clear() {
        var name = lock.getBytes(UTF_8);
        return ByteBuffer.allocate(MAGIC.length + 16 + MARK + 2 + name.length).put(MAGIC).putLong(generation).putLong(
            epoch).put(latch).putShort((short) name.length).put(name).array();
    }

    byte[] bytes() {
        var clear = clear();
        return ByteBuffer.allocate(clear.length + wrapped.length + sealed.length).put(clear).put(wrapped).put(
            sealed).array();
    }

    /// @throws DamagedVault when this is no vault's file
    static VaultFile parse(byte[] bytes) {
        if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length))
            throw new DamagedVault("the vault's file does not begin like one");
        var from = ByteBuffer.wrap(bytes).position(MAGIC.length);
        try {
            var generation = from.getLong();
            var epoch = from.getLong();
            var latch = take(from, MARK);
            var lock = lock(take(from, Short.toUnsignedInt(from.getShort())));
            return new VaultFile(generation, epoch, latch, lock, take(from, WRAPPED), take(from, from.remaining()));
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
