package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What whoever restores a site leaves in its second place: that it goes on from there, with another key.
///
/// Shape: three lines, `lazaret successor 1`, the key that signs from then on, sizes of care and access that were left;
/// then 32 bytes of HMAC-SHA256 over them. Its key is a secret of the old site's vault, which lies beside it sealed to
/// the recovery sheet: so only the sheet's holder writes it, and the old machine believes it, and nobody else's.
///
/// @param key public, hexadecimal
record Successor(String key, long care, long access) {
    private static final String WORDS = "lazaret successor 1\n";
    private static final int MAC = 32;

    byte[] file(byte[] secret) {
        var text = (WORDS + key + "\n" + care + " " + access + "\n").getBytes(UTF_8);
        return ByteBuffer.allocate(text.length + MAC).put(text).put(mac(secret, text)).array();
    }

    static Successor of(byte[] key, long care, long access) {
        return new Successor(HexFormat.of().formatHex(key), care, access);
    }

    /// Nothing, if somebody else wrote it.
    static Optional<Successor> read(byte[] file, byte[] secret) {
        if (file.length < MAC) return Optional.empty();
        var text = Arrays.copyOf(file, file.length - MAC);
        var mac = Arrays.copyOfRange(file, text.length, file.length);
        if (!MessageDigest.isEqual(mac, mac(secret, text))) return Optional.empty();
        var lines = new String(text, UTF_8).split("\n");
        var sizes = lines[2].split(" ");
        return Optional.of(new Successor(lines[1], Long.parseLong(sizes[0]), Long.parseLong(sizes[1])));
    }

    boolean names(byte[] signing) { return key.equals(HexFormat.of().formatHex(signing)); }

    private static byte[] mac(byte[] secret, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }
}
