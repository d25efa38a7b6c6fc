package org.lazaret.practice.clients;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lazaret.core.book.Personal;

/// The postcode in an address as people write it: what they give when a name is hard to spell.
///
/// Shape: `NR1 3AB` (United Kingdom), `D02 X285` (Ireland), `1012 AB` (Netherlands).
///
/// Source: BS 7666-2; An Post, Eircode; NEN 5825.
record Postcode(String outer, String inner) {
    private static final Pattern ANY = Pattern.compile(
        "\\b(?:([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})|"
            + "([A-Z][0-9][0-9W]) ?([0-9A-Z]{4})|([1-9][0-9]{3}) ?([A-Z]{2}))\\b");

    /// The last in it.
    static Optional<Postcode> in(String address) {
        return ANY.matcher(address.toUpperCase(Locale.ROOT)).results().reduce((_, later) -> later).map(Postcode::of);
    }

    private static Postcode of(MatchResult found) {
        for (var group = 1; group < found.groupCount(); group += 2)
            if (found.group(group) != null) return new Postcode(found.group(group), found.group(group + 1));
        throw new IllegalStateException("a postcode matched and has no parts");
    }

    /// However it is typed, with the gap or without.
    List<Personal> words() { return List.of(new Personal(outer + inner), new Personal(outer), new Personal(inner)); }
}
