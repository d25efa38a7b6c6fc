package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Codec;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.carry.Message;
import org.lazaret.group.people.Letter;
import org.lazaret.group.people.Mailbox;
import org.lazaret.group.people.Mailbox.Arrived;
import org.lazaret.group.people.Outbox.Posted;
import org.lazaret.group.people.Post;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.ZoneDirectory;

/// Letters from one site to another through a hub that may lie; beside every delivery that is not believed stands the
/// true one, which is.
class MailboxTest {
    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
    private static final Codec<Posted> CODEC = Codec.of(Posted.class);

    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice north = new Practice("north", 1, clock, wires);
    private final Practice south = new Practice("south", 2, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);
    private final ZoneDirectory zone = new ZoneDirectory("", 4, "", List.of(), List.of(), List.of(site(north, 41), site(
        south, 42)),
        List.of(), List.of());
    private Mailbox mailbox = mailbox();

    @BeforeEach void join() {
        centre.admit(north.member(Limit.STANDARD));
        centre.admit(south.member(Limit.STANDARD));
    }

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    private static Newcomer site(Practice practice, int box) {
        var signing = practice.signer().publicKey();
        var journals = List.of(new VerifierKey(practice.origin("access").origin(), signing).line(),
            new VerifierKey(practice.origin("care").origin(), signing).line());
        return new Newcomer("", new SiteId(practice.peer().name().substring(5)), Trade.PRACTICE, new SiteKeys(journals,
            Key.ofBox(seed(box)), Key.ofSigner(seed(9))), "");
    }

    private Mailbox mailbox() {
        var own = new Mailbox.Own(new SiteId("south"), seed(42));
        return new Mailbox(own, zone, Centre.IDENTITY, new Mailbox.Place(south.disk(), "site/heard"));
    }

    private Dsse letter(String about, long number) {
        return new Letter(new SiteId("north"), new AccountId(about), number, Optional.empty(), SPRING).signed(
            north.signer());
    }

    private void post(String to, Dsse... letters) {
        var sealed = new ArrayList<String>();
        var reader = zone.site(new SiteId(to)).orElseThrow();
        for (var letter : letters)
            sealed.add(Base64.getEncoder().encodeToString(Post.seal(letter, reader, count -> seed(77))));
        north.post("people.posted", to, body(to, sealed));
    }

    private static String body(String to, List<String> letters) {
        var event = new Posted(new SiteId(to), Instant.EPOCH, "mark", letters);
        return "once 1\n" + new String(CODEC.write(event), UTF_8);
    }

    private void talk() {
        for (int round = 0; round < 20; round++) {
            for (int steps = 0; steps < 50 && north.step(); steps++) {}
            while (!wires.quiet()) deliver(wires.first());
            while (centre.hub().step()) {}
            clock.pass(Duration.ofMillis(200));
        }
    }

    private void deliver(Wires.Sent sent) {
        if (sent.to().equals(north.peer())) north.carrier().receive(sent.from(), sent.message());
        if (sent.to().equals(Centre.IDENTITY.peer())) centre.hub().receive(sent.from(), sent.message());
    }

    /// What the hub answers to the mailbox's next wish for north's letters.
    private Message.Delivery asked() {
        var wish = mailbox.wish(clock.now()).orElseThrow();
        wires.lose();
        centre.hub().receive(south.peer(), wish.bytes());
        return (Message.Delivery) Message.parse(wires.first().message());
    }

    private List<String> arrived() {
        var all = new ArrayList<String>();
        for (var next = mailbox.first(); next.isPresent(); next = mailbox.first()) {
            all.add(next.get().isLetter() ? next.get().who().name() : next.get().kind() + next.get().text());
            mailbox.took(next.get());
        }
        return all;
    }

    @Test void of_a_severed_site_nothing_is_taken_or_asked_for_and_when_it_is_over_all_comes() {
        post("south", letter("a-bell", 3), letter("t-price", 3));
        talk();
        var delivery = asked();
        mailbox.take(delivery);
        mailbox.took(mailbox.first().orElseThrow());
        mailbox.sever(site -> site.name().equals("north"));
        assertThat(mailbox.first()).as("not the one that lay there either").isEmpty();
        mailbox.take(delivery);
        assertThat(mailbox.first()).isEmpty();
        assertThat(mailbox.wish(clock.now().plusSeconds(60))).isEmpty();
        mailbox.sever(site -> site.name().equals("east"));
        mailbox.take(asked());
        assertThat(arrived()).contains("t-price");
    }

    @Test void letters_come_once_and_those_for_others_do_not() {
        north.write(3);
        post("south", letter("a-bell", 3), letter("t-price", 3));
        post("north", letter("nobody", 4));
        north.write(2, "south"); // sealed, and not to its box
        talk();
        var delivery = asked();
        mailbox.take(delivery);
        mailbox.take(delivery);
        assertThat(mailbox.first().map(Arrived::text)).contains(letter("a-bell", 3).line());
        assertThat(arrived()).containsExactly("a-bell", "t-price");

        mailbox.take(asked());
        assertThat(mailbox.wish(clock.now())).as("nothing more is wanted").isEmpty();
        mailbox = mailbox();
        mailbox.take(asked());
        assertThat(arrived()).as("after a start").isEmpty();
    }

    @Test void of_a_site_that_came_back_is_read_on_where_its_old_journal_and_its_new_one_part() {
        north.write(5);
        post("south", letter("a-bell", 3));
        talk();
        mailbox.take(asked());
        assertThat(arrived()).containsExactly("a-bell");
        long heard = north.journal("care").size();
        assertThat(wished(life(1, heard + 7))).as("all that was heard came back").isEqualTo(heard);
        assertThat(wished(life(1, heard - 2))).as("some of it did not").isEqualTo(heard - 2);
        assertThat(wished(life(1, heard + 7), life(2, heard - 1))).as("nor the second time").isEqualTo(heard - 1);
    }

    /// North as it was before it came back with so many entries.
    private ZoneDirectory.Former life(int incarnation, long left) {
        return new ZoneDirectory.Former(as(incarnation), left);
    }

    private Newcomer as(int incarnation) {
        var now = site(north, 41);
        var keys = now.keys().journals().stream().map(VerifierKey::parse).map(key -> new VerifierKey(
            new LogId(key.name()).in(incarnation).origin(), key.publicKey()).line()).toList();
        return new Newcomer("", now.site(), now.trade(), new SiteKeys(keys, now.keys().box(), now.keys().wire()), "");
    }

    /// From where on south wants north's letters, after those lives.
    private long wished(ZoneDirectory.Former... lives) {
        var now = as(lives.length + 1);
        var directory = new ZoneDirectory("", 5, "", List.of(), List.of(), List.of(now, site(south, 42)), List.of(
            lives), List.of());
        var heard = new Mailbox(new Mailbox.Own(new SiteId("south"), seed(42)), directory, Centre.IDENTITY,
            new Mailbox.Place(south.disk(), "site/heard"));
        heard.reached();
        return ((Message.Pull) heard.wish(clock.now()).orElseThrow()).from();
    }

    @Test void what_is_no_letter_is_given_out_in_its_place_and_says_who_sent_it() {
        post("south", letter("a-bell", 3));
        north.post("cover.left", "south", "once 2\n{\"by\":\"south\"}");
        north.post("cover.left", "north", "once 3\n{\"by\":\"north\"}");
        post("south", letter("t-price", 4));
        talk();
        mailbox.take(asked());
        assertThat(arrived()).containsExactly("a-bell", "cover.left{\"by\":\"south\"}", "t-price");
        mailbox = mailbox();
        assertThat(mailbox.first()).isEmpty();
    }

    @Test void what_was_for_another_site_is_not_taken_though_the_hub_hands_it_out() {
        north.post("cover.left", "north", "once 1\n{\"by\":\"north\"}");
        talk();
        var wish = mailbox.wish(clock.now()).orElseThrow();
        wires.lose();
        centre.hub().receive(north.peer(), wish.bytes());
        var others = (Message.Delivery) Message.parse(wires.first().message());
        assertThat(others.items()).hasSize(1);
        mailbox.take(others);
        assertThat(arrived()).isEmpty();
    }

    @Test void a_letter_that_nobody_took_in_comes_again_after_a_start() {
        post("south", letter("a-bell", 3));
        talk();
        mailbox.take(asked());
        mailbox = mailbox();
        mailbox.take(asked());
        assertThat(arrived()).containsExactly("a-bell");
    }

    @Test void a_start_between_two_letters_of_an_entry_loses_neither() {
        post("south", letter("a-bell", 3), letter("t-price", 3));
        talk();
        mailbox.take(asked());
        mailbox.took(mailbox.first().orElseThrow());
        mailbox = mailbox();
        mailbox.take(asked());
        assertThat(arrived()).contains("t-price");
    }

    @Test void a_hint_is_asked_after_and_asked_again_while_no_answer_comes() {
        talk();
        mailbox.take(asked());
        assertThat(mailbox.wish(clock.now())).isEmpty();
        post("south", letter("a-bell", 3));
        talk();
        mailbox.grown(north.origin("care"), 1);
        assertThat(mailbox.wish(clock.now())).isPresent();
        assertThat(mailbox.wish(clock.now())).isEmpty();
        clock.pass(Duration.ofSeconds(5));
        mailbox.take(asked());
        assertThat(arrived()).containsExactly("a-bell");
    }

    @Test void what_the_hub_changed_is_not_believed_and_the_true_one_still_is() {
        post("south", letter("a-bell", 3));
        talk();
        var truth = asked();
        var entry = truth.items().getFirst().entry().clone();
        entry[entry.length - 3] ^= 1;
        var item = truth.items().getFirst();
        mailbox.take(with(truth, new Message.Item(item.position(), entry, item.proof())));
        mailbox.take(with(truth, new Message.Item(item.position() + 1, item.entry(), item.proof())));
        mailbox.take(new Message.Delivery(south.origin("care"), truth.note(), truth.items(), truth.upTo()));
        mailbox.take(new Message.Delivery(truth.journal(), alone(truth.note()), truth.items(), truth.upTo()));
        assertThat(arrived()).isEmpty();
        mailbox.take(truth);
        assertThat(arrived()).containsExactly("a-bell");
    }

    private static Message.Delivery with(Message.Delivery truth, Message.Item item) {
        return new Message.Delivery(truth.journal(), truth.note(), List.of(item), truth.upTo());
    }

    /// Without the hub's cosignature.
    private static byte[] alone(byte[] cosigned) {
        var note = Note.parse(cosigned);
        return new Note(note.text(), List.of(note.signatures().getFirst())).bytes();
    }

    @Test void one_that_is_written_wrongly_or_sealed_to_another_keeps_none_behind_it_back() {
        north.post("people.posted", "south", "no line");
        north.post("people.posted", "south", body("south", List.of("no base 64!")));
        var toNorth = Post.seal(letter("stranger", 1), zone.site(new SiteId("north")).orElseThrow(), _ -> seed(77));
        north.post("people.posted", "south", body("south", List.of(Base64.getEncoder().encodeToString(toNorth))));
        post("south", letter("a-bell", 3));
        talk();
        mailbox.take(asked());
        assertThat(arrived()).containsExactly("a-bell");
    }
}
