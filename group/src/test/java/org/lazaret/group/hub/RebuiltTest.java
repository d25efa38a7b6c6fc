package org.lazaret.group.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Taking;

/// A hub that was made anew from nothing vouches for no other past than the one that others outside know.
class RebuiltTest {
    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice site = new Practice("north", 1, clock, wires);
    private final Practice clone = new Practice("north", 1, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);
    private final LogId care = site.origin("care");

    @BeforeEach void written() {
        centre.admit(site.member(Limit.STANDARD));
        site.write(300);
    }

    private Head known(long size) { return new Head(care, size, site.journal("care").root(size)); }

    private void talk(Practice who, int rounds) {
        for (int round = 0; round < rounds; round++) Talk.round(who, centre, wires, clock);
        wires.lose();
    }

    @Test void a_journal_that_goes_on_from_what_others_know_is_taken_and_vouched_for() {
        centre.hub().expect(known(150));
        talk(site, 20);
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(centre.hub().complaints()).isEmpty();
    }

    @Test void less_than_others_know_is_kept_and_not_vouched_for() {
        var more = new Practice("north", 1, clock, wires);
        more.write(300);
        more.write(30);
        centre.hub().expect(new Head(care, 220, more.journal("care").root(220)));
        talk(site, 40);
        assertThat(site.carrier().held("care")).isZero();
        assertThat(site.carrier().held("access")).isEqualTo(100);
        assertThat(centre.hub().journal(care).orElseThrow().size()).isEqualTo(200);
        centre.die(true); // what others know it knows after a start too
        talk(site, 40);
        assertThat(site.carrier().held("care")).isZero();
        talk(more, 200);
        assertThat(more.carrier().held("care")).isEqualTo(220);
    }

    @Test void another_past_is_refused_with_what_others_know_and_keeps_nobody_out() {
        centre.hub().expect(known(150));
        clone.write(30, "elsewhere");
        clone.write(600);
        talk(clone, 40);
        assertThat(clone.carrier().held("care")).isZero();
        assertThat(clone.carrier().elsewhere().troubles().toString()).contains("150 entries with root");
        var told = centre.hub().complaints().stream().map(Complaint::what).toList();
        assertThat(told).contains(new Taking.Forked(known(150), new Head(care, 150, clone.journal("care").root(150)),
            true));
        talk(site, 400);
        assertThat(site.carrier().held("care")).isEqualTo(200);
    }

    @Test void another_past_that_is_shorter_than_what_others_know_keeps_nobody_out() {
        centre.hub().expect(known(150));
        clone.write(30, "elsewhere");
        talk(clone, 40);
        assertThat(clone.carrier().held("care")).isZero();
        talk(site, 400);
        assertThat(site.carrier().held("care")).isEqualTo(200);
        assertThat(centre.hub().complaints()).isNotEmpty();
    }

    @Test void of_two_heads_that_others_know_the_larger_counts() {
        centre.hub().expect(known(150));
        centre.hub().expect(known(20));
        assertThat(List.of(new Floors(centre.disk(), "hub/floors").of(care).orElseThrow())).containsExactly(known(150));
    }
}
