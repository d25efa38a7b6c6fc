package org.lazaret.server.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Locale;
import org.lazaret.core.book.Personal;
import org.lazaret.core.world.Secrets;

/// A code of 60 bits for whoever stands at the machine, new at each start and nowhere on its disk.
public final class FirstCode {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private final String code;

    public FirstCode(Secrets secrets) { this.code = fresh(secrets); }

    /// E.g. `k7mq-2xrd-9tvb`.
    static String fresh(Secrets secrets) {
        var letters = new StringBuilder();
        for (var each : secrets.bytes(12)) {
            if (letters.length() % 5 == 4) letters.append('-');
            letters.append(LETTERS.charAt(each & 31));
        }
        return letters.toString();
    }

    public String code() { return code; }

    public boolean fits(Personal typed) {
        return MessageDigest.isEqual(bare(typed.text()).getBytes(UTF_8), bare(code).getBytes(UTF_8));
    }

    private static String bare(String code) { return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""); }
}
