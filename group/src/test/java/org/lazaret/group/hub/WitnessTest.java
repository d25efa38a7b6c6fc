package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.witness.AddCheckpoint;
import org.lazaret.group.witness.Answer;
import org.lazaret.group.witness.Witness;

/// A witness cosigns what goes on from what it cosigned before, and nothing else.
class WitnessTest {
    private static final HandSigner SIGNER = new HandSigner(77);
    private static final VerifierKey KEY = new VerifierKey("hub/nl", VerifierKey.Use.COSIGNATURES, SIGNER.publicKey());

    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final SimDisk disk = new SimDisk(new Chance(5));
    private final Practice site = new Practice("north", 1, clock, wires);
    private final Practice clone = new Practice("north", 1, clock, wires);
    private final LogId care = site.origin("care");
    private Witness witness = witness();

    private Witness witness() {
        var world = new World(clock, count -> new byte[count], disk, wires.of(Centre.IDENTITY.peer()));
        var made = new Witness("hub/nl", SIGNER, world, "witness");
        made.know(new VerifierKey(care.origin(), site.signer().publicKey()));
        return made;
    }

    @BeforeEach void write() {
        site.write(300);
        clone.write(30, "elsewhere");
        clone.write(600);
    }

    private static AddCheckpoint of(Practice who, long old, long size) {
        var journal = who.journal("care");
        var note = Note.sign(Checkpoint.text(new Head(journal.origin(), size, journal.root(size))),
            journal.origin().origin(), who.signer());
        return new AddCheckpoint(old, old == 0 ? List.of() : journal.consistency(old, size), note);
    }

    private Answer add(AddCheckpoint request) { return witness.add(request.bytes()); }

    @Test void it_cosigns_a_checkpoint_and_those_that_go_on_from_it() {
        var first = of(site, 0, 100);
        var lines = add(first).cosigned().orElseThrow();
        var both = Note.parse((new String(first.checkpoint().bytes(), UTF_8) + lines).getBytes(UTF_8));
        assertThat(Cosignature.seen(both, KEY)).hasValue(clock.now());
        assertThat(add(of(site, 100, 180)).cosigned()).isPresent();
        assertThat(add(of(site, 180, 180)).cosigned()).isPresent(); // the answer was lost, and it is asked again
    }

    @Test void what_it_has_cosigned_it_knows_after_a_start() {
        add(of(site, 0, 100));
        disk.cut();
        witness = witness();
        assertThat(add(of(site, 0, 180)).conflict()).hasValue(100L);
        assertThat(witness.newest()).singleElement().satisfies(
            note -> assertThat(Checkpoint.read(note.text()).root()).isEqualTo(site.journal("care").root(100)));
    }

    @Test void it_never_goes_back() {
        add(of(site, 0, 180));
        assertThat(add(of(site, 0, 100)).conflict()).hasValue(180L);
        assertThat(add(of(site, 100, 150)).conflict()).hasValue(180L);
        assertThat(Checkpoint.read(witness.newest().getFirst().text()).size()).isEqualTo(180);
    }

    @Test void another_past_gets_no_signature_and_stays_on_record_with_what_shows_it() {
        add(of(site, 0, 100));
        assertThat(add(of(clone, 100, 200)).unproven()).isTrue();
        var same = new AddCheckpoint(100, List.of(), of(clone, 0, 100).checkpoint());
        assertThat(add(same).conflict()).hasValue(100L);
        assertThat(add(same).conflict()).hasValue(100L);
        disk.cut();
        assertThat(witness().conflicts()).hasSize(2).allSatisfy(conflict -> {
            var ours = Checkpoint.open(conflict.ours().getBytes(UTF_8), key(site)).orElseThrow();
            var theirs = Checkpoint.open(conflict.theirs().getBytes(UTF_8), key(site)).orElseThrow();
            assertThat(ours.root()).isEqualTo(site.journal("care").root(100));
            assertThat(theirs.root()).isEqualTo(clone.journal("care").root(theirs.size()));
        });
        var newest = Checkpoint.read(witness.newest().getFirst().text());
        assertThat(newest.root()).isEqualTo(site.journal("care").root(100));
    }

    private VerifierKey key(Practice who) { return new VerifierKey(care.origin(), who.signer().publicKey()); }

    @Test void who_is_not_known_or_has_not_signed_gets_nothing() {
        var stranger = new Practice("south", 2, clock, wires);
        stranger.write(30);
        assertThat(add(of(stranger, 0, 10)).status()).isEqualTo(404);
        var forged = new Note(of(site, 0, 100).checkpoint().text(), of(site, 0, 90).checkpoint().signatures());
        assertThat(add(new AddCheckpoint(0, List.of(), forged)).status()).isEqualTo(403);
        assertThat(add(of(site, 0, 0)).cosigned()).isPresent();
        var proofFromNothing = new AddCheckpoint(0, List.of(new Hash(new byte[32])), of(site, 0, 100).checkpoint());
        assertThat(add(proofFromNothing).unproven()).isTrue();
        assertThat(add(new AddCheckpoint(150, List.of(), of(site, 0, 100).checkpoint())).status()).isEqualTo(400);
        assertThat(witness.conflicts()).isEmpty();
    }

    private static void turn(byte[] bytes, Chance chance) {
        bytes[chance.below(bytes.length)] ^= (byte) (1 << chance.below(8));
    }

    @Test void whatever_comes_is_answered() {
        var chance = new Chance(3);
        var honest = of(site, 0, 100).bytes();
        for (int each = 0; each < 3_000; each++) {
            var odd = honest.clone();
            for (int bits = chance.below(3); bits >= 0; bits--) turn(odd, chance);
            assertThat(witness.add(odd).status()).isIn(400, 403, 404, 409, 422);
        }
        assertThat(witness.add(new byte[0]).status()).isEqualTo(400);
        assertThat(add(of(site, 0, 100)).cosigned()).isPresent();
    }
}
