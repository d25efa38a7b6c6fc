package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody whom nobody here knows is found at another site, over TLS and a hub that learns nobody's number.
class FindTest {
    private static final String NUMBER = "01632 960100";

    @RegisterExtension private final TwoSites sites = new TwoSites();
    private Chair anna;
    private Chair tom;
    private String client = "";

    @BeforeEach void open() {
        anna = sites.anna();
        tom = sites.tom();
        client = anna.register("Margaret Thornton");
    }

    /// @return where the answer is read
    private String looksUp(Chair who, String typed) {
        var search = "/search?q=" + typed.replace("+", "%2B").replace(' ', '+');
        assertThat(who.page(search)).contains("Ask whether another site knows this");
        return who.sent(search, "/finds", "typed=" + typed.replace("+", "%2B").replace(' ', '+'));
    }

    @Test void a_number_is_found_at_the_site_that_knows_it_and_leads_to_asking_it() throws IOException {
        anna.sent(client, client + "/animals",
            "name=Rex&species=DOG&breed=Collie&sex=MALE&born=&chip=900182000000001");
        until(tom, NUMBER);
        var found = looksUp(tom, "+44 1632 960100");
        tom.until(found, "hill-street knows this");
        assertThat(tom.page(found)).contains("/asks/new?typed=%2B441632960100&amp;site=hill-street", "phone number");
        assertThat(tom.page("/asks/new?typed=01632+960100&site=hill-street")).contains(
            "<option value=\"hill-street\" selected>", "value=\"01632 960100\"");
        until(tom, "900 182 000 000 001");
        var nobody = looksUp(tom, "01632 960999");
        tom.until(nobody, "No other site that the hub has heard of knows this.");
        assertThat(tom.page("/search?q=960100")).as("not whole").doesNotContain("Ask whether another site");
        sites.assertHubHasNot("1632960100", "1632 960100", "900182000000001", "1632960999");
    }

    /// It is published some time after it was written.
    private void until(Chair who, String typed) {
        for (int tries = 0; tries < 25; tries++) {
            var page = looksUp(who, typed);
            who.untilNot(page, "The answer appears here by itself");
            if (who.page(page).contains("hill-street knows this")) return;
            LockSupport.parkNanos(500_000_000);
        }
        assertThat(who.page("/search?q=" + typed)).as("hill-street is found by " + typed).isEmpty();
    }

    @Test void where_the_hub_is_dark_that_is_said_and_the_answer_comes_when_it_is_there_again() throws IOException {
        until(tom, NUMBER);
        sites.dark();
        var waiting = looksUp(tom, "01632 960999");
        assertThat(tom.page(waiting)).contains("The answer appears here by itself", "Ask one site by its name");
        sites.light();
        tom.until(waiting, "No other site that the hub has heard of knows this.");
    }
}
