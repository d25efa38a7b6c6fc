package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.PASSWORD;
import static org.lazaret.server.signin.HillStreet.location;
import static org.lazaret.server.signin.SignInTest.account;
import static org.lazaret.server.signin.SignInTest.signIn;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;

/// What the door saw is in the journal, and a practice manager reads it.
class SignInsSeenTest {
    private static final String GUESS = "a+wrong+guess+of+hers";

    @TempDir Path folder;
    private HillStreet hill;
    private Caller kim;

    @BeforeEach void open() {
        hill = HillStreet.in(folder);
        kim = hill.kim();
    }

    @AfterEach void close() { hill.close(); }

    @Test void who_comes_with_what_and_goes_stands_there_and_survives_a_restart() {
        var anna = hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        anna.post("/who/out", "");
        signIn(anna, "anna", PASSWORD);
        hill.restart();
        kim = new Caller(kim.host(), hill.port(), kim.cookies());

        assertThat(seen()).containsSubsequence("Turned away", "Nobody was turned away", "anna", "signed in",
            "password", "anna", "out", "signed out", "anna", "signed in", "one-time code", "Kim Ware", "signed in",
            "one-time code");
    }

    @Test void another_who_sits_down_at_a_shared_computer_and_the_computer_itself_stand_there() {
        kim.post("/me/pin", "password=%s&pin=2468".formatted(PASSWORD));
        var anna = hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        hill.enrol(kim, anna);
        assertThat(anna.post("/who/pin", "account=%s&pin=2468".formatted(account(kim))).status()).isEqualTo(303);

        assertThat(seen()).containsSubsequence("Kim Ware", "signed in", "PIN", "Reception", "anna",
            "someone else sat down there", "Reception", "Computers of the house", "Reception", "enrolled", "the door",
            "code given", "Kim Ware");
    }

    @Test void who_locks_and_unlocks_a_screen_is_seen_to_be_back() {
        kim.post("/who/lock", "");
        signIn(kim, "kim", PASSWORD);

        assertThat(seen()).containsSubsequence("Kim Ware", "unlocked", "password");
    }

    @Test void guesses_are_counted_the_failed_first_and_nothing_that_was_typed_is_told() {
        var guesser = hill.stranger();
        for (var each = 0; each < 9; each++) signIn(guesser, "kim", GUESS);
        signIn(hill.stranger(), "hunter2secret", GUESS);
        hill.restart();
        kim = new Caller(kim.host(), hill.port(), kim.cookies());

        var page = seen();
        assertThat(page).containsSubsequence("Turned away", "Kim Ware", "wrong", "password",
            "not of the house", "127.0.0.1", "no name known here", "Came and went");
        assertThat(page).doesNotContain("hunter2secret", "wrong guess", "guess+of");
        assertThat(tries(page, "wrong")).isEqualTo(3);
        assertThat(tries(page, "not looked at")).as("also the stranger's, of the same address").isEqualTo(6 + 1);
    }

    @Test void a_flood_of_guesses_makes_the_record_no_longer() {
        var guesser = hill.stranger();
        signIn(guesser, "kim", GUESS);
        seen();
        var before = hill.site().site().health().care();
        for (var each = 0; each < 500; each++) signIn(guesser, "kim", GUESS);
        hill.site().door().write();

        assertThat(hill.site().site().health().care() - before).isLessThan(3);
    }

    @Test void nobody_but_a_practice_manager_reads_it_and_her_reading_is_in_the_journal() {
        var anna = hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        assertThat(anna.get("/sign-ins").status()).isEqualTo(403);
        assertThat(location(hill.stranger().get("/sign-ins"))).isEqualTo("/who");

        var before = hill.site().site().health().access();
        seen();
        assertThat(hill.site().site().health().access()).isGreaterThan(before);
    }

    private String seen() {
        var reply = kim.get("/sign-ins");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body().substring(reply.body().indexOf("<section"));
    }

    private static int tries(String page, String what) {
        return java.util.regex.Pattern.compile("(\\d+) " + what).matcher(page).results().mapToInt(
            found -> Integer.parseInt(found.group(1))).sum();
    }
}
