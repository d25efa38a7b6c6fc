package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.PASSWORD;
import static org.lazaret.server.signin.HillStreet.location;
import static org.lazaret.server.signin.HillStreet.once;
import static org.lazaret.server.signin.SignInTest.account;
import static org.lazaret.server.signin.SignInTest.signIn;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;

/// Ways around a door that others have found before: none may lead in.
class AroundTheDoorTest {
    private static final String SESSION = "lazaret-session";

    @TempDir Path folder;
    private HillStreet hill;
    private Caller kim;

    @BeforeEach void open() {
        hill = HillStreet.in(folder);
        kim = hill.kim();
    }

    @AfterEach void close() { hill.close(); }

    @Test void a_session_that_someone_planted_before_is_not_the_one_that_is_signed_in() {
        var planted = account(kim) + "." + "ab".repeat(32);
        var victim = hill.stranger();
        victim.cookies().put(SESSION, planted);
        signIn(victim, "kim", PASSWORD);
        assertThat(victim.cookies().get(SESSION)).isNotEqualTo(planted);

        assertOut(with(planted, victim.cookies().get("lazaret-device")));
    }

    @Test void signing_in_again_ends_the_session_before() {
        var before = kim.cookies().get(SESSION);
        signIn(kim, "kim", PASSWORD);

        assertOut(with(before, kim.cookies().get("lazaret-device")));
    }

    @Test void a_stolen_session_is_nothing_on_another_device() {
        var thief = hill.stranger();
        thief.cookies().put(SESSION, kim.cookies().get(SESSION));

        assertOut(thief);
    }

    @Test void a_session_ends_when_its_owner_signs_out() {
        var copy = with(kim.cookies().get(SESSION), kim.cookies().get("lazaret-device"));
        assertThat(copy.get("/staff").status()).isEqualTo(200);
        kim.post("/who/out", "");

        assertOut(copy);
    }

    @Test void another_sites_cookie_opens_nothing_here() {
        var elsewhere = new Caller("mill-lane.localhost", hill.port(), new TreeMap<>(kim.cookies()));

        assertOut(elsewhere);
    }

    @Test void a_cookie_that_is_none_of_ours_is_as_good_as_none() {
        for (var wrong : new String[]{"", ".", "kim", "a.b", account(kim) + ".", "../../x." + "ab".repeat(32),
            "x".repeat(4_000), account(kim) + "." + "AB".repeat(32), "%00." + "ab".repeat(32)})
            assertOut(with(wrong, kim.cookies().get("lazaret-device")));
    }

    @Test void a_page_of_another_site_sends_no_form_here() {
        var form = "once=%s&name=x&phone=&email=&address=".formatted(once(kim, "/clients/new"));
        for (var header : new String[]{"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
            "Sec-Fetch-Site: none", "Origin: http://evil.example", "Origin: null",
            "Origin: http://hill-street.localhost:1"})
            assertThat(kim.post("/clients", form, header).status()).as(header).isEqualTo(403);
    }

    @Test void guesses_from_outside_make_nobody_wait_at_a_device_of_the_house() {
        var reception = hill.stranger();
        hill.enrol(kim, reception);
        for (var each = 0; each < 6; each++) signIn(hill.stranger(), "kim", "wrong+guess+" + each);

        assertThat(signIn(reception, "kim", PASSWORD).status()).isEqualTo(303);
    }

    @Test void a_form_of_someone_else_is_not_answered_with_what_they_were_told() {
        var anna = hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        var form = "once=%s&name=Margaret+Thornton&phone=&email=&address=".formatted(once(kim, "/clients/new"));
        var first = kim.post("/clients", form);
        anna.post("/clients", form);

        assertThat(kim.get("/search?q=thornton").body().split("Margaret Thornton</a>")).hasSizeLessThanOrEqualTo(2);
        assertThat(first.status()).isEqualTo(303);
    }

    @Test void a_form_from_before_signing_in_again_under_another_name_is_written_under_that_name() {
        var stale = once(kim, "/clients/new");
        var anna = hill.engaged(kim, "anna", "RECEPTIONIST");
        anna.post("/clients", "once=%s&name=Sean+Ohara&phone=&email=&address=".formatted(stale));

        assertThat(kim.get("/search?q=ohara").body()).contains("Sean Ohara");
    }

    private Caller with(String session, String device) {
        var caller = Caller.of(HillStreet.HOST, hill.port());
        caller.cookies().put(SESSION, session);
        caller.cookies().put("lazaret-device", device);
        return caller;
    }

    private static void assertOut(Caller caller) {
        var reply = caller.get("/staff");
        assertThat(reply.status()).isIn(303, 400);
        if (reply.status() == 303) assertThat(location(reply)).isEqualTo("/who");
        assertThat(reply.body()).doesNotContain("Kim Ware");
    }
}
