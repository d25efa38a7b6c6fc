package org.lazaret.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// A file that pages need beside themselves, served by the site itself: a practice without internet keeps its screens.
///
/// @param tag changes whenever the bytes do
public record Asset(String type, byte[] bytes, String tag) {
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String FONT = "font/woff2";
    private static final Map<String, String> TYPES = Map.of("style.css", "text/css;charset=UTF-8", "htmx.min.js",
        SCRIPT,
        "keys.js", SCRIPT, "drafts.js", SCRIPT, "live.js", SCRIPT, "idle.js", SCRIPT, "passkey.js", SCRIPT,
        "lazaret.svg", "image/svg+xml",
        "hyperlegible.woff2",
        FONT,
        "hyperlegible-ext.woff2", FONT);

    public static Optional<Asset> named(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> of(type, bytes(name)));
    }

    private static Asset of(String type, byte[] bytes) {
        return new Asset(type, bytes, '"' + sha256(bytes).substring(0, 32) + '"');
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String name) {
        try (var file = Asset.class.getResourceAsStream("assets/" + name)) {
            if (file == null) throw new IllegalStateException("the program is built without its file " + name);
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
