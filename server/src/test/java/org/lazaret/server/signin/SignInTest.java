package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.PASSWORD;
import static org.lazaret.server.signin.HillStreet.first;
import static org.lazaret.server.signin.HillStreet.location;
import static org.lazaret.server.signin.HillStreet.once;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;

/// People of a practice sign in, sign, lock, leave; at a real node over HTTP.
class SignInTest {
    private static final String REGISTER = "/drugs/ketamine-100/register";

    @TempDir Path folder;
    private HillStreet hill;

    @BeforeEach void open() { hill = HillStreet.in(folder); }

    @AfterEach void close() { hill.close(); }

    @Test void the_first_manager_comes_in_with_the_code_that_the_node_printed_and_nobody_after_her() {
        var code = hill.firstCode();
        assertThat(hill.stranger().post("/who/first", first("aaaa-bbbb-cccc")).status()).isEqualTo(422);

        assertThat(hill.kim().get("/staff").body()).contains("Kim Ware", "practice manager");

        assertThat(hill.firstCode()).isEmpty();
        assertThat(hill.stranger().post("/who/first", first(code)).body()).contains("there is one");
    }

    @Test void someone_new_chooses_a_password_with_a_code_once_and_signs_in_with_it() {
        var anna = hill.engaged(hill.kim(), "anna", "VETERINARY_SURGEON");
        anna.post("/who/out", "");
        assertThat(location(anna.get("/clients"))).isEqualTo("/who");

        assertThat(signIn(anna, "anna", PASSWORD).status()).isEqualTo(303);
        assertThat(anna.get("/clients").status()).isEqualTo(200);
    }

    @Test void a_wrong_name_and_a_wrong_password_are_told_in_the_same_words() {
        hill.kim();
        var wrongName = signIn(hill.stranger(), "nobody", "whatever+it+is");
        var wrongPassword = signIn(hill.stranger(), "kim", "whatever+it+is");

        assertThat(wrongName.status()).isEqualTo(422);
        assertThat(butChallenge(wrongName)).isEqualTo(butChallenge(wrongPassword)).doesNotContain("challenge=");
    }

    /// What a passkey is to sign is new each time, whoever asks.
    private static String butChallenge(Caller.Reply reply) {
        return reply.body().replaceAll(" data-challenge=\"[^\"]{43}\"", "");
    }

    @Test void whoever_guesses_waits_and_the_right_password_comes_too_late() {
        hill.kim();
        var guesser = hill.stranger();
        for (var each = 0; each < 3; each++) signIn(guesser, "kim", "wrong+guess+" + each);

        assertThat(signIn(guesser, "kim", PASSWORD).body()).contains("Cannot try again yet");
    }

    @Test void people_go_on_where_they_were_when_the_node_comes_back() {
        var kim = hill.kim();
        hill.restart();
        assertThat(again(kim).get("/staff").status()).isEqualTo(200);
    }

    @Test void who_leaves_is_out_at_once_on_every_device() {
        var kim = hill.kim();
        var anna = hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        assertThat(anna.get("/clients").status()).isEqualTo(200);
        var file = fileOf("anna", kim);
        kim.post(file + "/leaving", "once=" + once(kim, file));

        assertThat(location(anna.get("/clients"))).isEqualTo("/who");
        assertThat(signIn(anna, "anna", PASSWORD).status()).isEqualTo(422);
    }

    @Test void another_password_ends_every_other_session_also_after_a_restart() {
        var kim = hill.kim();
        var elsewhere = hill.stranger();
        signIn(elsewhere, "kim", PASSWORD);
        hill.restart();
        kim = again(kim);
        kim.post("/me/password", "password=%s&next=another+long+one".formatted(PASSWORD));

        assertThat(kim.get("/staff").status()).isEqualTo(200);
        assertThat(location(again(elsewhere).get("/staff"))).isEqualTo("/who");
    }

    @Test void a_pin_is_good_on_a_device_of_the_house_and_nowhere_else() {
        var kim = hill.kim();
        choosePin(kim, "2468");
        var who = account(kim);

        assertThat(pin(hill.stranger(), who, "2468").body()).contains("this device is not enrolled");
        var reception = hill.stranger();
        hill.enrol(kim, reception);
        assertThat(pin(reception, who, "2469").status()).isEqualTo(422);
        assertThat(pin(reception, who, "2468").status()).isEqualTo(303);
        assertThat(reception.get("/staff").status()).isEqualTo(200);
    }

    @Test void a_locked_screen_shows_nothing_and_opens_to_its_owner() {
        var kim = hill.kim();
        choosePin(kim, "2468");
        hill.enrol(kim, kim);
        var who = account(kim);
        kim.post("/who/lock", "");

        assertThat(kim.get("/staff").status()).isEqualTo(423);
        assertThat(kim.get("/staff").body()).doesNotContain("1234567", "roles");
        assertThat(pin(kim, who, "1111").status()).isEqualTo(423);
        assertThat(pin(kim, who, "2468").status()).isEqualTo(303);
        assertThat(kim.get("/staff").status()).isEqualTo(200);
    }

    @Test void a_colleague_signs_a_count_and_the_first_stays_signed_in() {
        var kim = hill.kim();
        choosePin(kim, "2468");
        var anna = hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        hill.enrol(kim, anna);
        var before = lines(anna);

        assertThat(count(anna, account(kim), "9999").body()).contains("do not belong together");
        assertThat(count(anna, account(kim), "").status()).isEqualTo(422);
        assertThat(count(anna, "", "").body()).contains("no colleague has signed");
        assertThat(lines(anna)).as("nothing was written").isEqualTo(before);
        assertThat(count(anna, account(kim), "2468").status()).isEqualTo(303);
        assertThat(lines(anna)).isGreaterThan(before);
        assertThat(anna.get("/me").body()).as("Anna still sits there").contains("anna");
    }

    @Test void nobody_signs_their_own_count() {
        var kim = hill.kim();
        choosePin(kim, "2468");
        hill.enrol(kim, kim);

        assertThat(count(kim, account(kim), "2468").body()).contains("nobody is their own witness");
    }

    @Test void a_node_has_no_door_of_one_tap() {
        var kim = hill.kim();
        var who = account(kim);
        var stranger = hill.stranger();

        assertThat(stranger.post("/who", "account=" + who).status()).isEqualTo(405);
        assertThat(location(stranger.get("/clients"))).isEqualTo("/who");
    }

    /// How many lines the register shows.
    private static int lines(Caller who) { return who.get(REGISTER).body().split("<tr").length; }

    private Caller.Reply count(Caller who, String witness, String pin) {
        return who.post(REGISTER + "/counts", "once=%s&found=0&witness=%s&pin=%s".formatted(once(who, REGISTER),
            witness, pin));
    }

    private static void choosePin(Caller who, String pin) {
        assertThat(who.post("/me/pin", "password=%s&pin=%s".formatted(PASSWORD, pin)).status()).isEqualTo(303);
    }

    /// The same browser, after the node came back on another port.
    private Caller again(Caller before) { return new Caller(before.host(), hill.port(), before.cookies()); }

    static Caller.Reply signIn(Caller who, String name, String password) {
        return who.post("/who/password", "signIn=%s&password=%s".formatted(name, password));
    }

    private static Caller.Reply pin(Caller who, String account, String pin) {
        return who.post("/who/pin", "account=%s&pin=%s".formatted(account, pin));
    }

    /// Whose session a browser keeps.
    static String account(Caller who) { return who.cookies().get("lazaret-session").split("\\.")[0]; }

    private static String fileOf(String name, Caller kim) {
        var body = kim.get("/staff").body();
        var at = body.indexOf(">" + name + "<");
        return body.substring(body.lastIndexOf("/staff/", at), body.lastIndexOf('"', at));
    }
}
