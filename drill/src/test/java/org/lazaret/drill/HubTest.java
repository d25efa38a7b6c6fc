package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lazaret.core.site.Reach;
import org.lazaret.drill.checks.CarriedCheck;
import org.lazaret.drill.universe.Mutation;

/// Sites of a zone carry what they write to its hub through the network between machines, and care does not notice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HubTest {
    private static final String CALM = """
        name: calm
        group: small-group
        claims: [1, 2, 3, 4, 7, 9]
        steps: []
        """;
    private static final String DARK = """
        name: dark
        group: small-group
        claims: [1, 2, 3, 4, 7, 9]
        steps: [{at: d1 00:01, fault: partition, zone: uk, for: 20h}]
        """;

    private Play calm = play(CALM);
    private Judging judged = new Judging(calm, List.of());

    @BeforeAll void judge() { judged.judge(); }

    @Test void all_that_sites_wrote_lies_at_the_hub_as_they_wrote_it() {
        assertThat(judged.found()).isNotEmpty().allSatisfy(found -> assertThat(found.wrong()).isEmpty());
        assertThat(judged.controls()).allSatisfy(control -> assertThat(control.found()).as(control.control()).isTrue());
        assertThat(judged.figures()).containsEntry("plaintext_bytes_from_hub", 0);
        assertThat(calm.centres()).singleElement().satisfies(
            hub -> assertThat(hub.journals()).containsOnlyKeys("high-street/access", "high-street/care",
                "nights-2/access", "nights-2/care"));
    }

    @Test void what_stands_in_one_place_only_goes_down_to_nothing() {
        assertThat((int) judged.figures().get("acknowledged_at_risk")).isBetween(1, 60);
        for (var site : calm.sites()) {
            var live = site.node().live().orElseThrow();
            var elsewhere = live.parts().outside().elsewhere();
            assertThat(elsewhere.reach()).isEqualTo(Reach.HUB);
            assertThat(elsewhere.care()).isEqualTo(live.site().health().care());
            assertThat(elsewhere.access()).isEqualTo(live.site().health().access());
            assertThat(elsewhere.troubles()).isEmpty();
        }
    }

    @Test void a_zone_without_its_hub_writes_what_it_writes_with_it_and_brings_it_afterwards() {
        var dark = play(DARK);
        var its = new Judging(dark, List.of());
        its.judge();
        assertThat(its.found()).allSatisfy(found -> assertThat(found.wrong()).isEmpty());
        for (var site : List.of(0, 1)) {
            assertThat(new CarriedCheck(judged.journals(calm.sites().get(site)), its.journals(dark.sites().get(
                site))).check().wrong()).isEmpty();
            assertThat(dark.sites().get(site).notebook().doneInOutage()).isPositive();
        }
        assertThat((int) its.figures().get("acknowledged_at_risk")).isGreaterThan(200);
    }

    @Test void a_word_of_a_person_that_goes_over_the_wire_is_heard() {
        var site = calm.sites().getFirst();
        var word = site.wire().words().getFirst();
        assertThat(site.wire().readable()).isEmpty();
        var hub = calm.centres().getFirst().node().computer().wire();
        hub.send(site.self(), ("…" + word + "…").getBytes(UTF_8));
        hub.send(site.self(), new byte[5 << 20]); // more than is kept to be searched at night
        assertThat(site.wire().readable()).containsExactly(word);
    }

    private static Play play(String yaml) {
        var play = new Play(Drill.read("test.yaml", yaml).seeded(4).sized(2), () -> Mutation.NONE);
        play.play();
        return play;
    }
}
