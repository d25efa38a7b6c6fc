package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What tells one history from another: every entry of every journal, and every answer that anyone was given.
final class Digest {
    private Digest() {}

    static String of(Map<String, List<byte[]>> journals, String answers) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            journals.forEach((name, entries) -> {
                sha.update(name.getBytes(UTF_8));
                entries.forEach(sha::update);
            });
            return HexFormat.of().formatHex(sha.digest(answers.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
