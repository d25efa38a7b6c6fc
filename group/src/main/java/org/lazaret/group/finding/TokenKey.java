package org.lazaret.group.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Derived;
import org.lazaret.group.zones.Zone;

/// The key under which the sites of a zone make tokens. Only they have it; the hub does not.
///
/// Source: RFC 9106 (Argon2id); OWASP, Password Storage Cheat Sheet (19 MiB, two passes).
///
/// @param generation 1 at first, and one more each time that it is replaced
/// @param maker the site that made it
/// @param secret 32 bytes, hexadecimal
public record TokenKey(long generation, SiteId maker, String secret) {
    /// What each token costs, whoever makes it: about 46 ms of one processor.
    public static final Cost COST = new Cost(19 * 1024, 2, 1);

    /// @throws IllegalArgumentException when the secret has another shape
    public TokenKey {
        if (!secret.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("a token key has 32 bytes");
    }

    /// By which a hub tells tokens of one key from those of another; from it nobody learns the key.
    public long name() { return ByteBuffer.wrap(seed("name/1")).getLong() & Long.MAX_VALUE; }

    private byte[] seed(String purpose) { return Derived.seed(HexFormat.of().parseHex(secret), "token-" + purpose); }

    /// What stands for a clue in that zone under this key. The key is in the salt too: so nothing can be worked out
    /// before somebody has it, and nothing that was is of use under the next.
    public Token token(Clue clue, Zone zone, Cost cost) {
        var salt = Arrays.copyOf(seed("salt/1\n%s\n%s".formatted(zone.name(), clue.sort())), 16);
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(
            Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.memoryKib()).withIterations(
                cost.passes()).withParallelism(cost.lanes()).withSalt(salt).build());
        var slow = new byte[32];
        argon.generateBytes(clue.text().getBytes(UTF_8), slow);
        return Token.of(Arrays.copyOf(seed("token/1\n" + HexFormat.of().formatHex(slow)), Token.LENGTH));
    }

    /// Never printed by accident.
    @Override public String toString() { return "TokenKey %d of %s".formatted(generation, maker.name()); }
}
