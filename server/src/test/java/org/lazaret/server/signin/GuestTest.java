package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.server.signin.HillStreet.PASSWORD;
import static org.lazaret.server.signin.HillStreet.once;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.people.Colleague;
import org.lazaret.group.people.Letter;
import org.lazaret.group.zones.Charter;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.SeedSigner;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.staff.Introductions;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Served;

/// Somebody of Hill Street signs in at Mill Lane, which asks nobody: there is no hub in this test, and no wire.
class GuestTest {
    private static final String MILL = "mill-lane.localhost";
    private static final SiteId HOME = new SiteId("hill-street");
    private static final byte[] OFFICER = seed(1);
    private static final byte[] SIGNING = seed(2);

    @TempDir Path folder;
    private HillStreet hill;
    private Caller kim;

    @BeforeEach void open() {
        hill = HillStreet.in(folder);
        kim = hill.kim();
        hill.engaged(kim, "anna", "VETERINARY_SURGEON");
        join();
    }

    @AfterEach void close() { hill.close(); }

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    /// A zone with one officer for everything, in which Hill Street is enrolled; as Mill Lane hears of it.
    private void join() {
        var one = new Signers(List.of(new Officer("ann", Key.ofSigner(OFFICER))), 1);
        var quorum = new Quorum(1, IntStream.range(5, 7).mapToObj(number -> new Officer("q-" + number, Key.ofBox(seed(
            number)))).toList(), 2);
        var hub = new Hub(Key.ofSigner(seed(8)), Key.ofSigner(seed(9)), "hub.example:1");
        var first = new Statement(new Zone("uk"), 1, List.of(), Instant.EPOCH, new Founded(new Charter("hill", new Zone(
            "uk"), one, one, quorum, hub))).envelope().signed(OFFICER);
        told(new ZoneDirectory.Join(first.hash(), first.line()));
        var code = Code.make(count -> new byte[count], first.hash());
        said(new Invited(List.of(new Invitation(HOME, Trade.PRACTICE, code.key()))));
        var journal = new VerifierKey("hill/hill-street/care/1", Key.ofSigner(SIGNING).bytes()).line();
        var newcomer = new Newcomer(first.hash(), HOME, Trade.PRACTICE, new SiteKeys(List.of(journal), Key.ofBox(seed(
            3)), Key.ofSigner(seed(4))), "");
        said(new Enrolled(newcomer, hex(Key.sign(code.seed(), newcomer.text())),
            hex(Key.sign(SIGNING, newcomer.text()))));
    }

    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    private void said(Statement.Said what) {
        var zone = mill().door().directory().desk().read(ZoneDirectory.BOOK);
        told(new ZoneDirectory.Accept(zone.next(Instant.EPOCH, what).envelope().signed(OFFICER).line()));
    }

    private void told(ZoneDirectory.Command command) {
        assertThat(Directory.tell(mill().door().directory().desk(), ZoneDirectory.BOOK, command).refusal()).isEmpty();
    }

    private Served mill() { return hill.sites().getLast(); }

    /// What Hill Street says of Anna now.
    private Letter letter(long number, Instant now) {
        return Introductions.of(hill.site().door().directory().desk(), HOME, number, now).stream().filter(
            each -> each.card().isEmpty()
                || each.card().get().signIn().text().equals("anna")).findFirst().orElseThrow();
    }

    private List<Refusal> bring(Letter letter, byte[] signing) {
        Dsse signed = letter.signed(new SeedSigner(signing));
        var refusal = Directory.tell(mill().door().directory().desk(), Colleague.of(letter.who()), new Colleague.Hear(
            letter.who(), new Personal(signed.line()))).refusal();
        mill().door().directory().refresh();
        return refusal.stream().toList();
    }

    private Caller.Reply signIn(Caller caller, String password) {
        return caller.post("/who/password", "signIn=anna&password=" + password);
    }

    @Test void somebody_whom_their_home_introduced_signs_in_at_another_site() {
        var anna = hill.stranger(MILL);
        assertThat(signIn(anna, PASSWORD).status()).as("before anyone said who she is").isEqualTo(422);
        assertThat(bring(letter(7, Instant.now()), SIGNING)).isEmpty();
        var again = hill.stranger(MILL);
        assertThat(signIn(again, "another+password").status()).isEqualTo(422);
        assertThat(signIn(again, PASSWORD).status()).isEqualTo(303);
        assertThat(again.get("/clients").status()).isEqualTo(200);
        assertThat(again.get("/clients").body()).contains("anna · hill-street");
    }

    @Test void she_is_a_surgeon_there_and_no_manager_of_that_practice() {
        bring(letter(7, Instant.now()), SIGNING);
        var anna = hill.stranger(MILL);
        signIn(anna, PASSWORD);
        assertThat(anna.get("/drugs/ketamine-100/register").status()).isEqualTo(200);
        assertThat(anna.get("/staff").status()).isEqualTo(403);
    }

    @Test void it_still_holds_when_the_node_comes_back() {
        bring(letter(7, Instant.now()), SIGNING);
        hill.restart();
        assertThat(signIn(hill.stranger(MILL), PASSWORD).status()).isEqualTo(303);
    }

    @Test void who_left_their_home_is_out_at_once_and_an_older_letter_does_not_bring_them_back() {
        var before = letter(7, Instant.now());
        bring(before, SIGNING);
        var anna = hill.stranger(MILL);
        signIn(anna, PASSWORD);
        var file = "/staff/" + before.who().name();
        assertThat(kim.post(file + "/leaving", "once=" + once(kim, file)).status()).isLessThan(400);
        assertThat(bring(letter(8, Instant.now()), SIGNING)).isEmpty();
        assertThat(anna.get("/clients").status()).isNotEqualTo(200);
        assertThat(bring(before, SIGNING)).containsExactly(new Colleague.NotNewer(7, 8));
        assertThat(signIn(hill.stranger(MILL), PASSWORD).status()).isEqualTo(422);
    }

    @Test void a_forged_letter_lets_nobody_in() {
        assertThat(bring(letter(7, Instant.now()), seed(77))).containsExactly(new Colleague.NotSignedByHome(
            "hill-street"));
        assertThat(signIn(hill.stranger(MILL), PASSWORD).status()).isEqualTo(422);
    }

    @Test void a_home_that_was_silent_for_too_long_vouches_for_nobody() {
        var old = Instant.now().minus(Introductions.LASTS).plus(Duration.ofSeconds(3));
        assertThat(bring(letter(7, old), SIGNING)).isEmpty();
        while (Instant.now().isBefore(old.plus(Introductions.LASTS))) Thread.onSpinWait();
        assertThat(signIn(hill.stranger(MILL), PASSWORD).status()).isEqualTo(422);
    }
}
