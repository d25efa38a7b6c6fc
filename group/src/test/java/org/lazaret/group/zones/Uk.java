package org.lazaret.group.zones;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Statement.Said;

/// A zone for stories: three roots, five commanders, a quorum of three; keys that everyone can guess.
final class Uk {
    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    static final SiteId HILL_STREET = new SiteId("hill-street");
    static final int ROOT = 10;
    static final int COMMAND = 20;
    static final int BOX = 30;

    private Uk() {}

    static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number; // the lowest three bits of the first byte are none of a box's
        return seed;
    }

    static Signers signers(int first, int count, int needed) {
        return new Signers(IntStream.range(first, first + count).mapToObj(
            number -> new Officer("officer-" + number, Key.ofSigner(seed(number)))).toList(), needed);
    }

    static Quorum quorum(int generation, int first) {
        return new Quorum(generation, IntStream.range(first, first + 3).mapToObj(
            number -> new Officer("officer-" + number, Key.ofBox(seed(number)))).toList(), 2);
    }

    static Charter charter(String zone) {
        var hub = new Hub(Key.ofSigner(seed(1)), Key.ofSigner(seed(2)), "hub.example:8443");
        return new Charter("hill-vets", new Zone(zone), signers(ROOT, 3, 2), signers(COMMAND, 5, 3), quorum(1, BOX),
            hub);
    }

    static Dsse founding(String zone) {
        return new Statement(new Zone(zone), 1, List.of(), NINE, new Founded(charter(zone))).envelope();
    }

    /// Signed by so many officers from the first on.
    static String signed(Dsse envelope, int first, int count) {
        for (int number = first; number < first + count; number++) envelope = envelope.signed(seed(number));
        return envelope.line();
    }

    static ZoneDirectory founded() {
        return ZoneDirectory.KIND.blank().after(new ZoneDirectory.Joined(signed(founding("uk"), ROOT, 2)));
    }

    static String next(ZoneDirectory directory, Said said, int first, int count) {
        return signed(directory.next(NINE, said).envelope(), first, count);
    }

    static ZoneDirectory heard(ZoneDirectory directory, Said said, int first, int count) {
        return directory.after(new ZoneDirectory.Accepted(next(directory, said, first, count)));
    }

    static Code code(ZoneDirectory directory) { return Code.make(count -> new byte[count], directory.root()); }

    static ZoneDirectory inviting() {
        var uk = founded();
        return heard(uk, new Invited(List.of(new Invitation(HILL_STREET, Trade.PRACTICE, code(uk).key()))), COMMAND, 3);
    }

    static Newcomer newcomer(ZoneDirectory directory, String origin) {
        var signing = Key.ofSigner(seed(99)).bytes();
        var keys = new SiteKeys(List.of(new VerifierKey(origin + "/care/1", signing).line(), new VerifierKey(origin
            + "/access/1", signing).line()), Key.ofBox(seed(98)), Key.ofSigner(seed(97)));
        return new Newcomer(directory.root(), HILL_STREET, Trade.PRACTICE, keys, "");
    }

    static Enrolled enrolled(Newcomer newcomer, byte[] code, byte[] own) {
        return new Enrolled(newcomer, HexFormat.of().formatHex(Key.sign(code, newcomer.text())),
            HexFormat.of().formatHex(Key.sign(own, newcomer.text())));
    }
}
