package org.lazaret.group.zones;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The public half of a key of 32 bytes, Ed25519 or X25519 as its place says.
///
/// @param hex 64 lower-case hexadecimal digits
public record Key(String hex) {
    /// @throws IllegalArgumentException when it has another shape
    public Key {
        if (!hex.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("a key is 64 lower-case hexadecimal digits, not " + hex);
    }

    public static Key of(byte[] bytes) { return new Key(HexFormat.of().formatHex(bytes)); }

    /// Of a private key that signs.
    public static Key ofSigner(byte[] seed) {
        return of(new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    /// Of a private key that opens what is sealed to it.
    public static Key ofBox(byte[] seed) {
        return of(new X25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    /// By what a signature says which key to try first; nothing rests on it.
    String id() { return hex.substring(0, 16); }

    public byte[] bytes() { return HexFormat.of().parseHex(hex); }

    /// Whether this key signed that text.
    public boolean verifies(byte[] text, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE && Ed25519.verify(signature, 0, bytes(), 0, text, 0,
            text.length);
    }

    /// Signs with a private key of 32 bytes.
    public static byte[] sign(byte[] seed, byte[] text) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, text, 0, text.length, signature, 0);
        return signature;
    }
}
