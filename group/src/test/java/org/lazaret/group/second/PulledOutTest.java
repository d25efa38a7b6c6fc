package org.lazaret.group.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result.Sound;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Second.State;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// A stick that is pulled out in the middle of its work has everything that was counted, with the keys of it.
class PulledOutTest {
    /// Where it is pulled out in the middle of its work, the folder below its name may still take what is written.
    @Test void what_was_written_into_the_folder_of_a_stick_that_is_gone_does_not_count() {
        var clinic = new Clinic(new SimDisk(new Chance(3))).ready();
        clinic.write(30);
        clinic.rounds();
        clinic.write(30);
        clinic.meanwhile(() -> clinic.stick.delete("place/second-place"));
        clinic.rounds();
        assertThat(clinic.there("care")).isEqualTo(40);
        assertThat(clinic.held()).containsExactly(20L, 10L);
        assertThat(clinic.second.elsewhere().second().orElseThrow().state()).isEqualTo(State.AWAY);
    }

    /// Of everything that was counted nothing is lost, at whatever moment it is pulled out.
    @ParameterizedTest
    @ValueSource(booleans = {true, false}) void what_was_counted_is_there_wherever_it_is_pulled_out(boolean persisted) {
        var unharmed = new SimDisk(new Chance(1));
        work(unharmed, new ArrayList<>());
        assertThat(unharmed.calls()).isGreaterThan(40);
        for (long call = 1; call <= unharmed.calls(); call++) pullOutAt(call, persisted);
    }

    private static void pullOutAt(long call, boolean persisted) {
        var disk = new SimDisk(new Chance(call));
        disk.crashAt(new Crash(call, persisted));
        var counted = new ArrayList<List<Long>>();
        var clinic = new Clinic(disk);
        try {
            work(disk, counted, clinic);
        } catch (Crashed asToldTo) {
            assertThat(disk.calls()).isEqualTo(call);
        }
        disk.cut();
        var before = counted.isEmpty() ? List.of(0L, 0L) : counted.getLast();
        clinic.die(true);
        clinic.ready();
        assertThat(List.of(clinic.there("care"), clinic.there("access"))).as("call %d", call).satisfies(
            sizes -> assertThat(sizes.getFirst()).isGreaterThanOrEqualTo(before.getFirst()),
            sizes -> assertThat(sizes.getLast()).isGreaterThanOrEqualTo(before.getLast()));
        everyKeyIsThere(clinic);
        clinic.write(5);
        clinic.rounds();
        clinic.rounds();
        assertThat(sound(disk, "care")).as("call %d", call).isEqualTo(clinic.care.size());
        assertThat(sound(disk, "access")).as("call %d", call).isEqualTo(clinic.access.size());
    }

    /// Of what is there after the pull, before anything was brought again.
    private static void everyKeyIsThere(Clinic clinic) {
        var entries = clinic.care.subList(0, (int) clinic.there("care"));
        if (!entries.isEmpty()) Clinic.belongs(clinic.restored(clinic.sheet, List.of()), entries);
    }

    private static void work(SimDisk disk, List<List<Long>> counted) { work(disk, counted, new Clinic(disk)); }

    private static void work(SimDisk disk, List<List<Long>> counted, Clinic clinic) {
        clinic.ready();
        for (int entries : List.of(3, 400, 20, 400)) {
            clinic.write(entries);
            if (entries == 20) clinic.vault.destroy(new SubjectId("client-1"));
            while (clinic.second.round()) counted.add(clinic.held());
            counted.add(clinic.held());
        }
        clinic.second.close();
        assertThat(disk.list(Clinic.KEYS)).isNotEmpty();
    }

    private static long sound(SimDisk disk, String journal) {
        return JournalCheck.journal(disk, "place/1/" + journal) instanceof Sound(var head) ? head.size() : -1;
    }
}
