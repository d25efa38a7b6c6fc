package org.lazaret.core.site;

import org.lazaret.core.world.Secrets;

/// Opaque identifiers: 26 letters and digits that hold 128 bits of chance and say nothing.
final class Names {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private Names() {}

    static String fresh(Secrets secrets) {
        var chance = secrets.bytes(26);
        var name = new StringBuilder(26);
        for (var each : chance) name.append(LETTERS.charAt(each & 31));
        return name.toString();
    }
}
