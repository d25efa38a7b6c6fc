package org.lazaret.practice.decoys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lazaret.core.book.RequestId;
import org.lazaret.practice.Practised;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animals;

/// Somebody is made up at a desk.
class MakingTest {
    private static final RequestId ONCE = new RequestId("abcdefghijklmnopqrstuvwxyz");
    private final Practised practice = new Practised();

    private void make(RequestId once) {
        var made = new Making(practice.desk("site"), once).now();
        practice.settle();
        assertThat(made).isEmpty();
    }

    @Test void they_are_a_client_with_an_animal_as_others_are() {
        make(ONCE);
        var desk = practice.desk("site");
        var decoy = desk.read(Decoys.BOOK).decoys().getFirst();
        assertThat(decoy.owner()).isEqualTo(ClientId.by(ONCE));
        var client = desk.look(Clients.of(decoy.owner())).getFirst();
        assertThat(client.name().text()).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        assertThat(client.address().text()).matches("[1-9][0-9]? [A-Z][A-Za-z ]+");
        assertThat(desk.look(Animals.of(decoy.pet()))).singleElement().satisfies(
            pet -> assertThat(pet.name().text()).isNotBlank());
        assertThat(desk.find(client.name().text(), 5)).isNotEmpty();
    }

    @Test void nobody_real_is_rung_or_written_to() {
        for (var each = 0; each < 100; each++) {
            var made = MadeUp.of(practice.desk("site").fresh()).client();
            assertThat(made.phone().text()).matches("07700 900[0-9]{3}");
            assertThat(made.email().text()).isEmpty();
        }
    }

    @Test void a_form_sent_twice_makes_one() {
        make(ONCE);
        make(ONCE);
        assertThat(practice.desk("site").read(Decoys.BOOK).decoys()).hasSize(1);
    }

    @Test void their_name_does_not_follow_from_the_number_in_their_address() {
        make(ONCE);
        var other = new Practised();
        other.desk("site").fresh(); // another chance
        new Making(other.desk("site"), ONCE).now();
        other.settle();
        var client = ClientId.by(ONCE);
        assertThat(other.desk("site").look(Clients.of(client)).getFirst().phone()).isNotEqualTo(
            practice.desk("site").look(Clients.of(client)).getFirst().phone());
    }

    @Test void who_is_no_manager_makes_nobody() {
        assertThat(new Making(practice.desk("tom"), ONCE).now()).contains(new Decoys.NotInChargeOfDecoys());
        assertThat(practice.desk("site").look(Clients.of(ClientId.by(ONCE)))).isEmpty();
    }
}
