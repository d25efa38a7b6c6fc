package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Merkle;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.carry.Cargo;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.Message;

/// What the hub hands on, what it keeps before entries come, and how much it takes.
class RelayTest {
    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice north = new Practice("north", 1, clock, wires);
    private final Practice south = new Practice("south", 2, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);

    private void talk(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int steps = 0; steps < 50 && north.step() | south.step(); steps++) {}
            while (!wires.quiet()) deliver(wires.first());
            while (centre.hub().step()) {}
            clock.pass(Duration.ofMillis(200));
        }
    }

    private void deliver(Wires.Sent sent) {
        for (var site : List.of(north, south))
            if (sent.to().equals(site.peer())) site.carrier().receive(sent.from(), sent.message());
        if (sent.to().equals(Centre.IDENTITY.peer())) centre.hub().receive(sent.from(), sent.message());
    }

    @Test void what_is_addressed_to_a_site_comes_to_it_with_proofs() {
        centre.admit(north.member(Limit.STANDARD));
        centre.admit(south.member(Limit.STANDARD));
        north.write(3);
        north.write(2, "south");
        north.write(1, "*");
        north.write(1, "east");
        talk(10);
        var care = north.origin("care");
        centre.hub().receive(south.peer(), new Message.Pull(care, 0).bytes());
        var delivery = (Message.Delivery) Message.parse(wires.first().message());

        assertThat(delivery.items()).extracting(Message.Item::position).containsExactly(2L, 3L, 4L);
        assertThat(delivery.upTo()).isEqualTo(6);
        var key = new VerifierKey(care.origin(), north.signer().publicKey());
        var head = Checkpoint.open(delivery.note(), key).orElseThrow();
        assertThat(Note.parse(delivery.note()).signatures()).hasSize(2);
        for (var item : delivery.items())
            assertThat(Merkle.included(Merkle.leaf(item.entry()), item.position(), head, item.proof())).isTrue();
        centre.hub().receive(south.peer(), new Message.Pull(care, 4).bytes());
        assertThat(((Message.Delivery) Message.parse(wires.first().message())).items()).hasSize(1);
        centre.hub().receive(north.peer(), new Message.Pull(care, 0).bytes());
        assertThat(((Message.Delivery) Message.parse(wires.first().message())).items()).hasSize(1);
    }

    @Test void those_it_is_addressed_to_get_a_hint_and_pull() {
        var hints = new ArrayList<String>();
        var taken = new ArrayList<Long>();
        south.mail(new Mail() {
            private Optional<Message> wish = Optional.empty();

            @Override public void grown(LogId journal, long size) {
                hints.add(journal.origin() + " " + size);
                wish = Optional.of(new Message.Pull(journal, 0));
            }

            @Override public void take(Message.Delivery delivery) {
                delivery.items().forEach(item -> taken.add(item.position()));
            }

            @Override public Optional<Message> wish(Instant now) {
                var next = wish;
                wish = Optional.empty();
                return next;
            }
        });
        centre.admit(north.member(Limit.STANDARD));
        centre.admit(south.member(Limit.STANDARD));
        north.write(2);
        north.write(2, "south");
        talk(20);
        assertThat(hints).contains("hill/north/care/1 4");
        assertThat(taken).containsExactly(2L, 3L);
    }

    @Test void entries_wait_for_the_blob_that_they_need() {
        var blob = "sealed picture ".repeat(90_000).getBytes(UTF_8);
        var there = new ArrayList<byte[]>();
        north.cargo(new Cargo() {
            @Override public List<Need> needed(LogId journal, long from, long to) {
                var need = new Need(7, BlobId.of(blob));
                return journal.origin().contains("care") && from <= 7 && 7 < to ? List.of(need) : List.of();
            }

            @Override public Optional<byte[]> find(BlobId wanted) { return there.stream().findFirst(); }
        });
        centre.admit(north.member(Limit.STANDARD));
        north.write(30);
        talk(100);
        assertThat(north.carrier().held("care")).isEqualTo(7);
        assertThat(north.carrier().held("access")).isEqualTo(10);

        there.add(blob);
        talk(100);
        assertThat(north.carrier().held("care")).isEqualTo(20);
        var name = BlobId.of(blob).hex();
        var file = "hub/blobs/" + name.substring(0, 2) + "/" + name;
        assertThat(centre.disk().durable().read(file)).get().isEqualTo(blob);
    }

    @Test void a_blob_of_another_name_is_not_kept() {
        centre.admit(north.member(Limit.STANDARD));
        var bytes = "other".getBytes(UTF_8);
        var promised = BlobId.of("promised".getBytes(UTF_8));
        centre.hub().receive(north.peer(), new Message.Piece(promised, bytes.length, 0, bytes).bytes());
        assertThat(Message.parse(wires.first().message())).isEqualTo(new Message.Stored(promised, 0));
        assertThat(centre.disk().list("hub/blobs")).isEmpty();
    }

    @Test void a_site_that_floods_is_slowed_and_the_others_are_not() {
        centre.admit(north.member(new Limit(10_000, 20_000)));
        centre.admit(south.member(Limit.STANDARD));
        var piece = new Message.Piece(BlobId.of(new byte[0]), 9_000, 0, new byte[2_000]).bytes();
        for (int message = 0; message < 20; message++) centre.hub().receive(north.peer(), piece);
        assertThat(Message.parse(wires.all().getLast().message())).isInstanceOf(Message.Slow.class);
        wires.lose();
        centre.hub().receive(south.peer(), new Message.Ask(south.origin("care"), 1).bytes());
        assertThat(Message.parse(wires.first().message())).isInstanceOf(Message.Holds.class);
        north.write(2_000);
        talk(1_000);
        assertThat(north.carrier().held("care")).isEqualTo(1_334); // slowly, and all of it
    }

    @Test void the_index_is_made_anew_from_the_journals() {
        centre.admit(north.member(Limit.STANDARD));
        centre.admit(south.member(Limit.STANDARD));
        north.write(2, "south");
        talk(10);
        centre.die(false); // its index was in memory
        while (centre.hub().step()) {}
        centre.hub().receive(south.peer(), new Message.Pull(north.origin("care"), 0).bytes());
        var delivery = (Message.Delivery) Message.parse(wires.all().getLast().message());
        assertThat(delivery.items()).hasSize(2);
    }

    @Test void headers_are_cut_after_ninety_days_and_addresses_are_not() {
        centre.admit(north.member(Limit.STANDARD));
        centre.admit(south.member(Limit.STANDARD));
        north.write(2, "south");
        talk(10);
        clock.pass(Duration.ofDays(91));
        north.write(1);
        talk(10);
        centre.hub().receive(south.peer(), new Message.Pull(north.origin("care"), 0).bytes());
        assertThat(((Message.Delivery) Message.parse(wires.first().message())).items()).hasSize(2);
    }
}
