package org.lazaret.drill.universe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.universe.Peers.Mischief;

/// What the network between machines does to messages, it does when it is told to, and only to those it is told of.
class PeersTest {
    private static final PeerId SITE = new PeerId("hill/high-street");
    private static final PeerId OTHER = new PeerId("hill/practice-2");
    private static final PeerId HUB = new PeerId("hub/uk");

    private final Agenda agenda = new Agenda(Instant.parse("2026-06-01T08:00:00Z"));
    private final Peers peers = new Peers(agenda, new Chance(7));
    private final List<String> heard = new ArrayList<>();

    PeersTest() { peers.join(HUB, (from, message) -> heard.add(from.name() + " " + new String(message, UTF_8))); }

    @Test void in_calm_each_message_comes_once_and_in_order() {
        say(SITE, 300, Duration.ofSeconds(1));

        assertThat(heard).hasSize(300).first().isEqualTo("hill/high-street 0");
        assertThat(heard).isEqualTo(
            heard.stream().distinct().sorted((one, next) -> number(one) - number(next)).toList());
    }

    @Test void in_rough_weather_a_few_are_lost() {
        peers.rough();
        say(SITE, 2_000, Duration.ofSeconds(1));

        assertThat(heard.size()).isBetween(1_960, 1_999);
        assertThat(peers.did(Mischief.LOSS)).isEqualTo(2_000 - heard.size());
    }

    @Test void who_is_cut_off_is_not_heard_and_the_others_are() {
        peers.begin(Mischief.PARTITION, SITE);
        say(SITE, 10, Duration.ofSeconds(1));
        say(OTHER, 10, Duration.ofSeconds(1));
        assertThat(heard).hasSize(10).allMatch(word -> word.startsWith(OTHER.name()));

        peers.end(Mischief.PARTITION, SITE);
        say(SITE, 10, Duration.ofSeconds(1));
        assertThat(heard).hasSize(20);
    }

    @Test void what_is_on_its_way_when_the_way_is_cut_does_not_arrive() {
        new PeerWire(peers, SITE).send(HUB, "late".getBytes(UTF_8));
        peers.begin(Mischief.PARTITION, HUB);
        agenda.until(agenda.now().plusSeconds(5));

        assertThat(heard).isEmpty();
        assertThat(peers.did(Mischief.PARTITION)).isEqualTo(1);
    }

    @Test void some_come_twice_and_none_is_lost() {
        peers.begin(Mischief.DUPLICATE, SITE);
        say(SITE, 300, Duration.ofSeconds(1));

        assertThat(heard.stream().distinct()).hasSize(300);
        assertThat(heard).hasSize(300 + (int) peers.did(Mischief.DUPLICATE));
        assertThat(peers.did(Mischief.DUPLICATE)).isBetween(60L, 140L);
    }

    @Test void some_overtake_others_and_none_is_lost() {
        peers.begin(Mischief.REORDER, SITE);
        say(SITE, 300, Duration.ofSeconds(1));

        assertThat(heard).hasSize(300).doesNotHaveDuplicates();
        assertThat(heard).isNotEqualTo(heard.stream().sorted((one, next) -> number(one) - number(next)).toList());
    }

    @Test void what_one_pair_says_changes_nothing_for_another() {
        peers.rough();
        say(SITE, 500, Duration.ofSeconds(1));
        var alone = List.copyOf(heard);
        heard.clear();

        var again = new Peers(agenda, new Chance(7));
        again.join(HUB, (from, message) -> heard.add(from.name() + " " + new String(message, UTF_8)));
        again.rough();
        for (var number = 0; number < 500; number++) {
            new PeerWire(again, OTHER).send(HUB, "noise".getBytes(UTF_8));
            new PeerWire(again, SITE).send(HUB, ("" + number).getBytes(UTF_8));
            agenda.until(agenda.now().plusSeconds(1));
        }

        assertThat(heard.stream().filter(word -> word.startsWith(SITE.name()))).containsExactlyElementsOf(alone);
    }

    private void say(PeerId who, int count, Duration each) {
        var wire = new PeerWire(peers, who);
        for (var number = 0; number < count; number++) {
            wire.send(HUB, ("" + number).getBytes(UTF_8));
            agenda.until(agenda.now().plus(each));
        }
        agenda.until(agenda.now().plus(Duration.ofMinutes(5)));
        assertThat(wire.sent()).isEqualTo(count);
    }

    private static int number(String word) { return Integer.parseInt(word.split(" ")[1]); }
}
