package org.lazaret.group.zones;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Signer;
import org.lazaret.group.zones.Statement.Enrolled;

/// What a site asks its zone's commanders to sign: a file of one line.
public final class Request {
    private static final Codec<Enrolled> CODEC = Codec.of(Enrolled.class);

    private Request() {}

    /// Proven by the code, which is not in it, and by the site's own key.
    public static Enrolled of(Newcomer newcomer, Code code, Signer signer) {
        return new Enrolled(newcomer, HexFormat.of().formatHex(Key.sign(code.seed(), newcomer.text())),
            HexFormat.of().formatHex(signer.sign(newcomer.text())));
    }

    public static byte[] file(Enrolled enrolled) { return CODEC.write(enrolled); }

    /// @throws CorruptBook when it is no request
    public static Enrolled read(byte[] file) {
        return CODEC.read(new String(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
    }
}
