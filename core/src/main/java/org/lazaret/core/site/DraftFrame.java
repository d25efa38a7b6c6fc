package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Pieces;

/// A draft in its file: who, which form, about whom and under which key in the clear, then what is typed, sealed.
///
/// Shape: a piece of the file, in it a line `WHO⇥FORM⇥SUBJECT⇥KEY`, then the sealed text. A draft that was cut has
/// neither key nor text.
///
/// @param key 64 hexadecimal digits, or empty
record DraftFrame(AccountId who, DraftId draft, String key, byte[] sealed) {
    static final int MOST = 1 << 20;
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
        return Pieces.piece(ByteBuffer.allocate(line.length + sealed.length).put(line).put(sealed).array());
    }

    /// Empty where this is no draft.
    static Optional<DraftFrame> parse(byte[] rest) {
        int end = 0;
        while (end < rest.length && rest[end] != '\n') end++;
        var names = new String(rest, 0, end, UTF_8).split("\t", -1);
        if (end == rest.length || names.length != 4 || !KEY.matcher(names[3]).matches()) return Optional.empty();
        return Optional.of(new DraftFrame(new AccountId(names[0]), new DraftId(names[1], new SubjectId(names[2])),
            names[3], Arrays.copyOfRange(rest, end + 1, rest.length)));
    }

    KeyId keyId() { return new KeyId(key); }
}
