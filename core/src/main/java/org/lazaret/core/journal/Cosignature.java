package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.VerifierKey.Use;

/// A witness's word that a checkpoint was, at that time, the largest of its log that it had seen, and consistent.
///
/// Source: C2SP tlog-cosignature, Ed25519 (`cosignature/v1`).
public final class Cosignature {
    private static final int TIME = 8;
    private static final int SIGNATURE = 64;

    private Cosignature() {}

    /// The line that a witness puts under a checkpoint.
    ///
    /// @param at only its whole seconds are signed
    public static Note.Signature sign(Note checkpoint, String witness, Signer signer, Instant at) {
        var key = new VerifierKey(witness, Use.COSIGNATURES, signer.publicKey());
        var seconds = at.getEpochSecond();
        var signature = signer.sign(message(checkpoint, seconds));
        var bytes = ByteBuffer.allocate(TIME + SIGNATURE).putLong(seconds).put(signature).array();
        return new Note.Signature(witness, key.id(), bytes);
    }

    /// When that witness says it saw the checkpoint; empty if it has not cosigned it.
    ///
    /// @param key whose use is cosignatures
    public static Optional<Instant> seen(Note checkpoint, VerifierKey key) {
        if (key.use() != Use.COSIGNATURES)
            throw new IllegalArgumentException("%s is a key for notes, not for cosignatures".formatted(key.name()));
        return checkpoint.signatures().stream().filter(
            each -> each.name().equals(key.name()) && each.keyId() == key.id()).findFirst().flatMap(
                each -> seen(checkpoint, key, each.bytes()));
    }

    private static Optional<Instant> seen(Note checkpoint, VerifierKey key, byte[] bytes) {
        if (bytes.length != TIME + SIGNATURE) return Optional.empty();
        var from = ByteBuffer.wrap(bytes);
        var seconds = from.getLong();
        var signature = new byte[SIGNATURE];
        from.get(signature);
        return seconds >= 0 && seconds <= Instant.MAX.getEpochSecond()
            && key.verifies(message(checkpoint, seconds), signature)
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private static byte[] message(Note checkpoint, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpoint.text()).getBytes(UTF_8);
    }
}
