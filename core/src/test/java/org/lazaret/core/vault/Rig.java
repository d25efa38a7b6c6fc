package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;

/// A vault on two simulated disks, with few keys in a block and a passphrase that costs nothing.
final class Rig {
    static final SubjectId REX = new SubjectId("rex");
    static final SubjectId TOM = new SubjectId("tom");
    static final byte[] HEADER = "{\"kind\":\"clients.registered\"}".getBytes(UTF_8);
    static final byte[] WORDS = "Mrs Smith, 12 High Street".getBytes(UTF_8);
    static final String PASSPHRASE = "correct horse";
    static final int PER_BLOCK = 4;

    final SimDisk disk;
    final SimDisk elsewhere;
    final Secrets secrets;
    final VaultPlace place;

    Rig() { this(1); }

    /// @param seed of what a power cut does to what was not synced
    Rig(long seed) {
        var chance = new Chance(seed);
        this.disk = new SimDisk(chance.stream("disk"));
        this.elsewhere = new SimDisk(chance.stream("elsewhere"));
        this.secrets = count -> {
            var bytes = new byte[count];
            for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
            return bytes;
        };
        this.place = new VaultPlace(disk, "vault", new Latch(elsewhere, "latch"));
    }

    FileVault found() { return FileVault.found(place, unlock(), secrets, PER_BLOCK); }

    FileVault open() { return FileVault.open(place, unlock(), secrets); }

    static Unlock unlock() { return new Passphrase(PASSPHRASE, Cost.NONE); }

    static byte[] seal(Vault vault, KeyId key) { return vault.seal(key, HEADER, WORDS); }

    static Opened read(Vault vault, KeyId key, byte[] sealed) { return vault.open(key, HEADER, sealed); }

    static SubjectId subject(int number) { return new SubjectId("subject-" + number); }
}
