package org.lazaret.group.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.group.carry.Bulletin;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.Message;

/// What officers say comes through the hub to every site, in order and once, whatever is lost on the way.
class BulletinTest {
    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice north = new Practice("north", 1, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);
    private final List<String> taken = new ArrayList<>(said(2));
    private Bulletin bulletin = new Bulletin(Mail.none(), 2);

    @BeforeEach void join() {
        centre.admit(north.member(Limit.STANDARD));
        north.mail(bulletin);
        centre.hub().announce(said(2));
    }

    private static List<String> said(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "statement " + number).toList();
    }

    private void rounds(int count) {
        for (int each = 0; each < count; each++) {
            Talk.round(north, centre, wires, clock);
            for (var next = bulletin.first(); next.isPresent(); next = bulletin.first()) {
                taken.add(next.get());
                bulletin.took();
            }
        }
    }

    @Test void what_is_said_comes_at_once_without_being_asked_for() {
        rounds(3);
        assertThat(taken).isEqualTo(said(2));

        centre.hub().announce(said(5));
        rounds(1);
        assertThat(taken).isEqualTo(said(5));
    }

    @Test void more_than_one_message_holds_comes_in_several() {
        var many = IntStream.rangeClosed(1, 90).mapToObj(number -> (number + " ").repeat(10_000)).toList();
        centre.hub().announce(many);
        taken.clear();
        bulletin = new Bulletin(Mail.none(), 0);
        north.mail(bulletin);
        rounds(10);
        assertThat(taken).isEqualTo(many);
    }

    @Test void what_was_lost_on_the_way_is_asked_for_within_the_hour_and_at_once_when_the_line_is_back() {
        rounds(3);
        centre.hub().announce(said(3));
        lose();
        rounds(3);
        assertThat(taken).as("the hub thinks it has told").isEqualTo(said(2));
        clock.pass(Duration.ofHours(1));
        rounds(1);
        assertThat(taken).isEqualTo(said(3));

        centre.hub().announce(said(4));
        lose();
        north.carrier().reached();
        rounds(1);
        assertThat(taken).isEqualTo(said(4));
    }

    private void lose() {
        assertThat(wires.quiet()).as("something to lose").isFalse();
        while (!wires.quiet()) wires.first();
    }

    @Test void what_comes_twice_or_too_early_is_passed_over() {
        bulletin.take(new Message.Said(4, List.of("statement 5")), clock.now());
        assertThat(bulletin.first()).isEmpty();
        bulletin.take(new Message.Said(2, List.of("statement 3")), clock.now());
        bulletin.take(new Message.Said(2, List.of("statement 3")), clock.now());
        bulletin.take(new Message.Said(3, List.of("statement 4")), clock.now());
        assertThat(bulletin.first()).contains("statement 3");
        bulletin.took();
        assertThat(bulletin.first()).contains("statement 4");
        bulletin.took();
        assertThat(bulletin.first()).isEmpty();
    }

    @Test void one_that_does_not_hold_is_told_of_and_the_hub_asked_again_later() {
        centre.hub().announce(List.of("statement 1", "statement 2", "a lie", "another"));
        Talk.round(north, centre, wires, clock);
        assertThat(bulletin.first()).contains("a lie");
        bulletin.refused("TooFewSigned", clock.now());
        assertThat(bulletin.first()).isEmpty();
        assertThat(north.carrier().elsewhere().troubles()).containsExactly(
            "The hub brought a statement 3 of this zone that does not hold: TooFewSigned");
        assertThat(bulletin.wish(clock.now())).isEmpty();

        centre.hub().announce(said(3));
        clock.pass(Duration.ofHours(1));
        assertThat(bulletin.wish(clock.now())).map(Message::getClass).isEqualTo(Optional.of(Message.Learn.class));
        clock.pass(Duration.ofHours(1));
        rounds(1);
        assertThat(taken).isEqualTo(said(3));
        assertThat(north.carrier().elsewhere().troubles()).isEmpty();
    }

    @Test void a_hub_that_has_an_older_file_says_nothing_and_is_asked_on() {
        bulletin = new Bulletin(Mail.none(), 4);
        north.mail(bulletin);
        rounds(3);
        centre.hub().announce(said(5));
        clock.pass(Duration.ofHours(1));
        taken.clear();
        rounds(1);
        assertThat(taken).containsExactly("statement 5");
    }
}
