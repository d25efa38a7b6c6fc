package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lazaret.core.vault.DamagedVault;
import org.lazaret.core.vault.LockedVault;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.world.Secrets;

/// The keys that one officer holds, as they lie on a medium of their own.
///
/// Shape: in the clear three lines, `lazaret medium 1`, whose it is (`uk commander ann-hill`) and how it is unlocked;
/// then a nonce and the keys under AES-256-GCM, the lines beside them.
///
/// @param keys the newest last; of a root or a commander there is one
public record Medium(Zone zone, Office office, String name, List<Held> keys) {
    private static final String MAGIC = "lazaret medium 1";
    private static final int KEY = 32;

    /// @param generation of the quorum's boxes; 1 in any other office
    /// @param seed 32 random bytes: derived from nothing, so that nothing brings it back
    public record Held(int generation, byte[] seed) {}

    /// One for an officer who has none yet.
    static Medium make(Zone zone, Office office, String name, Secrets secrets) {
        return new Medium(zone, office, name, List.of(new Held(1, secrets.bytes(KEY))));
    }

    /// The newest.
    public byte[] seed() { return keys.getLast().seed(); }

    Officer officer() { return new Officer(name, office == Office.QUORUM ? Key.ofBox(seed()) : Key.ofSigner(seed())); }

    /// With a box of the next generation beside those before.
    public Medium renewed(Secrets secrets) {
        var more = new ArrayList<>(keys);
        more.add(new Held(keys.getLast().generation() + 1, secrets.bytes(KEY)));
        return new Medium(zone, office, name, List.copyOf(more));
    }

    /// Without the boxes before that generation: what is sealed to them opens no more, for nobody.
    public Medium without(int generation) {
        return new Medium(zone, office, name, keys.stream().filter(key -> key.generation() >= generation).toList());
    }

    public byte[] sealed(Unlock unlock, Secrets secrets) {
        var lock = unlock.lock(secrets);
        var clear = "%s\n%s %s %s\n%s\n".formatted(MAGIC, zone.name(), office.name().toLowerCase(Locale.ROOT), name,
            lock).getBytes(UTF_8);
        var plain = ByteBuffer.allocate(keys.size() * (4 + KEY));
        keys.forEach(key -> plain.putInt(key.generation()).put(key.seed()));
        var body = new Aes(unlock.secret(lock), clear).seal(plain.array(), secrets);
        return ByteBuffer.allocate(clear.length + body.length).put(clear).put(body).array();
    }

    /// How it is unlocked, e.g. `passphrase argon2id 65536 3 4 6b0c…`; stands in the clear.
    ///
    /// @throws DamagedVault when this is no medium
    public static String lock(byte[] bytes) { return lines(bytes)[2]; }

    /// @throws LockedVault when this is not what it is unlocked with
    /// @throws DamagedVault when this is no medium
    public static Medium open(byte[] bytes, Unlock unlock) {
        var lines = lines(bytes);
        var whose = lines[1].split(" ");
        if (whose.length != 3) throw new DamagedVault("a medium is of nobody: " + lines[1]);
        int clear = end(bytes);
        var opened = new Aes(unlock.secret(lines[2]), Arrays.copyOf(bytes, clear)).open(Arrays.copyOfRange(bytes, clear,
            bytes.length));
        var plain = ByteBuffer.wrap(opened.orElseThrow(
            () -> new LockedVault("this medium does not open with that, or was changed")));
        var keys = new ArrayList<Held>();
        while (plain.remaining() >= 4 + KEY) keys.add(new Held(plain.getInt(), seed(plain)));
        return new Medium(new Zone(whose[0]), Office.valueOf(whose[1].toUpperCase(Locale.ROOT)), whose[2],
            List.copyOf(keys));
    }

    private static byte[] seed(ByteBuffer from) {
        var seed = new byte[KEY];
        from.get(seed);
        return seed;
    }

    private static int end(byte[] bytes) {
        int lines = 0;
        for (int at = 0; at < Math.min(bytes.length, 1_000); at++)
            if (bytes[at] == '\n' && ++lines == 3) return at + 1;
        throw new DamagedVault("a medium does not begin like one");
    }

    private static String[] lines(byte[] bytes) {
        var lines = new String(bytes, 0, end(bytes), UTF_8).split("\n");
        if (!lines[0].equals(MAGIC)) throw new DamagedVault("a medium does not begin like one");
        return lines;
    }

    @Override public String toString() { return zone.name() + " " + office + " " + name; }
}
