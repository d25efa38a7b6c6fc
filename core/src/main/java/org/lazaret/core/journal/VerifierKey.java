package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A key that notes are checked with, and the name it signs under.
///
/// Shape: `name+keyid+base64(use || key)`, the use `0x01` or `0x04`. Source: C2SP signed-note, Verifier keys, and
/// tlog-cosignature, Format.
///
/// @param publicKey 32 bytes, Ed25519
public record VerifierKey(String name, Use use, byte[] publicKey) {
    /// What a key signs: notes of its own, or the notes of others with the time it saw them.
    public enum Use {
        NOTES(1), COSIGNATURES(4);

        private final byte code;

        Use(int code) { this.code = (byte) code; }

        private static Optional<Use> of(byte code) {
            return Arrays.stream(values()).filter(use -> use.code == code).findFirst();
        }
    }

    public VerifierKey {
        if (!fits(name)) throw new IllegalArgumentException("a key's name has no space and no plus: " + name);
        if (publicKey.length != 32)
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + publicKey.length);
    }

    /// A key that signs notes of its own.
    public VerifierKey(String name, byte[] publicKey) { this(name, Use.NOTES, publicKey); }

    static boolean fits(String name) {
        return !name.isEmpty() && name.chars().noneMatch(letter -> letter == '+' || Character.isWhitespace(letter)
            || Character.isSpaceChar(letter) || letter < ' ');
    }

    /// @throws IllegalArgumentException saying what is wrong with it
    public static VerifierKey parse(String vkey) {
        var parts = vkey.split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("a vkey is name+id+key: " + vkey);
        var raw = Base64Text.parse(parts[2]);
        if (raw.length != 33) throw new IllegalArgumentException("not an Ed25519 key: " + vkey);
        var use = Use.of(raw[0]).orElseThrow(() -> new IllegalArgumentException("a key of another kind: " + vkey));
        var key = new VerifierKey(parts[0], use, Arrays.copyOfRange(raw, 1, 33));
        if (!key.line().equals(vkey))
            throw new IllegalArgumentException("the key's id should be %08x: %s".formatted(key.id(), vkey));
        return key;
    }

    public int id() {
        var digest = Merkle.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        digest.update(use.code);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    /// Without a newline.
    public String line() {
        var raw = ByteBuffer.allocate(33).put(use.code).put(publicKey).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64Text.of(raw);
    }

    /// The file that a journal's `key.pub` is.
    byte[] file() { return (line() + "\n").getBytes(UTF_8); }

    public boolean verifies(byte[] text, byte[] signature) {
        return signature.length == 64 && Ed25519.verify(signature, 0, publicKey, 0, text, 0, text.length);
    }

    @Override public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.line().equals(line());
    }

    @Override public int hashCode() { return line().hashCode(); }
}
