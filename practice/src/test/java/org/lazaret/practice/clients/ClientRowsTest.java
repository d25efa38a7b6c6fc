package org.lazaret.practice.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.Client.CallPromised;
import org.lazaret.practice.clients.Client.CallReturned;
import org.lazaret.practice.clients.Client.CameBack;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.ConsentWithdrawn;
import org.lazaret.practice.clients.Client.Consented;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.MergeWithdrawn;
import org.lazaret.practice.clients.Client.MergedInto;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Registered;

/// What is known of clients now, in real tables.
class ClientRowsTest {
    private static final ClientId ANN = new ClientId("ann1");
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-01-05T12:00");
    private static final String HERS = "client/ann1";

    private final Tabled tables = new Tabled().written(ANN.book(),
        new Registered(details("Ann Smith", "01603 555123, +44 7700 900123", "ann@example.org")));

    @Test void a_client_is_found_by_name_by_each_phone_and_by_mail() {
        for (var typed : new String[]{"ann", "smi", "smith ann", "01603 555", "07700900123", "ann@ex"})
            assertThat(tables.found(typed)).as(typed).containsExactly(HERS);
        assertThat(tables.found("jones")).isEmpty();
    }

    @Test void a_correction_takes_the_place_of_what_was_wrong() {
        tables.written(ANN.book(), new Corrected(details("Ann Jones", "01603 555999", "")));

        assertThat(tables.look(Clients.of(ANN))).extracting(row -> row.name().text()).containsExactly("Ann Jones");
        assertThat(tables.found("smith")).isEmpty();
        assertThat(tables.found("01603555123")).isEmpty();
        assertThat(tables.found("01603555999")).containsExactly(HERS);
    }

    @Test void who_moved_away_is_still_found_and_said_to_be_away() {
        tables.written(ANN.book(), new MovedAway(), new Corrected(details("Ann Smith", "", "")));
        assertThat(tables.look(Clients.of(ANN)).getFirst().away()).isTrue();
        assertThat(tables.found("smith")).containsExactly(HERS);

        tables.written(ANN.book(), new CameBack());
        assertThat(tables.look(Clients.of(ANN)).getFirst().away()).isFalse();
    }

    @Test void what_is_agreed_is_listed_until_it_is_withdrawn() {
        tables.written(ANN.book(), new Consented(Use.NEWS), new Consented(Use.REMINDERS),
            new ConsentWithdrawn(Use.NEWS));
        assertThat(tables.look(Consents.of(ANN))).containsExactly(
            new Consents.Row(HERS, ANN.subject(), Use.REMINDERS, Tabled.NINE));
    }

    @Test void of_somebody_written_down_twice_the_stricter_holds_until_they_say_again_or_are_two() {
        var twin = new ClientId("ann-j");
        tables.written(ANN.book(), new Consented(Use.NEWS), new Consented(Use.REMINDERS)).written(twin.book(),
            new Registered(details("Ann Jones", "", "")), new Consented(Use.NEWS), new Consented(Use.INSURANCE),
            new MergedInto(ANN));
        assertThat(tables.look(Consents.of(ANN))).extracting(Consents.Row::use).containsExactly(Use.NEWS);
        assertThat(tables.look(Consents.stilled(ANN))).extracting(Consents.Row::use).containsExactly(Use.REMINDERS);
        assertThat(tables.look(Clients.leads(List.of(ANN, twin)))).containsExactly(
            new Clients.Lead(twin.subject(), ANN));

        tables.at(Tabled.NINE.plusSeconds(1)).written(ANN.book(), new ConsentWithdrawn(Use.REMINDERS),
            new Consented(Use.REMINDERS));
        assertThat(tables.look(Consents.of(ANN))).extracting(Consents.Row::use).containsExactly(Use.NEWS,
            Use.REMINDERS);
        assertThat(tables.look(Consents.stilled(ANN))).isEmpty();
    }

    @Test void what_a_merge_stilled_holds_again_when_it_is_undone() {
        var twin = new ClientId("ann-j");
        tables.written(ANN.book(), new Consented(Use.REMINDERS)).written(twin.book(),
            new Registered(details("Ann Jones", "", "")), new MergedInto(ANN));
        assertThat(tables.look(Consents.of(ANN))).isEmpty();
        tables.written(twin.book(), new MergeWithdrawn(ANN));
        assertThat(tables.look(Consents.of(ANN))).extracting(Consents.Row::use).containsExactly(Use.REMINDERS);
    }

    @Test void calls_are_listed_the_latest_first() {
        tables.written(ANN.book(), new Called(new Personal("Rex limps."), 1), new Called(new Personal("Better."), 2));
        assertThat(tables.look(Calls.of(ANN))).extracting(row -> row.about().text()).containsExactly("Better.",
            "Rex limps.");
    }

    @Test void calls_to_return_are_listed_the_most_urgent_first_until_they_are_returned() {
        tables.written(ANN.book(), new Called(new Personal("Rex limps."), 1), new CallPromised(1, NOON),
            new Called(new Personal("Bleeds."), 2), new CallPromised(2, NOON.minusHours(1)));
        assertThat(tables.look(Calls.toReturn())).extracting(Calls.Row::number).containsExactly(2L, 1L);
        assertThat(tables.look(Calls.of(ANN)).getLast().promised()).contains(NOON);

        tables.written(ANN.book(), new CallReturned(2, new Personal("Comes at once.")));
        assertThat(tables.look(Calls.toReturn())).extracting(Calls.Row::number).containsExactly(1L);
        assertThat(tables.look(Calls.of(ANN)).getFirst().promised()).isEmpty();
        assertThat(tables.look(Calls.answers(ANN))).extracting(row -> row.said().text()).containsExactly(
            "Comes at once.");
    }

    @Test void what_was_corrected_stays_on_record() {
        tables.written(ANN.book(), new Corrected(details("Ann Jones", "", "")));
        assertThat(tables.look(Versions.of(ANN))).extracting(row -> row.name().text()).containsExactly("Ann Jones",
            "Ann Smith");
    }

    @Test void a_client_is_found_by_the_postcode_however_it_is_typed() {
        for (var typed : new String[]{"NR1 3AB", "nr13ab", "nr1", "3ab"})
            assertThat(tables.found(typed)).as(typed).containsExactly(HERS);
        assertThat(tables.found("NR13 1AB")).isEmpty();
    }

    @Test void some_clients_are_asked_for_at_once() {
        assertThat(tables.look(Clients.among(List.of(ANN, new ClientId("nobody"))))).extracting(
            Clients.Row::id).containsExactly(ANN);
    }

    @Test void nothing_is_left_of_a_client_who_is_erased() {
        tables.written(ANN.book(), new Called(new Personal("Rex limps."), 1), new CallPromised(1, NOON),
            new CallReturned(1, new Personal("Rest.")), new Called(new Personal("Again."), 2),
            new CallPromised(2, NOON),
            new Consented(Use.NEWS), new MovedAway()).erased(ANN.subject());

        assertThat(tables.look(Clients.of(ANN))).isEmpty();
        assertThat(tables.look(Calls.of(ANN))).isEmpty();
        assertThat(tables.look(Calls.answers(ANN))).isEmpty();
        assertThat(tables.look(Calls.toReturn())).isEmpty();
        assertThat(tables.look(Versions.of(ANN))).isEmpty();
        assertThat(tables.look(Consents.of(ANN))).isEmpty();
        assertThat(tables.found("nr1")).isEmpty();
        assertThat(tables.found("ann")).isEmpty();
    }

    private static Details details(String name, String phone, String email) {
        return new Details(new Personal(name), new Personal(phone), new Personal(email),
            new Personal("1 High St, Norwich NR1 3AB"));
    }
}
