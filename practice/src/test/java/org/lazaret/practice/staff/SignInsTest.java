package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.practice.Practised;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.staff.SignIns.SignInsFailed;
import org.lazaret.practice.staff.SignIns.SignedIn;
import org.lazaret.practice.staff.SignIns.SignedOut;
import org.lazaret.practice.staff.Strangers.StrangersFailed;

/// Who came and went and who was turned away: who may say so, and how it stands in the tables.
class SignInsTest {
    private static final EmployeeId ANNA = new EmployeeId("anna1");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Guesses GUESSES = new Guesses(Means.PASSWORD, new DeviceId("d-7"), false, 3, 40, NINE);

    private final Practised practice = new Practised();

    @Test void only_whoever_comes_in_says_so() {
        var come = new SignIns.Come(ANNA, Means.PIN, true);
        assertThat(told("tom", SignIns.of(ANNA, NINE), come)).isInstanceOf(SignIns.NotTheDoor.class);
        assertThat(told("tom", SignIns.of(ANNA, NINE), new SignIns.Unlock(ANNA, Means.PIN))).isInstanceOf(
            SignIns.NotTheDoor.class);
        assertThat(told("anna1", SignIns.of(ANNA, NINE), come)).isNull();
    }

    @Test void only_the_door_says_who_left_unseen_and_who_was_turned_away() {
        var count = new SignIns.Count(ANNA, GUESSES, new Personal("192.0.2.7"));
        assertThat(told("tom", SignIns.of(ANNA, NINE), new SignIns.Leave(ANNA, Leaving.OVER))).isInstanceOf(
            SignIns.NotTheDoor.class);
        assertThat(told("anna1", SignIns.of(ANNA, NINE), count)).isInstanceOf(SignIns.NotTheDoor.class);
        assertThat(told("anna1", Strangers.BOOK, new Strangers.Count(GUESSES))).isInstanceOf(
            Strangers.NotFromTheDoor.class);
        assertThat(told("site", SignIns.of(ANNA, NINE), count)).isNull();
        assertThat(told("site", Strangers.BOOK, new Strangers.Count(GUESSES))).isNull();
    }

    @Test void a_day_shows_the_failed_ones_first_and_no_other_day() {
        var tables = new Tabled().written(SignIns.of(ANNA, NINE), new SignedIn(ANNA, Means.PASSWORD, true),
            new SignInsFailed(ANNA, GUESSES, new Personal("192.0.2.7"))).at(NINE.plusSeconds(60)).written(
                SignIns.of(ANNA, NINE), new SignedOut(ANNA, Leaving.BY_HAND));

        var rows = tables.look(SignInRows.on(MONDAY));
        assertThat(rows).extracting(SignInRows.Row::what).containsExactly(SignInRows.What.FAILED,
            SignInRows.What.OUT, SignInRows.What.IN);
        assertThat(rows.getFirst().barred()).isEqualTo(40);
        assertThat(rows.getFirst().address().text()).isEqualTo("192.0.2.7");
        assertThat(tables.look(SignInRows.on(MONDAY.plusDays(1)))).isEmpty();
    }

    @Test void who_is_erased_was_never_here_and_strangers_stay() {
        var tables = new Tabled().written(SignIns.of(ANNA, NINE), new SignedIn(ANNA, Means.PASSWORD, true)).written(
            Strangers.BOOK, new StrangersFailed(GUESSES)).erased(ANNA.subject());

        assertThat(tables.look(SignInRows.on(MONDAY))).isEmpty();
        assertThat(tables.look(StrangerRows.on(MONDAY))).hasSize(1);
    }

    @Test void a_computer_of_the_house_comes_and_goes() {
        var computer = new Devices.Device(new DeviceId("d-7"), "Reception left", MONDAY);
        var tables = new Tabled().written(Devices.BOOK, new Devices.Enrolled(computer, "x"),
            new Devices.Dismissed(computer.id()));

        assertThat(tables.look(DeviceRows.on(MONDAY))).extracting(DeviceRows.Row::change).containsExactly(
            DeviceRows.Change.DISMISSED, DeviceRows.Change.ENROLLED);
        assertThat(tables.look(DeviceRows.enrolled())).extracting(DeviceRows.Row::label).isEqualTo(
            List.of("Reception left"));
    }

    /// Why not; null if it was written.
    private <B extends Book<B, C, E>, C, E> Refusal told(String who, BookId<B, C, E> book, C command) {
        var desk = practice.desk(who);
        var answer = desk.tell(book, command, new RequestId("wish-" + desk.fresh()));
        practice.settle();
        return answer.now().refusal().orElse(null);
    }
}
