package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.PASSWORD;
import static org.lazaret.server.signin.HillStreet.location;
import static org.lazaret.server.signin.HillStreet.once;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering.Entered;
import org.lazaret.core.site.Session;
import org.lazaret.group.orders.Holds;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Response;
import org.lazaret.guard.watch.Rule;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.decoys.Decoys;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.server.wiring.Caller;

/// The watch at a real node over HTTP: whoever opens the record of somebody who is nobody is out at once.
class WatchTest {
    /// Far longer than it takes, which `bench watch` measures: a busy machine is no fault of the watch.
    private static final Duration SOON = Duration.ofSeconds(20);
    @TempDir Path folder;
    private HillStreet hill;
    private Caller kim;
    private String decoy;
    private String real;

    @BeforeEach void open() {
        hill = HillStreet.in(folder);
        kim = hill.kim();
        real = registered("Dev+Patel");
        decoy = registered("Joan+Lister");
        var id = decoy.substring(decoy.lastIndexOf('/') + 1);
        desk().tell(Decoys.BOOK, new Decoys.Make(new ClientId(id), new AnimalId("a".repeat(26))),
            new RequestId("decoy")).now();
    }

    @AfterEach void close() { hill.close(); }

    private String registered(String name) {
        return location(kim.post("/clients", "once=%s&name=%s&phone=01632+960455&email=&address=".formatted(
            once(kim, "/clients/new"), name)));
    }

    private Desk desk() {
        return ((Entered) hill.sites().getFirst().site().enter(new Session(Session.SITE, new DeviceId("node"),
            List.of()))).desk();
    }

    private Findings findings() { return desk().read(Findings.BOOK); }

    private static void within(Duration time, BooleanSupplier right) {
        long end = System.nanoTime() + time.toNanos();
        while (!right.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(5_000_000);
        assertThat(right.getAsBoolean()).isTrue();
    }

    @Test void who_opens_the_record_of_nobody_is_out_and_cannot_come_back() {
        var desk = hill.engaged(kim, "desk", "RECEPTIONIST");
        assertThat(desk.get("/search?q=Joan").body()).as("it stands among the others").contains("Joan Lister");
        assertThat(desk.get(real).status()).isEqualTo(200);
        assertThat(findings().lines()).isEmpty();
        desk.get(decoy);
        var asked = new ArrayList<Integer>();
        within(SOON, () -> {
            asked.add(desk.get(real).status());
            return asked.getLast() != 200;
        });
        assertThat(asked.getLast()).as("in the middle of a page too it is said plainly").isIn(403, 423, 303);
        var found = findings().lines().getFirst();
        assertThat(found.what().rule()).isEqualTo(Rule.DECOY);
        assertThat(found.did()).isEqualTo(Response.STOPPED);
        var again = hill.stranger().post("/who/password", "signIn=desk&password=" + PASSWORD);
        assertThat(again.body()).contains("the watch of this practice has stopped this account for an hour (stop 1)");
        assertThat(kim.get(real).status()).as("nobody else is").isEqualTo(200);
        hill.restart();
        assertThat(hill.stranger().post("/who/password", "signIn=desk&password=" + PASSWORD).body()).contains(
            "(stop 1)");
    }

    @Test void the_last_who_treats_animals_stays_and_proves_once_more_that_it_is_them() {
        kim.get(decoy); // she is a surgeon, and alone
        within(SOON, () -> kim.get(real).status() != 200);
        assertThat(findings().lines()).extracting(Findings.Line::did).containsExactly(Response.ASKED);
        assertThat(desk().read(Holds.BOOK).holds()).isEmpty();
        assertThat(kim.get(real).status()).as("her screen is locked").isEqualTo(423);
        assertThat(hill.stranger().post("/who/password", "signIn=kim&password=" + PASSWORD).status()).isEqualTo(303);
    }

    @Test void two_people_give_all_of_it_back() {
        var desk = hill.engaged(kim, "desk", "RECEPTIONIST");
        desk.get(decoy);
        within(SOON, () -> !desk().read(Holds.BOOK).inForce().isEmpty());
        desk().tell(Holds.BOOK, new Holds.Release(1, new AccountId("somebody")), new RequestId("undo")).now();
        assertThat(hill.stranger().post("/who/password", "signIn=desk&password=" + PASSWORD).status()).isEqualTo(303);
    }
}
