package org.lazaret.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Why;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day.Agreed;
import org.lazaret.practice.diary.Day.Booking;
import org.lazaret.practice.diary.Day.CalledOff;
import org.lazaret.practice.diary.Day.Moved;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.patients.Animal.OwnerChanged;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// Why someone would read a record, asked of the real tables at the moments when the answer changes.
class ReasonsTest {
    private static final ClientId SMITH = new ClientId("smith1");
    private static final ClientId JONES = new ClientId("jones1");
    private static final AnimalId REX = new AnimalId("rex1");
    private static final AccountId ANNA = new AccountId("anna");
    private static final Duration DAY = Duration.ofDays(1);
    private static final DayId MONDAY = DayId.of("2026-01-05");
    /// Ten in Sydney is 23:00 of the day before in London.
    private static final Agreed IN_SYDNEY = new Agreed(1, slot("2026-01-05T10:00"),
        new Booking(REX, SMITH, Purpose.NURSE), OffsetDateTime.parse("2026-01-02T12:00+11:00"));
    private static final Instant TEN_IN_SYDNEY = Instant.parse("2026-01-04T23:00:00Z");

    private final Tabled tables = new Tabled().written(REX.book(), new Registered(SMITH,
        new Details(new Personal("Rex"), Species.DOG, new Personal(""), Sex.MALE, Optional.empty(),
            new Personal(""))));

    @Test void an_appointment_explains_a_day_before_and_after_by_its_own_clock() {
        tables.written(MONDAY.book(), IN_SYDNEY);

        for (var whom : new SubjectId[]{REX.subject(), SMITH.subject()}) {
            assertThat(why(whom, TEN_IN_SYDNEY.minus(DAY))).contains(new Why("appointment", "day/2026-01-05"));
            assertThat(why(whom, TEN_IN_SYDNEY.plus(DAY))).contains(new Why("appointment", "day/2026-01-05"));
            assertThat(why(whom, TEN_IN_SYDNEY.minus(DAY).minusSeconds(1))).isEmpty();
            assertThat(why(whom, TEN_IN_SYDNEY.plus(DAY).plusSeconds(1))).isEmpty();
        }
        assertThat(why(JONES.subject(), TEN_IN_SYDNEY)).isEmpty();
    }

    @Test void an_appointment_that_is_called_off_explains_nothing() {
        tables.written(MONDAY.book(), IN_SYDNEY, new CalledOff(1));
        assertThat(why(REX.subject(), TEN_IN_SYDNEY)).isEmpty();
    }

    @Test void an_appointment_that_moved_explains_from_where_it_is() {
        tables.written(MONDAY.book(), IN_SYDNEY, new Moved(1, slot("2026-01-05T12:00"), IN_SYDNEY.agreed()));
        assertThat(why(REX.subject(), TEN_IN_SYDNEY.plus(DAY).plusSeconds(7_200))).isPresent();
        assertThat(why(REX.subject(), TEN_IN_SYDNEY.minus(DAY))).isEmpty();
    }

    @Test void a_call_explains_reading_about_the_client_and_their_animals_for_a_day() {
        tables.written(SMITH.book(), new Called(new Personal("Rex limps."), 1));

        for (var whom : new SubjectId[]{REX.subject(), SMITH.subject()}) {
            assertThat(why(whom, Tabled.NINE)).contains(new Why("call", "client/smith1"));
            assertThat(why(whom, Tabled.NINE.plus(DAY))).isPresent();
            assertThat(why(whom, Tabled.NINE.plus(DAY).plusSeconds(1))).isEmpty();
        }
        assertThat(why(JONES.subject(), Tabled.NINE)).isEmpty();
    }

    @Test void the_call_of_an_old_owner_explains_nothing_about_the_animal() {
        tables.written(SMITH.book(), new Called(new Personal("Rex limps."), 1)).written(REX.book(),
            new OwnerChanged(JONES));
        assertThat(why(REX.subject(), Tabled.NINE)).isEmpty();
    }

    @Test void those_on_one_page_are_explained_together_as_each_alone() {
        tables.written(SMITH.book(), new Called(new Personal("Rex limps."), 1));
        var page = List.of(JONES.subject(), REX.subject(), SMITH.subject());
        var together = Rooms.house().reasons().why(page, Tabled.NINE, tables);
        for (var one : page)
            assertThat(Optional.ofNullable(together.get(one))).as("%s", one).isEqualTo(why(one, Tabled.NINE));
        assertThat(why(REX.subject(), Tabled.NINE)).contains(new Why("call", SMITH.book().about()));
    }

    private Optional<Why> why(SubjectId whom, Instant at) {
        return Optional.ofNullable(Rooms.house().reasons().why(List.of(whom), at, tables).get(whom));
    }

    private static Slot slot(String from) { return new Slot(LocalDateTime.parse(from), 15, ANNA); }
}
