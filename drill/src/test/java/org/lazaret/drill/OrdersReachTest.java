package org.lazaret.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.drill.command.Commanders;
import org.lazaret.drill.command.Officers;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.universe.Peers.Mischief;
import org.lazaret.group.orders.Effect.Suspend;

/// An order of the commanders of a zone, on its roads to the sites.
class OrdersReachTest {
    private static final String CALM = """
        name: calm
        group: small-group
        claims: [5]
        steps: []
        """;
    private static final AccountId EVE = new AccountId("a-eve");
    private static final Suspend STOP = new Suspend(List.of(EVE), List.of(), 3_600);

    private final Play play = new Play(Drill.read("test.yaml", CALM).seeded(4).sized(3), () -> Mutation.NONE);
    private final Centre hub = play.centres().getFirst();
    private final Commanders commanders = new Commanders(hub.officers());

    @BeforeEach void open() {
        play.sites().forEach(site -> site.open(LocalDate.of(2026, 6, 1), 1));
        pass(Duration.ofSeconds(5));
    }

    private void pass(Duration time) { play.agenda().until(play.agenda().now().plus(time)); }

    private List<String> kept() {
        return play.sites().stream().filter(
            site -> site.node().live().orElseThrow().site().enter(new Session(EVE, new DeviceId("any"),
                List.of())) instanceof Entering.Barred(var code, _) && code.equals("suspended")).map(
                    site -> site.post().name()).toList();
    }

    private String order(int commanders) {
        var order = this.commanders.next(STOP, play.agenda().now());
        return this.commanders.signed(order, commanders).line();
    }

    @Test void the_hub_brings_it_to_every_site_at_once_and_it_binds_for_as_long_as_it_says() {
        hub.node().order(order(Officers.NEEDED));
        pass(Duration.ofMillis(200));
        assertThat(kept()).hasSize(3);
        pass(Duration.ofMinutes(59));
        assertThat(kept()).hasSize(3);
        pass(Duration.ofMinutes(4));
        assertThat(kept()).isEmpty();
    }

    @Test void with_one_commander_fewer_nothing_happens() {
        hub.node().order(order(Officers.NEEDED - 1));
        pass(Duration.ofHours(2));
        assertThat(kept()).isEmpty();
    }

    @Test void what_is_laid_before_one_site_by_hand_comes_to_the_others_over_the_hub() {
        var lone = play.sites().getFirst();
        play.peers().begin(Mischief.PARTITION, lone.self());
        lone.lay(order(Officers.NEEDED));
        pass(Duration.ofMinutes(2));
        assertThat(kept()).containsExactly(lone.post().name());
        play.peers().end(Mischief.PARTITION, lone.self());
        pass(Duration.ofMinutes(2));
        assertThat(kept()).hasSize(3);
    }
}
