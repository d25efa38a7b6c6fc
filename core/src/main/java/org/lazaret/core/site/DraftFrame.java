package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;

/// A draft in its file: who, which form, about whom and under which key in the clear, then what is typed, sealed.
///
/// Shape: length of the rest in 4 bytes, 8 bytes of its SHA-256, a line `WHO⇥FORM⇥SUBJECT⇥KEY`, the sealed text. A
/// draft that was cut has neither key nor text.
///
/// @param key 64 hexadecimal digits, or empty
record DraftFrame(AccountId who, DraftId draft, String key, byte[] sealed) {
    private static final int HEAD = 12;
    private static final int MOST = 1 << 20;
    private static final Pattern KEY = Pattern.compile("([0-9a-f]{64})?");

    static DraftFrame cut(AccountId who, DraftId draft) { return new DraftFrame(who, draft, "", new byte[0]); }

    boolean isCut() { return key.isEmpty(); }

    /// The line; what is typed is sealed together with it.
    static byte[] line(AccountId who, DraftId draft, String key) {
        for (var name : new String[]{who.name(), draft.form(), draft.subject().name()})
            if (name.chars().anyMatch(letter -> letter < ' '))
                throw new IllegalArgumentException("a draft is named by plain letters, not by '%s'".formatted(name));
        return "%s\t%s\t%s\t%s\n".formatted(who.name(), draft.form(), draft.subject().name(), key).getBytes(UTF_8);
    }

    byte[] line() { return line(who, draft, key); }

    byte[] bytes() {
        var line = line();
        var rest = ByteBuffer.allocate(line.length + sealed.length).put(line).put(sealed).array();
        return ByteBuffer.allocate(HEAD + rest.length).putInt(rest.length).put(check(rest)).put(rest).array();
    }

    /// The next frame, or empty where the file ends or was torn; then nothing is taken from it.
    static Optional<DraftFrame> read(ByteBuffer from) {
        if (from.remaining() < HEAD) return Optional.empty();
        int length = from.getInt(from.position());
        if (length < 0 || length > MOST || length > from.remaining() - HEAD) return Optional.empty();
        var check = new byte[8];
        from.get(from.position() + 4, check);
        var rest = new byte[length];
        from.get(from.position() + HEAD, rest);
        if (!Arrays.equals(check, check(rest))) return Optional.empty();
        return parse(rest).map(frame -> {
            from.position(from.position() + HEAD + length);
            return frame;
        });
    }

    private static Optional<DraftFrame> parse(byte[] rest) {
        int end = 0;
        while (end < rest.length && rest[end] != '\n') end++;
        var names = new String(rest, 0, end, UTF_8).split("\t", -1);
        if (end == rest.length || names.length != 4 || !KEY.matcher(names[3]).matches()) return Optional.empty();
        return Optional.of(new DraftFrame(new AccountId(names[0]), new DraftId(names[1], new SubjectId(names[2])),
            names[3], Arrays.copyOfRange(rest, end + 1, rest.length)));
    }

    KeyId keyId() { return new KeyId(key); }

    private static byte[] check(byte[] rest) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(rest), 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a JDK without SHA-256", impossible);
        }
    }
}
