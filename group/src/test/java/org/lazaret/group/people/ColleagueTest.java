package org.lazaret.group.people;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.people.Colleague.Command;
import org.lazaret.group.people.Colleague.Event;
import org.lazaret.group.people.Colleague.Hear;
import org.lazaret.group.people.Colleague.Introduced;
import org.lazaret.group.people.Colleague.Withdrawn;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.SeedSigner;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.ZoneDirectory;

/// Beside every letter that is refused stands its twin that is taken.
class ColleagueTest {
    private static final SiteId HOME = new SiteId("hill-street");
    private static final SiteId NIGHT = new SiteId("night-owl");
    private static final AccountId ANNA = new AccountId("a-bell");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
    private static final Card CARD = new Card(new Personal("Anna Bell MRCVS"), List.of("vet"), new Personal("7654321"),
        new Personal("anna.bell"), new Personal("Mondays"), new Card.Proofs(Optional.of(new Personal(
            "argon2id 19456 3 1 00 11")), List.of(new Card.PublicKey("id", "cose"))));
    private final ZoneDirectory zone = new ZoneDirectory("", 4, "", List.of(), List.of(), List.of(site(HOME, 1), site(
        NIGHT, 2)),
        List.of(), List.of());

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    private static Signer signer(int number) { return new SeedSigner(seed(number)); }

    private static Newcomer site(SiteId site, int number) {
        var line = new VerifierKey("hill-vets/" + site.name() + "/care/1", Key.ofSigner(seed(number)).bytes()).line();
        return new Newcomer("", site, Trade.PRACTICE, new SiteKeys(List.of(line), Key.ofBox(seed(number + 10)),
            Key.ofSigner(seed(number + 20))), "");
    }

    private static Letter letter(long number) { return new Letter(HOME, ANNA, number, Optional.of(CARD), SPRING); }

    private static Letter goodbye(long number) { return new Letter(HOME, ANNA, number, Optional.empty(), SPRING); }

    private static Hear hear(Dsse envelope) { return new Hear(ANNA, new Personal(envelope.line())); }

    private Story<Colleague, Command, Event> story() {
        return Story.of(Colleague.KIND).with(ZoneDirectory.BOOK, zone);
    }

    private Story<Colleague, Command, Event> known() {
        return story().given(new Introduced(HOME, 5, CARD, SPRING));
    }

    private void refused(Story<Colleague, Command, Event> story, Dsse envelope, Refusal why) {
        story.when(hear(envelope)).thenRefused(why);
    }

    @Test void whom_their_home_introduces_is_known_here() {
        var book = story().when(hear(letter(5).signed(signer(1)))).then(new Introduced(HOME, 5, CARD, SPRING)).book();
        assertThat(book.at(NINE)).contains(CARD);
        assertThat(book.at(SPRING)).as("when the home was not heard from for too long").isEmpty();
    }

    @Test void what_their_home_did_not_sign_is_nothing() {
        refused(story(), letter(5).signed(signer(2)), new Colleague.NotSignedByHome("hill-street"));
        refused(story(), letter(5).signed(signer(77)), new Colleague.NotSignedByHome("hill-street"));
        var other = letter(5).signed(signer(1));
        var forged = new Dsse(letter(6).signed(signer(2)).payload(), Letter.TYPE, other.signatures());
        refused(story(), forged, new Colleague.NotSignedByHome("hill-street"));
        var far = new Letter(new SiteId("far-away"), ANNA, 5, Optional.of(CARD), SPRING);
        refused(story(), far.signed(signer(1)), new Colleague.HomeNotInZone("far-away"));
    }

    @Test void newer_replaces_older_and_never_the_other_way() {
        known().when(hear(letter(6).signed(signer(1)))).then(new Introduced(HOME, 6, CARD, SPRING));
        refused(known(), letter(5).signed(signer(1)), new Colleague.NotNewer(5, 5));
        refused(known(), letter(4).signed(signer(1)), new Colleague.NotNewer(4, 5));
    }

    @Test void who_left_is_known_no_more_and_an_older_letter_does_not_bring_them_back() {
        var left = known().when(hear(goodbye(9).signed(signer(1)))).then(new Withdrawn(HOME, 9));
        assertThat(left.book().at(NINE)).isEmpty();
        refused(left, letter(6).signed(signer(1)), new Colleague.NotNewer(6, 9));
        left.when(hear(letter(10).signed(signer(1)))).then(new Introduced(HOME, 10, CARD, SPRING));
    }

    @Test void another_site_speaks_for_nobody_but_its_own() {
        var theirs = new Letter(NIGHT, ANNA, 90, Optional.empty(), SPRING).signed(signer(2));
        refused(known(), theirs, new Colleague.FromAnotherHome("night-owl", "hill-street"));
    }

    @Test void a_letter_about_somebody_else_is_none_in_this_file() {
        story().when(new Hear(new AccountId("a-okoro"), new Personal(letter(5).signed(signer(1)).line()))).thenRefused(
            new Colleague.NoLetter());
        story().when(new Hear(ANNA, new Personal("no letter"))).thenRefused(new Colleague.NoLetter());
        refused(story(), Dsse.of("text/plain", new byte[0]).signed(signer(1)), new Colleague.NoLetter());
    }

    @Test void a_letter_from_long_ago_is_not_taken() {
        refused(story().at(SPRING), letter(5).signed(signer(1)), new Colleague.OutOfDate(SPRING));
        var before = SPRING.minus(Duration.ofMillis(1));
        story().at(before).when(hear(letter(5).signed(signer(1)))).then(new Introduced(HOME, 5, CARD, SPRING));
    }

    @Test void only_the_site_it_is_for_opens_it() {
        var sealed = Post.seal(letter(5).signed(signer(1)), zone.site(NIGHT).orElseThrow(), count -> seed(50));
        assertThat(Post.open(sealed, NIGHT, seed(12))).contains(letter(5).signed(signer(1)).line());
        assertThat(Post.open(sealed, HOME, seed(11))).isEmpty();
        assertThat(Post.open(sealed, HOME, seed(12))).as("sealed for another site's name").isEmpty();
    }

    /// With its control: the same search finds all of it in what was sealed.
    @Test void whoever_carries_it_reads_no_name_of_it_and_does_not_learn_whether_someone_left() {
        var plain = letter(5).signed(signer(1));
        var sealed = Post.seal(plain, zone.site(NIGHT).orElseThrow(), count -> seed(50));
        for (var canary : List.of("Anna Bell MRCVS", "anna.bell", "7654321", "argon2id", "a-bell", "hill-street"))
            for (var form : forms(canary)) assertThat(holds(sealed, form)).as("%s", canary).isFalse();
        assertThat(holds(plain.bytes(), "Anna Bell MRCVS".getBytes(UTF_8))).isTrue();
        assertThat(sealed.length % 512).isEqualTo(48);
    }

    private static List<byte[]> forms(String text) {
        var forms = new ArrayList<byte[]>();
        for (var charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            var bytes = text.getBytes(charset);
            forms.add(bytes);
            forms.add(HexFormat.of().formatHex(bytes).getBytes(UTF_8));
            for (int shift = 0; shift < 3; shift++) {
                var shifted = new byte[bytes.length + shift];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                var base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(base64.substring(shift + 1, base64.length() - 2).getBytes(UTF_8));
            }
        }
        return forms;
    }

    private static boolean holds(byte[] all, byte[] part) {
        return new String(all, ISO_8859_1).contains(new String(part, ISO_8859_1));
    }
}
