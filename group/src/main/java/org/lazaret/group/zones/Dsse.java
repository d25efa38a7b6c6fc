package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Signer;

/// Some bytes with signatures over them and over what kind of bytes they are.
///
/// Shape: one line of JSON, `{"payload":…,"payloadType":…,"signatures":[{"keyid":…,"sig":…}]}`, in base 64.
///
/// Source: DSSE 1.0.0, protocol and envelope (secure-systems-lab).
///
/// @param payload in base 64
/// @param payloadType e.g. `application/vnd.lazaret.statement+json`
public record Dsse(String payload, String payloadType, List<Signature> signatures) {
    private static final Codec<Dsse> CODEC = Codec.of(Dsse.class);

    /// One signature. The key's id only says where to look; nothing rests on it.
    public record Signature(String keyid, String sig) {}

    public Dsse {
        plain(payload);
        signatures.forEach(one -> plain(one.sig));
        signatures = List.copyOf(signatures);
    }

    /// Not signed by anyone yet.
    public static Dsse of(String type, byte[] bytes) { return new Dsse(base64(bytes), type, List.of()); }

    /// @throws CorruptBook when it is no envelope
    public static Dsse parse(String line) { return CODEC.read(line.getBytes(UTF_8)); }

    /// An envelope that holds what is read there and is no longer than that; nothing if it is none.
    ///
    /// @param longest in characters
    public static Optional<Dsse> holding(String line, int longest, Consumer<Dsse> reading) {
        try {
            if (line.length() > longest) return Optional.empty();
            var envelope = parse(line);
            reading.accept(envelope);
            return Optional.of(envelope);
        } catch (CorruptBook none) {
            return Optional.empty();
        }
    }

    public String line() { return new String(CODEC.write(this), UTF_8); }

    public byte[] bytes() { return plain(payload); }

    /// With one more signature.
    ///
    /// @param seed the private key, 32 bytes
    public Dsse signed(byte[] seed) { return signed(new SeedSigner(seed)); }

    public Dsse signed(Signer signer) {
        var more = new ArrayList<>(signatures);
        more.add(new Signature(Key.of(signer.publicKey()).id(), base64(signer.sign(encoded()))));
        return new Dsse(payload, payloadType, more);
    }

    /// Whether this key signed it, whatever the signatures call themselves.
    public boolean signedBy(Key key) {
        var text = encoded();
        return signatures.stream().anyMatch(one -> key.verifies(text, plain(one.sig)));
    }

    /// Whether this is a signature of that key under it.
    boolean by(Signature one, Key key) { return key.verifies(encoded(), plain(one.sig)); }

    /// What is signed: the pre-authentication encoding.
    byte[] encoded() { return encoded(payloadType, bytes()); }

    static byte[] encoded(String type, byte[] bytes) {
        var kind = type.getBytes(UTF_8);
        var text = new ByteArrayOutputStream();
        text.writeBytes(("DSSEv1 " + kind.length + " ").getBytes(UTF_8));
        text.writeBytes(kind);
        text.writeBytes((" " + bytes.length + " ").getBytes(UTF_8));
        text.writeBytes(bytes);
        return text.toByteArray();
    }

    /// The SHA-256 of what was said, without the signatures, which may be others in another copy.
    public String hash() { return HexFormat.of().formatHex(Sha.of(bytes())); }

    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    private static byte[] plain(String text) { return Base64.getDecoder().decode(text); }
}
