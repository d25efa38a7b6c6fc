package org.lazaret.group.zones;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Signer;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Readmitted;
import org.lazaret.group.zones.Statement.Said;

/// What a site asks its zone's commanders to sign: a file of one line.
public final class Request {
    private static final Codec<Enrolled> CODEC = Codec.of(Enrolled.class);
    private static final Codec<Readmitted> BACK = Codec.of(Readmitted.class);

    private Request() {}

    /// Proven by the code, which is not in it, and by the site's own key.
    public static Enrolled of(Newcomer newcomer, Code code, Signer signer) {
        return new Enrolled(newcomer, HexFormat.of().formatHex(Key.sign(code.seed(), newcomer.text())),
            HexFormat.of().formatHex(signer.sign(newcomer.text())));
    }

    public static byte[] file(Enrolled enrolled) { return CODEC.write(enrolled); }

    /// Of a site that came back on a clean machine.
    ///
    /// @param left how many entries of its care journal came back
    public static Readmitted back(Newcomer newcomer, long left, Signer signer) {
        return new Readmitted(newcomer, left, HexFormat.of().formatHex(signer.sign(Readmitted.text(newcomer, left))));
    }

    public static byte[] file(Readmitted readmitted) { return BACK.write(readmitted); }

    /// What it asks to be said of it.
    ///
    /// @throws CorruptBook when it is no request
    public static Said read(byte[] file) {
        var line = new String(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        try {
            return CODEC.read(line);
        } catch (CorruptBook _) {
            return BACK.read(line);
        }
    }
}
