package org.lazaret.practice.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.Client.CameBack;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.ConsentWithdrawn;
import org.lazaret.practice.clients.Client.Consented;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Registered;

/// What is known of clients now, in real tables.
class ClientRowsTest {
    private static final ClientId ANN = new ClientId("ann1");
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

    @Test void calls_are_listed_the_latest_first() {
        tables.written(ANN.book(), new Called(new Personal("Rex limps."), 1), new Called(new Personal("Better."), 2));
        assertThat(tables.look(Calls.of(ANN))).extracting(row -> row.about().text()).containsExactly("Better.",
            "Rex limps.");
    }

    @Test void nothing_is_left_of_a_client_who_is_erased() {
        tables.written(ANN.book(), new Called(new Personal("Rex limps."), 1), new Consented(Use.NEWS),
            new MovedAway()).erased(ANN.subject());

        assertThat(tables.look(Clients.of(ANN))).isEmpty();
        assertThat(tables.look(Calls.of(ANN))).isEmpty();
        assertThat(tables.look(Consents.of(ANN))).isEmpty();
        assertThat(tables.found("ann")).isEmpty();
    }

    private static Details details(String name, String phone, String email) {
        return new Details(new Personal(name), new Personal(phone), new Personal(email), new Personal("1 High St"));
    }
}
