package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Package;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.carry.Message;
import org.lazaret.group.exposed.Exposure;
import org.lazaret.group.exposed.Sort;

/// A hub that lies is not believed by a site, and a site that lies not by its hub; each is told what was wrong.
class LiarsTest {
    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice site = new Practice("north", 1, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);
    private final LogId care = site.origin("care");

    @BeforeEach void carried() {
        centre.admit(site.member(Limit.STANDARD));
        site.write(300);
        for (int round = 0; round < 10; round++) Talk.round(site, centre, wires, clock);
        assertThat(site.carrier().held("care")).isEqualTo(200);
    }

    /// A hub's word that a site gets.
    private void says(Message message) { site.carrier().receive(Centre.IDENTITY.peer(), message.bytes()); }

    private Message.Holds holds(byte[] note, long size) {
        return new Message.Holds(care, note, new Message.Progress(size, size), 0, false);
    }

    private byte[] cosigned(Head head, HandSigner by, HandSigner witness) {
        var note = Note.sign(Checkpoint.text(head), head.origin().origin(), by);
        var both = new ArrayList<>(note.signatures());
        both.add(Cosignature.sign(note, "hub/uk", witness, clock.now()));
        return new Note(note.text(), List.copyOf(both)).bytes();
    }

    private Head head(long size) { return new Head(care, size, site.journal("care").root(size)); }

    /// What the site puts on the record next.
    private Exposure recorded() {
        var first = site.carrier().sightings().first().orElseThrow();
        site.carrier().sightings().took();
        return first;
    }

    private static String theirs(Exposure what) { return what.proof().theirs(); }

    private void nothingRecorded() { assertThat(site.carrier().sightings().first()).isEmpty(); }

    @Test void a_hub_that_says_it_holds_what_it_has_not_cosigned_is_not_believed() {
        site.write(30);
        var only = Note.sign(Checkpoint.text(head(220)), care.origin(), site.signer()).bytes();
        says(holds(only, 220));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("not cosigned with the key of hub/uk");
        assertThat(recorded()).extracting(Exposure::sort, LiarsTest::theirs).containsExactly(Sort.NOT_VOUCHED,
            new String(only, UTF_8));

        says(holds(cosigned(head(220), site.signer(), new HandSigner(98)), 220));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(recorded().sort()).isEqualTo(Sort.NOT_VOUCHED);

        says(holds(cosigned(head(220), site.signer(), Centre.WITNESS), 220));
        assertThat(site.carrier().held("care")).isEqualTo(220); // the control: with the right key it counts
        nothingRecorded();
    }

    @Test void a_root_that_is_not_the_journals_is_refused_although_all_have_signed() {
        site.write(30);
        var other = new Head(care, 220, new Hash(new byte[32]));
        says(holds(cosigned(other, site.signer(), Centre.WITNESS), 220));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("others than those on this disk");
        var recorded = recorded();
        assertThat(recorded.sort()).isEqualTo(Sort.OTHER_PAST);
        var ours = Note.parse(recorded.proof().ours().getBytes(UTF_8));
        assertThat(ours.verified(key()).map(Checkpoint::read)).as("what anybody can hold against it").contains(
            head(220));
    }

    private VerifierKey key() { return new VerifierKey(care.origin(), site.signer().publicKey()); }

    @Test void what_is_too_long_to_be_shown_whole_one_day_is_no_word() {
        site.write(30);
        var note = Note.parse(cosigned(head(220), site.signer(), Centre.WITNESS));
        var padded = new ArrayList<>(note.signatures());
        for (int each = 0; each < 90; each++) padded.add(new Note.Signature("padding", each, new byte[64]));
        says(holds(new Note(note.text(), List.copyOf(padded)).bytes(), 220));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(recorded().sort()).isEqualTo(Sort.NONSENSE);
    }

    @Test void what_this_site_has_signed_and_is_no_checkpoint_is_no_word() {
        var signed = Note.sign("nonsense\n", care.origin(), site.signer()).bytes();
        says(holds(signed, 220));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        var recorded = recorded();
        assertThat(recorded.sort()).isEqualTo(Sort.NONSENSE);
        assertThat(theirs(recorded)).as("the note, not the message").isEqualTo(new String(signed, UTF_8));
    }

    @Test void an_old_cosignature_says_nothing_new() {
        says(holds(cosigned(head(150), site.signer(), Centre.WITNESS), 150));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(site.carrier().elsewhere().troubles()).isEmpty();
        nothingRecorded();
    }

    @Test void more_than_the_site_has_is_told_as_what_it_means() {
        says(holds(new byte[0], 5_000));
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("5000 entries", "an older disk?");
        assertThat(recorded().sort()).isEqualTo(Sort.CLAIMED);
    }

    @Test void a_hub_that_has_lost_what_it_had_gets_it_again() {
        centre.disk().wipe();
        centre.die(false);
        for (int round = 0; round < 400 && site.carrier().held("care") == 200; round++)
            Talk.round(site, centre, wires, clock);
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("The hub has lost 200 entries of");
        var recorded = recorded();
        assertThat(recorded.sort()).isEqualTo(Sort.LOST);
        assertThat(Cosignature.seen(Note.parse(recorded.proof().ours().getBytes(UTF_8)), Centre.IDENTITY.witness())).as(
            "what the hub had vouched for").isPresent();
        for (int round = 0; round < 20; round++) Talk.round(site, centre, wires, clock);
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(centre.hub().journal(care).orElseThrow().size()).isEqualTo(200);
    }

    @Test void nonsense_from_the_hub_is_told_and_harms_nothing() {
        site.carrier().receive(Centre.IDENTITY.peer(), "nonsense".getBytes(UTF_8));
        site.carrier().receive(new PeerId("hub/nl"), holds(new byte[0], 0).bytes());
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("cannot be read");
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(theirs(recorded())).isEqualTo(HexFormat.of().formatHex("nonsense".getBytes(UTF_8)));
    }

    @Test void who_cannot_believe_the_answer_does_not_ask_again_at_once() {
        var older = new Practice("north", 1, clock, wires);
        older.write(30);
        var asked = new ArrayList<Instant>();
        wires.watch(sent -> {
            if (sent.to().equals(Centre.IDENTITY.peer())) asked.add(clock.now());
        });
        for (int round = 0; round < 150; round++) Talk.round(older, centre, wires, clock);
        assertThat(older.carrier().elsewhere().troubles().toString()).contains("is it an older one?");
        var recorded = older.carrier().sightings().first().orElseThrow();
        assertThat(recorded.sort()).isEqualTo(Sort.AHEAD);
        assertThat(Note.parse(recorded.proof().theirs().getBytes(UTF_8)).verified(key())).as(
            "what the hub showed, signed with this site's key").isPresent();
        assertThat(asked).hasSizeBetween(2, 6);
    }

    @Test void that_the_hub_has_lost_something_stands_for_a_day() {
        centre.disk().wipe();
        centre.die(false);
        for (int round = 0; round < 600; round++) Talk.round(site, centre, wires, clock);
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("The hub has lost 200 entries of");
        clock.pass(Duration.ofHours(25));
        assertThat(site.carrier().elsewhere().troubles()).isEmpty();
    }

    @Test void a_hub_that_answers_and_takes_nothing_is_on_the_record() {
        site.write(30);
        for (int round = 0; round < 3_300; round++) {
            for (int steps = 0; steps < 50 && site.step(); steps++) {}
            while (!wires.quiet()) deaf(wires.first());
            clock.pass(Duration.ofMillis(200));
        }
        assertThat(recorded()).extracting(Exposure::sort, LiarsTest::theirs).containsExactly(Sort.WITHHELD, "");
        assertThat(site.carrier().elsewhere().troubles().toString()).contains("answers and takes nothing");
        for (int round = 0; round < 400; round++) Talk.round(site, centre, wires, clock);
        assertThat(site.carrier().held("care")).isEqualTo(220);
        assertThat(site.carrier().elsewhere().troubles()).isEmpty();
    }

    /// The hub hears questions only.
    private void deaf(Wires.Sent sent) {
        if (sent.to().equals(site.peer())) site.carrier().receive(sent.from(), sent.message());
        else
            if (Message.parse(sent.message()) instanceof Message.Ask)
                centre.hub().receive(sent.from(), sent.message());
    }

    @Test void an_answer_that_was_overtaken_is_no_loss() {
        site.carrier().reached();
        site.step();
        centre.hub().receive(site.peer(), wires.first().message());
        var late = wires.first();
        site.write(30);
        says(holds(cosigned(head(220), site.signer(), Centre.WITNESS), 220));
        assertThat(site.carrier().held("care")).isEqualTo(220);
        for (int each = 0; each < 4; each++) site.step(); // it would ask again, and it is too early to
        site.carrier().receive(late.from(), late.message());
        assertThat(site.carrier().held("care")).isEqualTo(220);
        assertThat(site.carrier().elsewhere().troubles()).isEmpty();
    }

    private void brings(PeerId from, Message message) {
        wires.lose();
        centre.hub().receive(from, message.bytes());
    }

    private Message answer() { return Message.parse(wires.first().message()); }

    @Test void a_forged_entry_is_refused_with_its_place() {
        site.write(30);
        var journal = site.journal("care");
        var note = Note.sign(Checkpoint.text(head(220)), care.origin(), site.signer()).bytes();
        brings(site.peer(), new Message.Offer(care, 200, note, journal.consistency(200, 220)));
        assertThat(answer()).isInstanceOf(Message.Holds.class);
        var honest = Package.of(journal, 200, 220, 1 << 20);
        var forged = new ArrayList<>(honest.entries());
        forged.set(3, forged.get(4));
        brings(site.peer(), new Message.Entries(care, new Package(200, 220, forged, honest.proof())));

        assertThat(answer()).isEqualTo(new Message.Refused(care, 200,
            "entries 200 to 219 are not those that the site signed"));
        assertThat(centre.hub().complaints()).extracting(Complaint::site).containsExactly(site.peer());
        brings(site.peer(), new Message.Entries(care, honest));
        while (centre.hub().step()) {}
        assertThat(centre.hub().journal(care).orElseThrow().size()).isEqualTo(220); // the control
    }

    @Test void a_rewritten_past_is_refused_with_both_heads() {
        var other = new Head(care, 200, new Hash(new byte[32]));
        var note = Note.sign(Checkpoint.text(other), care.origin(), site.signer()).bytes();
        brings(site.peer(), new Message.Offer(care, 0, note, List.of()));
        assertThat(answer()).isInstanceOfSatisfying(Message.Refused.class,
            refused -> assertThat(refused.what()).contains(other.root().toString(), head(200).root().toString()));
        assertThat(centre.hub().complaints()).extracting(Complaint::what).containsExactly(
            new Taking.Forked(head(200), other, true));
        assertThat(centre.hub().complaints().getFirst().shown()).containsExactly(new String(note, UTF_8));
    }

    @Test void a_wrong_proof_is_refused() {
        site.write(30);
        var note = Note.sign(Checkpoint.text(head(220)), care.origin(), site.signer()).bytes();
        brings(site.peer(), new Message.Offer(care, 200, note, List.of(new Hash(new byte[32]))));
        assertThat(answer()).isInstanceOfSatisfying(Message.Refused.class,
            refused -> assertThat(refused.what()).contains("were not shown to continue"));
    }

    @Test void nobody_brings_anothers_journal() {
        var south = new Practice("south", 2, clock, wires);
        centre.admit(south.member(Limit.STANDARD));
        var note = Note.sign(Checkpoint.text(head(200)), care.origin(), south.signer()).bytes();
        brings(south.peer(), new Message.Offer(care, 200, note, List.of()));
        assertThat(answer()).isEqualTo(
            new Message.Refused(care, -1, "hill/south has no journal hill/north/care/1 here"));
        brings(new PeerId("hill/nobody"), new Message.Ask(care, 1));
        assertThat(wires.quiet()).isTrue();
    }
}
