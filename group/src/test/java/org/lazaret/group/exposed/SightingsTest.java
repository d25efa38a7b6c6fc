package org.lazaret.group.exposed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// What was seen waits on the disk for its place in the journal, however long that takes.
class SightingsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final SimDisk disk = new SimDisk(new Chance(3));
    private final Sightings sightings = new Sightings(disk, "site/carried/seen");

    private static Exposure lie(int number, Instant at) {
        return new Exposure(Sort.NOT_SIGNED, "hill/north/care/1", "hub/uk", at, new Exposure.Proof("words", "",
            "lie " + number));
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
        int waiting = 0;
        for (; sightings.first().isPresent(); waiting++) sightings.took();
        assertThat(waiting).isEqualTo(Exposures.MOST_A_DAY);
    }

    @Test void a_file_that_someone_changed_is_as_good_as_none() {
        disk.replace("site/carried/seen", "{}\n".getBytes(UTF_8));
        assertThat(new Sightings(disk, "site/carried/seen").first()).isEmpty();
    }
}
