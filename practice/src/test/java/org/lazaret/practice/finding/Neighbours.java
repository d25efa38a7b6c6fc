package org.lazaret.practice.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Desk;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Exchange;
import org.lazaret.group.zones.Charter;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Statement.Readmitted;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.Practised;

/// A practice, and another site that came into its zone; and the hub's side of what they say to it.
final class Neighbours implements Exchange {
    static final SiteId OWL = new SiteId("night-owl");
    static final SiteId HIGH = new SiteId("high-street");
    static final Zone UK = new Zone("uk");
    private static final byte[] OFFICER = seed(1);

    final Practised practice = new Practised();
    final List<Message.OfTokens> sent = new ArrayList<>();
    final Map<Long, Message.Finds> answers = new LinkedHashMap<>();
    final ArrayDeque<Message.Compared> compared = new ArrayDeque<>();
    private String root = "";

    static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    Desk desk() { return practice.desk("site"); }

    @Override public boolean send(Message.OfTokens message) { return sent.add(message); }

    @Override public Optional<Message.Finds> found(long ask) { return Optional.ofNullable(answers.remove(ask)); }

    @Override public Optional<Message.Compared> compared() { return Optional.ofNullable(compared.poll()); }

    /// The sites come in this order; each has boxes and keys from its number on.
    Neighbours join(SiteId... sites) {
        var one = new Signers(List.of(new Officer("ann", Key.ofSigner(OFFICER))), 1);
        var quorum = new Quorum(1, IntStream.range(5, 7).mapToObj(number -> new Officer("q-" + number, Key.ofBox(seed(
            number)))).toList(), 2);
        var hub = new Hub(Key.ofSigner(seed(8)), Key.ofSigner(seed(9)), "hub.example:1");
        var first = new Statement(UK, 1, List.of(), Instant.EPOCH, new Founded(new Charter("hill", UK, one, one,
            quorum, hub))).envelope().signed(OFFICER);
        root = first.hash();
        told(ZoneDirectory.BOOK, new ZoneDirectory.Join(root, first.line()));
        var code = Code.make(count -> new byte[count], root);
        for (var site : sites) {
            said(new Invited(List.of(new Invitation(site, Trade.PRACTICE, code.key()))));
            var newcomer = newcomer(site, 1);
            said(new Enrolled(newcomer, hex(Key.sign(code.seed(), newcomer.text())), hex(Key.sign(seed(box(site) + 1),
                newcomer.text()))));
        }
        return this;
    }

    static int box(SiteId site) { return site.equals(OWL) ? 30 : 40; }

    private Newcomer newcomer(SiteId site, int life) {
        int number = box(site) + (life - 1) * 10;
        var journal = new VerifierKey("hill/%s/care/%d".formatted(site.name(), life), Key.ofSigner(seed(number
            + 1)).bytes()).line();
        return new Newcomer(root, site, Trade.PRACTICE, new SiteKeys(List.of(journal), Key.ofBox(seed(number)),
            Key.ofSigner(seed(number + 2))), "");
    }

    /// The other site came back with other keys.
    void owlComesBack() {
        var back = newcomer(OWL, 2);
        said(new Readmitted(back, 0, hex(Key.sign(seed(box(OWL) + 11), text(back)))));
    }

    private static byte[] text(Newcomer back) {
        var before = "lazaret readmission 1\n0\n".getBytes(UTF_8);
        var all = Arrays.copyOf(before, before.length + back.text().length);
        System.arraycopy(back.text(), 0, all, before.length, back.text().length);
        return all;
    }

    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    private void said(Statement.Said what) {
        var zone = desk().read(ZoneDirectory.BOOK);
        told(ZoneDirectory.BOOK, new ZoneDirectory.Accept(zone.next(Instant.EPOCH, what).envelope().signed(
            OFFICER).line()));
    }

    <B extends Book<B, C, E>, C, E> void told(BookId<B, C, E> book, C command) {
        assertThat(practice.told(book, command).refusal()).as("%s", command).isEmpty();
    }
}
