package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.carry.Message;
import org.lazaret.group.exposed.Exposure;
import org.lazaret.group.exposed.Sort;

/// Two machines with the keys of one site: the hub has it on file with what both signed, and both of them learn it.
class TwoMachinesTest {
    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice site = new Practice("north", 1, clock, wires);
    private final Practice other = new Practice("north", 1, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);
    private final LogId care = site.origin("care");

    @BeforeEach void alike() {
        centre.admit(site.member(Limit.STANDARD));
        site.write(300);
        other.write(300);
        assertThat(other.journal("care").root(200)).isEqualTo(site.journal("care").root(200));
    }

    private void talk(Practice who, int rounds) {
        wires.lose();
        who.carrier().reached();
        for (int round = 0; round < rounds; round++) Talk.round(who, centre, wires, clock);
        wires.lose();
    }

    private static List<Sort> recorded(Practice who) {
        var sightings = who.carrier().sightings();
        var all = new java.util.ArrayList<Exposure>();
        for (var next = sightings.first(); next.isPresent(); next = sightings.first()) {
            all.add(next.get());
            sightings.took();
        }
        return all.stream().map(Exposure::sort).distinct().toList();
    }

    @Test void of_two_that_write_the_hub_takes_one_and_both_learn_of_the_other() {
        site.write(30);
        talk(site, 40);
        other.write(60, "elsewhere");
        talk(other, 40);
        assertThat(recorded(other)).as("the one that lost").containsExactly(Sort.OTHER_PAST);
        var complaint = centre.hub().complaints().stream().filter(one -> one.forks(care)).findFirst().orElseThrow();
        var shown = Note.parse(complaint.shown().getFirst().getBytes(UTF_8));
        assertThat(shown.verified(new VerifierKey(care.origin(), site.signer().publicKey())).map(
            Checkpoint::read)).as("signed with the site's key").isPresent();

        talk(site, 40);
        assertThat(recorded(site)).as("the one that goes on").containsExactly(Sort.ANOTHER);
        assertThat(site.carrier().held("care")).isEqualTo(220);
        talk(other, 40);
        assertThat(recorded(other)).as("what it wrote itself is no news to it").isEmpty();
    }

    @Test void an_older_disk_is_on_file_at_the_hub_and_no_second_computer() {
        site.write(30);
        talk(site, 40);
        talk(other, 40);
        assertThat(recorded(other)).containsExactly(Sort.AHEAD);
        assertThat(centre.hub().complaints()).extracting(Complaint::what).hasOnlyElementsOfType(Taking.Older.class);
        talk(site, 40);
        assertThat(recorded(site)).isEmpty();
        centre.die(true);
        assertThat(centre.hub().complaints()).as("after its power was cut").isNotEmpty();
    }

    @Test void what_the_site_never_signed_is_another_lie() {
        talk(site, 40);
        var forged = Note.sign(Checkpoint.text(new org.lazaret.core.journal.Head(care, 200, site.journal("care").root(
            100))), care.origin(), new HandSigner(55)).bytes();
        site.carrier().receive(Centre.IDENTITY.peer(), new Message.Another(care, forged).bytes());
        assertThat(recorded(site)).containsExactly(Sort.NOT_SIGNED);
    }

    @Test void who_was_succeeded_hears_what_officers_said_and_brings_nothing() {
        talk(site, 40);
        var former = new PeerId("hill/north/1");
        centre.hub().retire(new Member(former, site.member(Limit.STANDARD).journals(), Limit.STANDARD));
        centre.hub().announce(List.of("{}"));
        wires.lose();
        centre.hub().receive(former, new Message.Learn(0).bytes());
        assertThat(wires.first().message()).isEqualTo(new Message.Said(0, List.of("{}")).bytes());
        centre.hub().receive(former, new Message.Ask(care, 1).bytes());
        assertThat(Message.parse(wires.first().message())).isInstanceOf(Message.Refused.class);
        assertThat(centre.hub().complaints()).extracting(Complaint::site).containsExactly(former);
        centre.hub().receive(site.peer(), new Message.Ask(care, 2).bytes());
        assertThat(Message.parse(wires.first().message())).as("nor does anybody under its old name").isInstanceOf(
            Message.Refused.class);
        assertThat(centre.hub().journal(care).orElseThrow().size()).isEqualTo(200);
    }
}
