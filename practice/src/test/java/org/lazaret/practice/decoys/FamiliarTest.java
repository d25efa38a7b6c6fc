package org.lazaret.practice.decoys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Looked;
import org.lazaret.practice.Practised;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.staff.Rota;
import org.lazaret.practice.staff.Shift;

/// What a practice tells whoever watches over it.
class FamiliarTest implements Books {
    private static final EmployeeId EVE = new EmployeeId("eve");
    private final Practised practice = new Practised();
    private final Familiar known = new Familiar();

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) {
        return practice.desk("site").read(book);
    }

    private <B extends Book<B, C, E>, C, E> void told(BookId<B, C, E> book, C command) {
        var desk = practice.desk("site");
        var verdict = desk.tell(book, command, new RequestId("wish-" + desk.fresh()));
        practice.settle();
        assertThat(verdict.now().refusal()).isEmpty();
    }

    private void engage(EmployeeId who, Role... roles) {
        told(who.book(), new Employee.Engage(who, new Person(new Personal("Eve Hunt"), new Personal(who.name()),
            new Personal("7001234"), LocalDate.EPOCH), List.of(roles)));
    }

    @Test void somebody_s_posts_are_the_columns_of_their_roles_until_they_leave() {
        assertThat(known.posts(EVE.account(), this)).isEmpty();
        engage(EVE, Role.RECEPTIONIST, Role.PRACTICE_MANAGER);
        assertThat(known.posts(EVE.account(), this)).containsExactlyInAnyOrder("reception", "manager");
        told(EVE.book(), new Employee.SeeOut());
        assertThat(known.posts(EVE.account(), this)).isEmpty();
    }

    @Test void surgeons_and_nurses_treat_animals_and_nobody_else() {
        for (var role : Role.values()) {
            var who = new EmployeeId("a-" + role.ordinal());
            engage(who, role);
            assertThat(known.cares(who.account(), this)).as(role.name()).isEqualTo(
                role == Role.VETERINARY_SURGEON || role == Role.REGISTERED_VETERINARY_NURSE);
        }
    }

    @Test void an_animal_of_nobody_is_part_of_their_record() {
        var client = new ClientId("c1");
        told(Decoys.BOOK, new Decoys.Make(client, new AnimalId("a1")));
        assertThat(known.decoy(client.subject(), this)).contains(client.subject());
        assertThat(known.decoy(new SubjectId("a1"), this)).contains(client.subject());
        assertThat(known.decoy(new SubjectId("c2"), this)).isEmpty();
    }

    @Test void a_computer_that_is_not_of_the_house_while_it_is_shut_is_off_site_for_whom_no_rota_is_kept() {
        engage(EVE, Role.RECEPTIONIST);
        assertThat(known.ours(new DeviceId("laptop"), this)).as("none is enrolled").isTrue();
        var code = new Personal("code-of-desk");
        told(Devices.BOOK, new Devices.Invite("Desk", Code.of(code, Instant.MAX)));
        told(Devices.BOOK, new Devices.Enrol(new DeviceId("desk-9"), code));
        assertThat(offSite("laptop", "2026-07-07T02:00:00Z")).as("no hours are set").isFalse();
        told(Premises.BOOK, new Premises.SetHours(List.of(new Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0),
            LocalTime.of(18, 0)))));
        assertThat(offSite("laptop", "2026-07-06T18:59:59Z")).as("two hours after, in summer").isFalse();
        assertThat(offSite("laptop", "2026-07-06T19:00:00Z")).isTrue();
        assertThat(offSite("laptop", "2026-07-06T04:59:59Z")).isTrue();
        assertThat(offSite("laptop", "2026-07-06T05:00:00Z")).as("two hours before").isFalse();
        assertThat(offSite("desk-9", "2026-07-07T02:00:00Z")).isFalse();
        assertThat(known.ours(new DeviceId("desk-9"), this)).isTrue();
        assertThat(known.ours(new DeviceId("laptop"), this)).isFalse();
        told(Rota.of(EVE), new Rota.Set(EVE, LocalDate.parse("2026-07-06"), List.of(new Shift(DayOfWeek.MONDAY,
            LocalTime.of(20, 0), LocalTime.of(6, 0)))));
        assertThat(offSite("laptop", "2026-07-07T02:00:00Z")).as("the rota says more").isFalse();
    }

    private boolean offSite(String device, String at) {
        return known.offSite(new Looked(0, Instant.parse(at), EVE.account(), new DeviceId(device), List.of(), "none",
            "/clients"), this);
    }

    /// The practice is in London, and in summer an hour ahead.
    @Test void who_is_at_home_is_told_by_the_clock_on_the_wall_of_the_practice() {
        engage(EVE, Role.RECEPTIONIST);
        var monday = LocalDate.parse("2026-07-06");
        assertThat(known.off(EVE.account(), Instant.parse("2026-07-06T18:00:00Z"), this)).isFalse();
        told(Rota.of(EVE), new Rota.Set(EVE, monday, List.of(new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0),
            LocalTime.of(17, 0)))));
        assertThat(known.off(EVE.account(), Instant.parse("2026-07-06T17:59:59Z"), this)).isFalse();
        assertThat(known.off(EVE.account(), Instant.parse("2026-07-06T18:00:00Z"), this)).isTrue();
    }
}
