package org.lazaret.practice.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal.Corrected;
import org.lazaret.practice.patients.Animal.OwnerChanged;
import org.lazaret.practice.patients.Animal.Registered;

/// An animal is found by its own words and its owner's together.
class OwnersWordsTest {
    private static final AnimalId REX = new AnimalId("rex1");
    private static final ClientId SMITH = new ClientId("smith1");
    private static final ClientId JONES = new ClientId("jones1");

    private final Tabled tables = new Tabled().written(SMITH.book(), new Client.Registered(named("Ann Smith"))).written(
        JONES.book(), new Client.Registered(named("Bob Jones"))).written(REX.book(),
            new Registered(SMITH, details("Rex")));

    @Test void smith_rex_finds_rex_of_smith() {
        assertThat(tables.found("smith rex")).containsExactly("animal/rex1");
        assertThat(tables.found("smith")).containsExactly("client/smith1");
        assertThat(tables.found("jones rex")).isEmpty();
    }

    @Test void a_correction_of_either_keeps_them_together() {
        tables.written(REX.book(), new Corrected(details("Roxy"))).written(SMITH.book(),
            new Client.Corrected(named("Ann Smythe")));

        assertThat(tables.found("smythe roxy")).containsExactly("animal/rex1");
        assertThat(tables.found("smith roxy")).isEmpty();
    }

    @Test void a_new_owner_takes_the_place_of_the_old() {
        tables.written(REX.book(), new OwnerChanged(JONES));

        assertThat(tables.found("jones rex")).containsExactly("animal/rex1");
        assertThat(tables.found("smith rex")).isEmpty();
    }

    @Test void an_owner_who_is_erased_leads_nowhere() {
        tables.erased(SMITH.subject());

        assertThat(tables.found("smith rex")).isEmpty();
        assertThat(tables.found("rex")).containsExactly("animal/rex1");
    }

    private static org.lazaret.practice.clients.Details named(String name) {
        var nothing = new Personal("");
        return new org.lazaret.practice.clients.Details(new Personal(name), nothing, nothing, nothing);
    }

    private static Details details(String name) {
        return new Details(new Personal(name), Species.DOG, new Personal(""), Sex.UNKNOWN, Optional.empty(),
            new Personal(""));
    }
}
