package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.Message;
import org.lazaret.group.witness.Witness;

/// The hub of another zone sees a checkpoint and nothing else, and knows more than a hub that was put back or fooled.
class AbroadTest {
    private static final HandSigner SIGNER = new HandSigner(77);
    private static final PeerId PEER = new PeerId("witness/nl");
    private static final VerifierKey KEY = new VerifierKey("hub/nl", VerifierKey.Use.COSIGNATURES, SIGNER.publicKey());

    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice site = new Practice("north", 1, clock, wires);
    private final Practice clone = new Practice("north", 1, clock, wires);
    private final LogId care = site.origin("care");
    private final Witness witness = new Witness("hub/nl", SIGNER, new World(clock, count -> new byte[count],
        new SimDisk(new Chance(5)), wires.of(PEER)), "witness");
    private final List<byte[]> abroad = new ArrayList<>();
    private final List<Message.Holds> told = new ArrayList<>();
    private Centre centre = centre(1);

    private Centre centre(long seed) {
        var made = new Centre(seed, clock, wires);
        made.admit(site.member(Limit.STANDARD));
        made.hub().witnesses().add(PEER, KEY);
        return made;
    }

    @BeforeEach void write() {
        witness.know(new VerifierKey(care.origin(), site.signer().publicKey()));
        site.write(300);
        talk(site);
    }

    private void talk(Practice who) {
        for (int round = 0; round < 200; round++) {
            for (int steps = 0; steps < 50 && who.step(); steps++) {}
            while (!wires.quiet()) deliver(who, wires.first());
            while (centre.hub().step()) {}
            clock.pass(Duration.ofSeconds(10));
        }
        wires.lose();
    }

    private void deliver(Practice who, Wires.Sent sent) {
        if (sent.to().equals(PEER)) {
            abroad.add(sent.message());
            centre.hub().receive(PEER, witness.add(sent.message()).bytes());
        } else if (sent.to().equals(who.peer())) {
            if (Message.parse(sent.message()) instanceof Message.Holds holds) told.add(holds);
            who.carrier().receive(sent.from(), sent.message());
        } else
            centre.hub().receive(sent.from(), sent.message());
    }

    @Test void a_checkpoint_is_cosigned_elsewhere_and_the_site_has_both_words() {
        var newest = Checkpoint.read(witness.newest().getFirst().text());
        assertThat(newest.root()).isEqualTo(site.journal("care").root(200));
        assertThat(told).anySatisfy(holds -> assertThat(new String(holds.note(), ISO_8859_1)).contains("hub/uk",
            "hub/nl"));
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(site.carrier().elsewhere().troubles()).isEmpty();
        assertThat(centre.hub().witnesses().disputes()).isEmpty();
    }

    @Test void nothing_but_checkpoints_leaves_the_zone() {
        assertThat(abroad).isNotEmpty().allSatisfy(
            message -> assertThat(new String(message, ISO_8859_1)).startsWith("old ").doesNotContain("sealed by"));
        long before = asked();
        talk(site);
        assertThat(asked()).as("what is cosigned is not asked again").isEqualTo(before).isPositive();
    }

    private long asked() {
        return abroad.stream().filter(message -> new String(message, ISO_8859_1).contains("/care/")).count();
    }

    @Test void a_hub_that_was_put_back_hears_how_much_is_missing() {
        var older = new Practice("north", 1, clock, wires);
        older.write(150);
        centre = centre(2);
        talk(older);
        assertThat(centre.hub().witnesses().disputes()).containsExactly(
            "hub/nl has cosigned 200 entries of hill/north/care/1, and here are 100, or others");
    }

    @Test void another_past_that_its_own_hub_believes_is_on_record_elsewhere() {
        clone.write(30, "elsewhere");
        clone.write(600);
        centre = centre(2);
        talk(clone);
        assertThat(clone.carrier().held("care")).as("this hub was fooled").isEqualTo(420);
        assertThat(witness.conflicts()).isNotEmpty();
        assertThat(centre.hub().witnesses().disputes()).containsExactly(
            "hub/nl has cosigned another past of hill/north/care/1");
    }

    @Test void a_hub_made_anew_begins_with_what_a_witness_has_cosigned() {
        clone.write(30, "elsewhere");
        clone.write(600);
        centre = centre(2);
        witness.newest().forEach(note -> centre.hub().expect(Checkpoint.read(note.text())));
        talk(clone);
        assertThat(clone.carrier().held("care")).isZero();
        talk(site);
        assertThat(site.carrier().held("care")).isEqualTo(200);
    }
}
