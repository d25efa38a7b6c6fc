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
public final class Uk {
    public static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    public static final SiteId HILL_STREET = new SiteId("hill-street");
    public static final int ROOT = 10;
    public static final int COMMAND = 20;
    public static final int BOX = 30;

    private Uk() {}

    public static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number; // the lowest three bits of the first byte are none of a box's
        return seed;
    }

    public static Signers signers(int first, int count, int needed) {
        return new Signers(IntStream.range(first, first + count).mapToObj(
            number -> new Officer("officer-" + number, Key.ofSigner(seed(number)))).toList(), needed);
    }

    public static Quorum quorum(int generation, int first) {
        return new Quorum(generation, IntStream.range(first, first + 3).mapToObj(
            number -> new Officer("officer-" + number, Key.ofBox(seed(number)))).toList(), 2);
    }

    public static Charter charter(String zone) {
        var hub = new Hub(Key.ofSigner(seed(1)), Key.ofSigner(seed(2)), "hub.example:8443");
        return new Charter("hill-vets", new Zone(zone), signers(ROOT, 3, 2), signers(COMMAND, 5, 3), quorum(1, BOX),
            hub);
    }

    public static Dsse founding(String zone) {
        return new Statement(new Zone(zone), 1, List.of(), NINE, new Founded(charter(zone))).envelope();
    }

    /// Signed by so many officers from the first on.
    public static String signed(Dsse envelope, int first, int count) {
        for (int number = first; number < first + count; number++) envelope = envelope.signed(seed(number));
        return envelope.line();
    }

    public static ZoneDirectory founded() {
        return ZoneDirectory.KIND.blank().after(new ZoneDirectory.Joined(signed(founding("uk"), ROOT, 2)));
    }

    public static String next(ZoneDirectory directory, Said said, int first, int count) {
        return signed(directory.next(NINE, said).envelope(), first, count);
    }

    public static ZoneDirectory heard(ZoneDirectory directory, Said said, int first, int count) {
        return directory.after(new ZoneDirectory.Accepted(next(directory, said, first, count)));
    }

    public static Code code(ZoneDirectory directory) { return Code.make(count -> new byte[count], directory.root()); }

    public static ZoneDirectory inviting() {
        var uk = founded();
        return heard(uk, new Invited(List.of(new Invitation(HILL_STREET, Trade.PRACTICE, code(uk).key()))), COMMAND, 3);
    }

    public static Newcomer newcomer(ZoneDirectory directory, String origin) {
        var signing = Key.ofSigner(seed(99)).bytes();
        var keys = new SiteKeys(List.of(new VerifierKey(origin + "/care/1", signing).line(), new VerifierKey(origin
            + "/access/1", signing).line()), Key.ofBox(seed(98)), Key.ofSigner(seed(97)));
        return new Newcomer(directory.root(), HILL_STREET, Trade.PRACTICE, keys, "");
    }

    public static Enrolled enrolled(Newcomer newcomer, byte[] code, byte[] own) {
        return new Enrolled(newcomer, HexFormat.of().formatHex(Key.sign(code, newcomer.text())),
            HexFormat.of().formatHex(Key.sign(own, newcomer.text())));
    }
}
