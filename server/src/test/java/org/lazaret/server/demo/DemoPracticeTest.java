package org.lazaret.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.practice.Rooms;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visits;

/// The last week of the shown practice, as it stands on the Monday.
class DemoPracticeTest {
    @Test void at_eight_past_nine_on_monday_six_animals_wait() {
        var made = new Made();

        assertThat(made.clock.now()).isEqualTo(DemoPractice.now());
        var board = made.desk().look(Visits.board());
        var waiting = board.stream().filter(visit -> visit.stage() == Stage.WAITING).toList();
        var animals = made.desk().look(Visits.onBoard());
        assertThat(animals.stream().filter(
            animal -> waiting.stream().anyMatch(visit -> visit.book().equals(animal.book())))).hasSize(6);
        assertThat(board).extracting(Visits.Row::stage).contains(Stage.CONSULTING, Stage.ADMITTED, Stage.TO_PAY);
    }

    @Test void everything_is_found_by_owner_and_animal_and_somebody_owes() {
        var desk = new Made().desk();

        assertThat(desk.find("thornton biscuit", 9)).hasSize(1);
        assertThat(desk.look(Bills.unsettled(9))).isNotEmpty();
    }

    @Test void it_is_the_same_each_time() {
        assertThat(new Made().told()).isEqualTo(new Made().told()).hasSizeGreaterThan(5_000);
    }

    /// A practice that moved in eight days before.
    private static final class Made {
        private final RunningClock clock = new RunningClock(DemoPractice::beginning, DemoPractice.beginning());
        private final Tables tables;
        private final Site site;

        Made() {
            var disk = new SimDisk(new Chance(1));
            var world = new World(clock, new OsSecrets(), disk, (_, _) -> {});
            var place = new SitePlace(disk, "hill", new Latch(new SimDisk(new Chance(2)), "latch"),
                LogSize.standard());
            var unlock = new Passphrase("x", Cost.NONE);
            Sites.found(place, new Founding("demo", new SiteId("hill"), "Hill", DemoPractice.ZONE, 4_096), unlock,
                world);
            disk.cut(); // lets go of its lock
            var running = new Sites.Running(Rooms.house(), world, new OneByOne(), "test");
            var parts = Sites.open(place, unlock, running,
                vault -> SqliteTables.inMemory(Rooms.house().projections(), vault));
            tables = parts.tables();
            site = SiteEngine.open(parts);
            DemoPractice.live(site, clock, DemoPractice.MONDAY.minusDays(8));
        }

        /// What a site asks of itself bears a name that is drawn.
        List<String> told() { return tables.dump().stream().filter(row -> !row.startsWith("answered")).toList(); }

        Desk desk() {
            var session = new Session(new AccountId("a-bell"), new DeviceId("d-1"), List.of());
            return ((Entering.Entered) site.enter(session)).desk();
        }
    }
}
