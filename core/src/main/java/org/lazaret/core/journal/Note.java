package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text with signatures under it.
///
/// Source: C2SP signed-note.
///
/// @param text ends with a newline
public record Note(String text, List<Signature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final int MOST_BYTES = 1 << 20;

    /// One signature: whose, by which key, and its bytes.
    public record Signature(String name, int keyId, byte[] bytes) {
        /// As it stands under a note, with its newline.
        public String line() {
            var raw = ByteBuffer.allocate(4 + bytes.length).putInt(keyId).put(bytes).array();
            return "— " + name + " " + Base64Text.of(raw) + "\n";
        }
    }

    /// @throws IllegalArgumentException saying what is wrong with it
    public static Note parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES)
            throw new IllegalArgumentException("a note of more than " + MOST_BYTES + " bytes");
        var whole = utf8(bytes);
        int split = whole.lastIndexOf("\n\n");
        if (split < 0) throw new IllegalArgumentException("a note has an empty line before its signatures");
        var signatures = new ArrayList<Signature>();
        for (var line : whole.substring(split + 2).split("(?<=\n)", -1))
            if (!line.isEmpty()) signatures.add(signature(line));
        if (signatures.isEmpty()) throw new IllegalArgumentException("a note has at least one signature");
        if (signatures.size() > MOST_SIGNATURES)
            throw new IllegalArgumentException("more than " + MOST_SIGNATURES + " signatures");
        return new Note(whole.substring(0, split + 1), List.copyOf(signatures));
    }

    /// Text as a note has it.
    static String utf8(byte[] bytes) {
        try {
            var whole = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (whole.chars().anyMatch(letter -> letter < ' ' && letter != '\n')) {
                throw new IllegalArgumentException("a note has no control characters");
            }
            return whole;
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("a note is UTF-8", notUtf8);
        }
    }

    private static Signature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith("— ") || !line.endsWith("\n") || space < 3)
            throw new IllegalArgumentException("not a signature line: " + line.strip());
        var name = line.substring(2, space);
        if (!VerifierKey.fits(name))
            throw new IllegalArgumentException("a key's name has no space and no plus: " + name);
        var encoded = line.substring(space + 1, line.length() - 1);
        var raw = Base64Text.parse(encoded);
        if (raw.length < 5) throw new IllegalArgumentException("a signature has a key id and something more");
        var buffer = ByteBuffer.wrap(raw);
        int keyId = buffer.getInt();
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new Signature(name, keyId, rest);
    }

    public byte[] bytes() {
        var whole = new StringBuilder(text).append('\n');
        signatures.forEach(each -> whole.append(each.line()));
        return whole.toString().getBytes(UTF_8);
    }

    /// The text, if that key has signed it.
    public Optional<String> verified(VerifierKey key) {
        for (var signature : signatures) {
            if (signature.name().equals(key.name()) && signature.keyId() == key.id()) {
                return key.verifies(text.getBytes(UTF_8), signature.bytes()) ? Optional.of(text) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Signed with the key of that name.
    public static Note sign(String text, String name, Signer signer) {
        var key = new VerifierKey(name, signer.publicKey());
        return new Note(text, List.of(new Signature(name, key.id(), signer.sign(text.getBytes(UTF_8)))));
    }
}
