package org.lazaret.server.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.lazaret.core.book.Personal;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.world.Secrets;

/// Makes guessing passwords and PINs slow: Argon2id, its parameters beside each hash, at most two at once on a node.
///
/// Shape of a hash: `argon2id KIB PASSES LANES SALT HASH`, salt and hash in hexadecimal.
///
/// Source: RFC 9106; OWASP Password Storage Cheat Sheet (19 MiB, two passes, one lane at the least).
public final class Stretcher {
    /// For a node that holds real records.
    public static final Cost REAL = new Cost(19 * 1024, 3, 1);
    private static final String KIND = "argon2id";
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final Secrets secrets;
    private final Cost floor;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Personal nobodys;

    /// @param floor the cost of new hashes; one that is cheaper counts as none
    public Stretcher(Secrets secrets, Cost floor) {
        this.secrets = secrets;
        this.floor = floor;
        this.nobodys = hash(new Personal(HexFormat.of().formatHex(secrets.bytes(16))));
    }

    Personal hash(Personal typed) {
        var salt = secrets.bytes(16);
        return new Personal("%s %d %d %d %s %s".formatted(KIND, floor.memoryKib(), floor.passes(), floor.lanes(), hex(
            salt), hex(slow(typed, floor, salt))));
    }

    /// Whether this is what was hashed; a hash that was too cheap is nobody's.
    boolean fits(Personal typed, Personal hash) {
        var parts = hash.text().split(" ");
        var cost = new Cost(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        if (!cost.atLeast(floor) || !cost.payable()) return fitsNobody(typed);
        var slow = slow(typed, cost, HexFormat.of().parseHex(parts[4]));
        return MessageDigest.isEqual(slow, HexFormat.of().parseHex(parts[5]));
    }

    /// Takes as long as if there were a hash, and is never so.
    boolean fitsNobody(Personal typed) {
        fits(typed, nobodys);
        return false;
    }

    private byte[] slow(Personal typed, Cost cost, byte[] salt) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Crowded();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
        try {
            return argon(typed, cost, salt);
        } finally {
            turns.release();
        }
    }

    private static byte[] argon(Personal typed, Cost cost, byte[] salt) {
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(
            Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.memoryKib()).withIterations(
                cost.passes()).withParallelism(cost.lanes()).withSalt(salt).build());
        var hash = new byte[32];
        argon.generateBytes(typed.text().getBytes(UTF_8), hash);
        return hash;
    }

    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    /// More people sign in than this machine can check at once; nobody's proof was looked at.
    static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
