package org.lazaret.group.exposed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// What was seen waits on the disk for its place in the journal, however long that takes.
class SightingsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final SimDisk disk = new SimDisk(new Chance(3));
    private final Sightings sightings = new Sightings(disk, "site/carried/seen");

    private static Exposure lie(int number, Instant at) { return lie("hub/uk", number, at); }

    private static Exposure lie(String by, int number, Instant at) {
        return new Exposure(Sort.NOT_SIGNED, "hill/north/care/1", by, at, new Exposure.Proof("words", "",
            "lie " + number));
    }

    private static int waiting(Sightings sightings) {
        int waiting = 0;
        for (; sightings.first().isPresent(); waiting++) sightings.took();
        return waiting;
    }

    private Sightings afterPowerCut() {
        disk.cut();
        return new Sightings(disk, "site/carried/seen");
    }

    @Test void it_is_there_when_the_power_is_back_and_gone_when_it_was_taken() {
        sightings.see(lie(1, NINE));
        sightings.see(lie(2, NINE));
        var back = afterPowerCut();
        assertThat(back.first()).contains(lie(1, NINE));
        back.took();
        assertThat(afterPowerCut().first()).contains(lie(2, NINE));
    }

    @Test void the_same_again_waits_once_and_is_new_on_another_day() {
        sightings.see(lie(1, NINE));
        sightings.see(lie(1, NINE.plusSeconds(60)));
        sightings.took();
        sightings.see(lie(1, NINE.plusSeconds(120)));
        assertThat(sightings.first()).isEmpty();
        var tomorrow = lie(1, NINE.plus(Duration.ofDays(1)));
        sightings.see(tomorrow);
        assertThat(sightings.first()).contains(tomorrow);
    }

    @Test void always_another_lie_fills_no_disk() {
        for (int each = 0; each < 10_000; each++) sightings.see(lie(each, NINE));
        assertThat(waiting(sightings)).isEqualTo(Exposures.MOST_A_DAY);
        for (int each = 0; each < 1_000; each++) sightings.see(lie("hub/" + each, each, NINE));
        assertThat(waiting(sightings)).isEqualTo(32);
    }

    @Test void what_waits_waits_once_after_a_power_cut_too() {
        sightings.see(lie(1, NINE));
        var back = afterPowerCut();
        back.see(lie(1, NINE.plusSeconds(60)));
        assertThat(waiting(back)).isEqualTo(1);
    }

    @Test void a_file_that_someone_changed_is_as_good_as_none() {
        sightings.see(lie(1, NINE));
        var whole = new String(disk.read("site/carried/seen").orElseThrow(), UTF_8);
        for (var changed : List.of("{}\n", whole + "{}\n", whole.replace("NOT_SIGNED", "NOT_SIGNE"))) {
            disk.replace("site/carried/seen", changed.getBytes(UTF_8));
            assertThat(new Sightings(disk, "site/carried/seen").first()).as(changed).isEmpty();
        }
    }
}
