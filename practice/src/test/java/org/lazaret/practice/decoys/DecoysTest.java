package org.lazaret.practice.decoys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Catalog;
import org.lazaret.core.site.Session;
import org.lazaret.practice.Rooms;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.decoys.Decoys.Command;
import org.lazaret.practice.decoys.Decoys.Decoy;
import org.lazaret.practice.decoys.Decoys.Event;
import org.lazaret.practice.decoys.Decoys.GiveUp;
import org.lazaret.practice.decoys.Decoys.GivenUp;
import org.lazaret.practice.decoys.Decoys.Made;
import org.lazaret.practice.decoys.Decoys.Make;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Role;

/// Clients who are nobody.
class DecoysTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final EmployeeId MEG = new EmployeeId("meg");
    private static final EmployeeId TOM = new EmployeeId("tom");
    private static final Make MAKE = new Make(new ClientId("c1"), new AnimalId("a1"));
    private static final Event FIRST = new Made(new Decoy("c1", "a1", NINE));

    private static Story<Decoys, Command, Event> site(Event... events) {
        return Story.of(Decoys.KIND).with(MEG.book(), new Employee(MEG, List.of(Role.PRACTICE_MANAGER), false)).with(
            TOM.book(), new Employee(TOM, List.of(Role.VETERINARY_SURGEON), false)).by(MEG.account()).given(events);
    }

    @Test void a_manager_makes_them_and_gives_them_up() {
        var book = site().when(MAKE).then(FIRST).book();
        assertThat(book.of("c1")).isPresent();
        assertThat(book.of("a1")).isPresent();
        assertThat(book.of("c2")).isEmpty();
        site(FIRST).when(MAKE).then();
        assertThat(site(FIRST).when(new GiveUp(new ClientId("c1"))).then(new GivenUp("c1")).book().decoys()).isEmpty();
        site().when(new GiveUp(new ClientId("c1"))).thenRefused(new Decoys.NoDecoy());
        var other = new Made(new Decoy("c2", "a2", NINE));
        assertThat(site(FIRST, other).when(new GiveUp(new ClientId("c1"))).then(
            new GivenUp("c1")).book().decoys()).containsExactly(other.decoy());
    }

    @Test void so_does_the_site_itself() { site().by(Session.SITE).when(MAKE).then(FIRST); }

    @Test void nobody_else_does() {
        site().by(TOM.account()).when(MAKE).thenRefused(new Decoys.NotInChargeOfDecoys());
        site(FIRST).by(new AccountId("eve")).when(new GiveUp(new ClientId("c1"))).thenRefused(
            new Decoys.NotInChargeOfDecoys());
    }

    @Test void there_are_never_so_many_that_they_are_in_the_way() {
        var site = site();
        for (int each = 0; each < Decoys.MOST; each++) site.given(new Made(new Decoy("d" + each, "e" + each, NINE)));
        site.when(MAKE).thenRefused(new Decoys.DecoysFull(Decoys.MOST));
    }

    @Test void no_header_says_which_client_is_nobody() {
        assertThat(new Catalog(Rooms.house()).subjects(FIRST)).isEmpty();
    }
}
