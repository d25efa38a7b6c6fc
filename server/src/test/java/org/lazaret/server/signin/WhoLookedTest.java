package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.location;
import static org.lazaret.server.signin.HillStreet.once;
import static org.lazaret.server.signin.SignInTest.account;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;

/// Who looked at a record, at a real node over HTTP: those who answer for it are told, nobody else is.
class WhoLookedTest {
    @TempDir Path folder;
    private HillStreet hill;
    private Caller kim;
    private String record;

    @BeforeEach void open() {
        hill = HillStreet.in(folder);
        kim = hill.kim();
        record = location(kim.post("/clients", "once=%s&name=Dev+Patel&phone=01632+960455&email=&address=".formatted(
            once(kim, "/clients/new"))));
    }

    @AfterEach void close() { hill.close(); }

    @Test void who_answers_for_a_record_is_told_and_others_are_not() {
        assertThat(hill.engaged(kim, "vet", "VETERINARY_SURGEON").get(record + "/readers").status()).isEqualTo(200);
        assertThat(hill.engaged(kim, "nurse", "REGISTERED_VETERINARY_NURSE").get(
            record + "/readers").status()).isEqualTo(200);
        var reception = hill.engaged(kim, "desk", "RECEPTIONIST");
        assertThat(reception.get(record + "/readers").status()).isEqualTo(403);
        assertThat(reception.get(record).body()).doesNotContain("/readers");
        var vet = hill.engaged(kim, "other", "VETERINARY_SURGEON");
        assertThat(vet.get("/staff/" + account(kim) + "/readings").status()).isEqualTo(403);
    }

    @Test void every_look_stands_there_after_a_restart_too_and_page_by_page() {
        var desk = hill.engaged(kim, "desk", "RECEPTIONIST");
        for (var each = 0; each < 60; each++) desk.get(record);
        hill.restart();
        kim = new Caller(kim.host(), hill.port(), kim.cookies());

        var first = kim.get(record + "/readers").body();
        assertThat(looks(first)).isEqualTo(50);
        var rest = first.replaceFirst("(?s).*href=\"([^\"]+/readers\\?before=\\d+)\".*", "$1");
        assertThat(looks(kim.get(rest).body())).isGreaterThanOrEqualTo(10).isLessThan(20);
    }

    @Test void what_someone_read_is_told_for_the_days_that_are_asked_for() {
        var desk = hill.engaged(kim, "desk", "RECEPTIONIST");
        desk.get(record);
        var page = "/staff/" + account(desk) + "/readings";

        assertThat(kim.get(page).body()).contains("What desk read", "Dev Patel", "not explained", "/clients/…");
        assertThat(kim.get(page + "?from=2020-01-01&until=2020-12-31").body()).contains("Nothing was read");
        assertThat(kim.get(page + "?from=2020-01-01&until=2099-12-31").body()).contains("Dev Patel");
    }

    @Test void who_reads_what_someone_read_stands_in_their_own_record_too() {
        var desk = hill.engaged(kim, "desk", "RECEPTIONIST");
        desk.get(record);
        kim.get("/staff/" + account(desk) + "/readings");

        assertThat(kim.get(record + "/readers").body()).containsSubsequence("Kim Ware", "/staff/…/readings", "desk",
            "/clients/…");
    }

    @Test void one_who_reads_their_own_file_needs_no_reason() {
        var desk = hill.engaged(kim, "desk", "RECEPTIONIST");
        desk.get("/me");

        assertThat(kim.get("/staff/" + account(desk) + "/readings").body()).contains("their own file").doesNotContain(
            "not explained");
    }

    @Test void nobody_of_that_name_is_not_found() {
        assertThat(kim.get("/clients/" + "x".repeat(26) + "/readers").status()).isEqualTo(404);
    }

    private static int looks(String page) { return page.split("<tr><td>", -1).length - 1; }
}
