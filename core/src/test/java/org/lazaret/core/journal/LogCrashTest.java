package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// The process dies at every single call that changes the disk, before it has its effect and after. Then the log is
/// opened: every act that was answered is there, every other wholly or not at all, in order; and it goes on from
/// there.
class LogCrashTest {
    private static final LogSize SMALL = new LogSize(4 * 1024, 40);

    /// How it ends.
    enum End {
        KILLED(SimDisk::kill), POWER_CUT(SimDisk::cut);

        private final Consumer<SimDisk> how;

        End(Consumer<SimDisk> how) { this.how = how; }
    }

    @ParameterizedTest
    @EnumSource void nothing_that_was_answered_is_lost_wherever_it_dies(End end) {
        long calls = calls();
        assertThat(calls).isGreaterThan(200);
        for (long call = 1; call <= calls; call++) {
            for (boolean persisted : List.of(true, false)) {
                var client = died(call, persisted);
                end.how.accept(client.disk());
                recover(client);
            }
        }
    }

    @Test void it_may_die_again_at_every_call_of_its_start() {
        long calls = calls();
        for (long call = 3; call <= calls; call += 97) {
            for (long again = 1; again < 40; again++) {
                var client = died(call, again % 2 == 0);
                client.disk().cut();
                if (client.founded())
                    dieAt(client, new Crash(client.disk().calls() + again, again % 3 == 0),
                        client.log()::open);
                client.disk().cut();
                recover(client);
            }
        }
    }

    @Test void a_sync_that_fails_is_as_good_as_a_crash() {
        for (int work = 1; work <= 40; work += 3) {
            for (boolean persisted : List.of(true, false)) {
                for (var end : End.values()) {
                    var client = new Patient(work);
                    var log = client.log().found();
                    for (int step = 0; step < work; step++) log = client.step(log, step);
                    client.disk().failSyncs(1, persisted);
                    client.log().tell(log, 2);
                    assertThat(client.log().commit(log)).isInstanceOf(Io.Failed.class);
                    end.how.accept(client.disk());
                    recover(client);
                }
            }
        }
    }

    /// A client, and the disk on which its log dies.
    private record Patient(SimDisk disk, Client log) {
        Patient(long seed) { this(new SimDisk(new Chance(seed))); }

        private Patient(SimDisk disk) { this(disk, new Client(disk, SMALL)); }

        /// Acts alone and in groups, with and without tidying between them, and a restart.
        void work() {
            var log = log().found();
            for (int step = 0; step < 40; step++) log = step(log, step);
        }

        DiskLog step(DiskLog log, int step) {
            log().tell(log, 1 + step % 3);
            log().commit(log);
            if (step % 4 == 1) log.tidy();
            if (step % 12 == 7) while (log.tidy()) {}
            if (step != 26) return log;
            log.close();
            disk.kill();
            return log().open();
        }

        boolean founded() { return disk.read("site/log/00000001").isPresent() || disk.list("site/log").size() > 1; }
    }

    private static long calls() {
        var whole = new Patient(0);
        whole.work();
        assertThat(whole.log().answered()).isEqualTo(79);
        return whole.disk().calls();
    }

    private static Patient died(long call, boolean persisted) {
        var patient = new Patient(call);
        dieAt(patient, new Crash(call, persisted), patient::work);
        return patient;
    }

    private static void dieAt(Patient patient, Crash crash, Runnable work) {
        patient.disk().crashAt(crash);
        try {
            work.run();
        } catch (Crashed asToldTo) {
            assertThat(patient.disk().calls()).isEqualTo(crash.call());
        }
    }

    private static void recover(Patient patient) {
        var client = patient.log();
        if (client.told() == 0) foundAgain(patient);
        var log = client.recover();
        client.tell(log, 3);
        assertThat(client.commit(log)).isInstanceOf(Io.Done.class);
        while (log.tidy()) {}
        assertThat(Client.acts(log)).isEqualTo(client.answered());
        log.close();
        patient.disk().kill();
        for (var journal : List.of("care", "access")) {
            assertThat(JournalCheck.log(patient.disk(), "site/" + journal, Client.key(journal))).isInstanceOfSatisfying(
                JournalCheck.Result.Sound.class,
                sound -> assertThat(sound.head().size()).isEqualTo(Client.expected(journal, client.told()).size()));
        }
        assertThat(Client.acts(client.open())).isEqualTo(client.answered());
        patient.disk().kill();
    }

    /// It died while it was founded: then there is a log or there is none, and in that case it can be founded.
    private static void foundAgain(Patient patient) {
        try {
            patient.log().open();
        } catch (DamagedFile none) {
            patient.disk().kill();
            patient.log().found();
        }
        patient.disk().kill();
    }
}
