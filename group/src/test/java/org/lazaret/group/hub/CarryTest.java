package org.lazaret.group.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Reach;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.Message;

/// Two sites and a hub are cut in the middle of anything: messages lost, doubled, out of order; processes killed and
/// power cut at any write. Nothing is ever cosigned that is not durable, and afterwards all is there once, in order.
class CarryTest {
    @Test void whatever_happens_on_the_way_everything_arrives_once_and_in_order() {
        for (long seed = 1; seed <= 16; seed++) new Play(seed).run();
    }

    /// One run of chance.
    private static final class Play {
        private final long seed;
        private final Chance chance;
        private final HandClock clock = new HandClock();
        private final Wires wires = new Wires();
        private final Centre centre;
        private final List<Practice> sites;
        private final Map<String, Long> said = new TreeMap<>();

        Play(long seed) {
            this.seed = seed;
            this.chance = new Chance(seed);
            this.centre = new Centre(seed, clock, wires);
            this.sites = List.of(new Practice("north", 1, clock, wires), new Practice("south", 2, clock, wires));
            for (var site : sites) centre.admit(site.member(Limit.STANDARD));
            wires.watch(this::durable);
        }

        void run() {
            for (int step = 0; step < 1_200; step++) act();
            heal();
            for (var site : sites) for (var journal : List.of("care", "access")) compare(site, journal);
            assertThat(centre.hub().complaints()).as("seed %d", seed).isEmpty();
        }

        private void act() {
            var site = sites.get(chance.below(2));
            switch (chance.below(24)) {
                case 0, 1, 2 -> site.write(1 + chance.below(chance.oneIn(9) ? 700 : 12));
                case 3, 4, 5, 6, 7 -> site.step();
                case 8, 9, 10, 11, 12 -> hub(() -> centre.hub().step());
                case 13 -> clock.pass(Duration.ofMillis(100L * chance.below(60)));
                case 14 -> lose();
                case 15 -> dies(site);
                default -> deliver();
            }
        }

        private void lose() {
            if (!wires.quiet() && chance.oneIn(3)) wires.any(chance);
            if (chance.oneIn(40)) wires.lose();
        }

        private void dies(Practice site) {
            switch (chance.below(20)) {
                case 0 -> site.die(chance.oneIn(2));
                case 1 -> centre.die(chance.oneIn(2));
                case 2 -> centre.disk().crashAt(
                    new Crash(centre.disk().calls() + 1 + chance.below(30), chance.oneIn(2)));
                case 3 -> centre.disk().failSyncs(1, chance.oneIn(2));
                default -> {}
            }
        }

        private void hub(Runnable work) {
            try {
                work.run();
            } catch (Crashed asToldTo) {
                centre.die(chance.oneIn(2));
            }
        }

        private void deliver() {
            if (wires.quiet()) return;
            var sent = wires.any(chance);
            if (sent.to().equals(Centre.IDENTITY.peer())) {
                hub(() -> centre.hub().receive(sent.from(), sent.message()));
                return;
            }
            sites.stream().filter(site -> site.peer().equals(sent.to())).forEach(
                site -> site.carrier().receive(sent.from(), sent.message()));
        }

        /// When the hub sends a cosignature, a power cut at that moment must leave what it covers.
        private void durable(Wires.Sent sent) {
            if (!(Message.parse(sent.message()) instanceof Message.Holds(var journal, var note, _, _, _))
                || note.length == 0) return;
            long size = Checkpoint.read(Note.parse(note).text()).size();
            if (size <= said.getOrDefault(journal.origin(), 0L)) return;
            said.put(journal.origin(), size);
            var after = new SimDisk(new Chance(seed));
            after.put(centre.disk().durable());
            var key = sites.stream().filter(site -> journal.origin().startsWith(site.peer().name() + "/")).map(
                site -> new VerifierKey(journal.origin(), site.signer().publicKey())).findFirst().orElseThrow();
            var copy = MirroredJournal.open(after, Centre.folder(journal), key);
            assertThat(copy.size()).as("seed %d, %s", seed, journal).isGreaterThanOrEqualTo(size);
        }

        private void heal() {
            hub(() -> centre.die(false));
            for (int round = 0; round < 4_000 && !arrived(); round++) {
                sites.forEach(Practice::step);
                while (!wires.quiet()) {
                    var sent = wires.first();
                    if (sent.to().equals(Centre.IDENTITY.peer())) centre.hub().receive(sent.from(), sent.message());
                    else sites.forEach(site -> {
                        if (site.peer().equals(sent.to())) site.carrier().receive(sent.from(), sent.message());
                    });
                }
                while (centre.hub().step()) {}
                clock.pass(Duration.ofMillis(200));
            }
            assertThat(arrived()).as("seed %d: all has arrived", seed).isTrue();
        }

        private boolean arrived() {
            return sites.stream().allMatch(site -> site.carrier().held("care") == site.journal("care").size()
                && site.carrier().held("access") == site.journal("access").size());
        }

        private void compare(Practice site, String journal) {
            var copy = centre.hub().journal(site.origin(journal)).orElseThrow();
            var cursor = copy.from(0);
            var there = new ArrayList<byte[]>();
            while (cursor.next()) there.add(cursor.entry());
            var truth = site.truth(journal);
            assertThat(there).as("seed %d", seed).hasSameSizeAs(truth);
            for (int each = 0; each < truth.size(); each++) assertThat(there.get(each)).isEqualTo(truth.get(each));
            centre.disk().kill();
            var folder = Centre.folder(site.origin(journal));
            var key = new VerifierKey(site.origin(journal).origin(), site.signer().publicKey());
            var open = MirroredJournal.open(centre.disk(), folder, key);
            open.close();
            assertThat(JournalCheck.journal(centre.disk(), folder)).isEqualTo(new JournalCheck.Result.Sound(
                new Head(site.origin(journal), truth.size(), site.journal(journal).root(truth.size()))));
            centre.die(false);
        }
    }

    @Test void without_an_answer_a_site_is_on_an_island_and_with_one_no_more() {
        var clock = new HandClock();
        var wires = new Wires();
        var site = new Practice("north", 1, clock, wires);
        site.write(30);
        while (site.step()) {}
        assertThat(site.carrier().elsewhere().reach()).isEqualTo(Reach.HUB);
        clock.pass(Carrier.ISLAND_AFTER.plusSeconds(1));
        assertThat(site.carrier().elsewhere()).extracting("reach", "care", "access").containsExactly(Reach.ISLAND, 0L,
            0L);
        wires.lose();
        var centre = new Centre(5, clock, wires);
        centre.admit(site.member(Limit.STANDARD));

        for (int round = 0; round < 100; round++) Talk.round(site, centre, wires, clock);

        assertThat(site.carrier().elsewhere()).extracting("reach", "care", "access").containsExactly(Reach.HUB, 20L,
            10L);
    }
}
