package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.lazaret.core.world.Secrets;

/// Unlocks with words that a person types, made costly to guess by Argon2id; what it cost stands in the lock.
public final class Passphrase implements Unlock {
    private static final String KIND = "passphrase argon2id ";
    private final String words;
    private final Cost floor;

    /// @param floor the cost of new locks, and the least that is accepted of others
    public Passphrase(String words, Cost floor) {
        if (words.isBlank()) throw new IllegalArgumentException("a passphrase has at least one letter");
        this.words = words;
        this.floor = floor;
    }

    @Override public String lock(Secrets secrets) {
        return "%s%d %d %d %s".formatted(KIND, floor.memoryKib(), floor.passes(), floor.lanes(),
            HexFormat.of().formatHex(secrets.bytes(16)));
    }

    @Override public byte[] secret(String lock) {
        if (!lock.startsWith(KIND))
            throw new LockedVault("this vault opens with a %s, not with a passphrase".formatted(lock.split(" ")[0]));
        var parts = lock.substring(KIND.length()).split(" ");
        try {
            var cost = new Cost(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return derive(cost, HexFormat.of().parseHex(parts[3]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new LockedVault("the vault's lock does not read: " + lock);
        }
    }

    private byte[] derive(Cost cost, byte[] salt) {
        if (!cost.atLeast(floor))
            throw new LockedVault(
                "the vault's passphrase is too cheap to guess: %s, and this program asks for %s".formatted(cost,
                    floor));
        if (!cost.payable()) throw new LockedVault("the vault's lock asks for %s, which no node pays".formatted(cost));
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(
            Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.memoryKib()).withIterations(
                cost.passes()).withParallelism(cost.lanes()).withSalt(salt).build());
        var secret = new byte[32];
        argon.generateBytes(words.getBytes(UTF_8), secret);
        return secret;
    }
}
