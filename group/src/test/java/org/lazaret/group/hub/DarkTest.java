package org.lazaret.group.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.group.orders.Commanders.HOUR;
import static org.lazaret.group.orders.Commanders.hash;
import static org.lazaret.group.orders.Commanders.next;
import static org.lazaret.group.orders.Commanders.valid;
import static org.lazaret.group.zones.Uk.founded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Reach;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.Message;
import org.lazaret.group.carry.OrderRow;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Effect.Darken;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Sever;
import org.lazaret.group.orders.Order;

/// A zone is made dark, and opened again: what went over the wire meanwhile was orders and statements.
class DarkTest {
    private static final Order DARK = next(new Darken(HOUR));

    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice north = new Practice("north", 1, clock, wires);
    private final Practice south = new Practice("south", 2, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);
    private final List<Wires.Sent> sent = new ArrayList<>();

    @BeforeEach void join() {
        centre.hub().obey(founded());
        for (var site : List.of(north, south)) {
            centre.admit(site.member(Limit.STANDARD));
            site.mail(new OrderRow(new Curious(site.origin("care"))));
        }
        wires.watch(sent::add);
    }

    /// Wants to know again and again what there is for it.
    private record Curious(LogId journal) implements Mail {
        @Override public void reached() {}

        @Override public void grown(LogId which, long size) {}

        @Override public void take(Message.Delivery delivery) {}

        @Override public Optional<Message> wish(Instant now) {
            return now.getNano() == 0 ? Optional.of(new Message.Pull(journal, 0)) : Optional.empty();
        }
    }

    private void talk() {
        for (int round = 0; round < 60; round++) {
            for (var site : List.of(north, south)) for (int steps = 0; steps < 50 && site.step(); steps++) {}
            while (!wires.quiet()) deliver(wires.first());
            while (centre.hub().step()) {}
            clock.pass(Duration.ofMillis(200));
        }
    }

    private void deliver(Wires.Sent one) {
        if (one.to().equals(Centre.IDENTITY.peer())) centre.hub().receive(one.from(), one.message());
        for (var site : List.of(north, south))
            if (one.to().equals(site.peer())) site.carrier().receive(one.from(), one.message());
    }

    private long atHub(Practice site) {
        return centre.hub().journal(site.origin("care")).map(Journal::size).orElse(0L);
    }

    private void order(Effect effect, Order... after) {
        assertThat(centre.hub().order(valid(next(effect, after)))).isEmpty();
    }

    private List<Message> said() { return sent.stream().map(one -> Message.parse(one.message())).toList(); }

    @Test void a_dark_site_says_and_hears_nothing_but_what_proves_itself_and_then_all_it_kept() {
        north.carrier().shut(true);
        north.write(30);
        talk();
        assertThat(sent).filteredOn(one -> one.from().equals(north.peer())).extracting(
            one -> Message.parse(one.message())).isNotEmpty().allMatch(Message.Proves.class::isInstance);
        assertThat(north.carrier().elsewhere()).extracting("reach", "care").containsExactly(Reach.CLOSED, 0L);
        north.carrier().shut(false);
        talk();
        assertThat(north.carrier().elsewhere()).extracting("reach", "care").containsExactly(Reach.HUB, 20L);
        north.carrier().shut(true);
        assertThat(north.carrier().elsewhere()).as("what the hub has it still has").extracting("reach",
            "care").containsExactly(Reach.CLOSED, 20L);
    }

    @Test void what_a_hub_says_that_does_not_obey_a_dark_site_does_not_hear() {
        assertThat(List.of(vouched(true), vouched(false))).containsExactly(0L, 20L);
    }

    /// How much the site takes the hub's word for that comes once it is dark, or is not.
    private long vouched(boolean dark) {
        var site = new Practice(dark ? "east" : "west", 3, clock, wires);
        centre.admit(site.member(Limit.STANDARD));
        site.write(30);
        var words = new ArrayList<Wires.Sent>();
        for (int round = 0; round < 60; round++) {
            for (int steps = 0; steps < 50 && site.step(); steps++) {}
            while (!wires.quiet()) {
                var one = wires.first();
                if (Message.parse(one.message()) instanceof Message.Holds(_, var note, _, _, _) && note.length > 0)
                    words.add(one);
                else
                    if (one.to().equals(site.peer())) site.carrier().receive(one.from(), one.message());
                    else deliver(one);
            }
            while (centre.hub().step()) {}
        }
        site.carrier().shut(dark);
        words.forEach(one -> site.carrier().receive(one.from(), one.message()));
        return site.carrier().elsewhere().care();
    }

    @Test void a_dark_hub_takes_nothing_and_hands_out_orders() {
        north.write(30);
        talk();
        sent.clear();
        order(new Darken(HOUR));
        north.write(30);
        talk();
        assertThat(atHub(north)).as("what it had").isEqualTo(20);
        assertThat(sent).filteredOn(one -> one.from().equals(Centre.IDENTITY.peer())).extracting(
            one -> Message.parse(one.message())).isNotEmpty().allMatch(Message.Ordered.class::isInstance);
        order(new Lift(List.of(hash(DARK))), DARK);
        talk();
        assertThat(atHub(north)).isEqualTo(40);
    }

    @Test void a_dark_hub_is_light_again_when_the_time_of_the_order_is_over_and_dark_until_then_after_a_start() {
        order(new Darken(HOUR));
        centre.die(true);
        centre.hub().obey(founded());
        north.write(30);
        talk();
        assertThat(atHub(north)).isZero();
        clock.pass(Duration.ofSeconds(HOUR));
        talk();
        assertThat(atHub(north)).isEqualTo(20);
    }

    @Test void of_a_severed_site_a_hub_takes_nothing_and_of_another_all() {
        order(new Sever(new SiteId("south"), HOUR));
        north.write(30, "south");
        south.write(30, "north");
        talk();
        assertThat(List.of(atHub(north), atHub(south))).containsExactly(20L, 0L);
        assertThat(said()).as("nobody is told that there is something for it").noneMatch(
            Message.Grown.class::isInstance);
    }

    @Test void of_a_site_that_is_not_severed_others_are_told() {
        north.write(30, "south");
        talk();
        assertThat(said()).anyMatch(Message.Grown.class::isInstance);
    }
}
