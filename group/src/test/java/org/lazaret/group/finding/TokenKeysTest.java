package org.lazaret.group.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.finding.TokenKeys.KeyHeard;
import org.lazaret.group.finding.TokenKeys.KeyMade;
import org.lazaret.group.finding.TokenKeys.KeyOutlived;
import org.lazaret.group.finding.TokenKeys.KeySent;
import org.lazaret.group.finding.TokenKeys.Sent;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.ZoneDirectory;

/// Which key counts, who makes it, who gets it, and when it is outlived.
class TokenKeysTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");
    private static final SiteId PARK = new SiteId("park-road");
    private static final ZoneDirectory ZONE = zone(HILL, MILL, PARK);

    private static byte[] seed(SiteId site) {
        var seed = new byte[32];
        seed[1] = (byte) site.name().charAt(0);
        return seed;
    }

    private static Newcomer site(SiteId id) {
        var journal = new VerifierKey("hill-vets/" + id.name() + "/care/1", Key.ofSigner(seed(id)).bytes()).line();
        return new Newcomer("", id, Trade.PRACTICE, new SiteKeys(List.of(journal), Key.ofBox(seed(id)), Key.ofSigner(
            seed(id))), "");
    }

    private static ZoneDirectory zone(SiteId... sites) {
        return new ZoneDirectory("", 4, "", List.of(), List.of(), Stream.of(sites).map(TokenKeysTest::site).toList(),
            List.of(), List.of());
    }

    private static TokenKey key(long generation, SiteId maker) {
        return new TokenKey(generation, maker, maker.name().replaceAll("[^a-f]", "0").concat("0".repeat(64)).substring(
            0, 63) + generation);
    }

    private static Story<TokenKeys, TokenKeys.Command, TokenKeys.Event> keys() {
        return Story.of(TokenKeys.KIND).with(ZoneDirectory.BOOK, ZONE);
    }

    @Test void a_site_makes_one_where_none_counts() {
        var made = key(1, MILL);
        var story = keys().when(new TokenKeys.Make(MILL, made.secret())).then(new KeyMade(made));
        assertThat(story.book().current(ZONE)).contains(made);
        story.when(new TokenKeys.Make(MILL, "b".repeat(64))).thenRefused(new TokenKeys.KeyStands(1));
        keys().when(new TokenKeys.Make(new SiteId("stranger"), "b".repeat(64))).thenRefused(
            new TokenKeys.KeyMakerNotInZone("stranger"));
    }

    @Test void of_two_the_one_counts_whose_maker_came_first_whatever_was_heard_first() {
        var late = new KeyHeard(key(1, PARK));
        var early = new KeyHeard(key(1, MILL));
        assertThat(keys().given(late, early).book().current(ZONE)).contains(key(1, MILL));
        assertThat(keys().given(early, late).book().current(ZONE)).contains(key(1, MILL));
        assertThat(keys().given(early, late).book().current(zone(HILL, PARK))).as("a maker who left").contains(
            key(1, PARK));
    }

    @Test void a_key_that_was_outlived_is_not_kept_and_one_of_the_next_counts() {
        var story = keys().given(new KeyHeard(key(1, HILL))).when(new TokenKeys.Replace("order/7")).then(
            new KeyOutlived("order/7"));
        assertThat(story.book().current(ZONE)).isEmpty();
        assertThat(story.book().held()).isEmpty();
        story.when(new TokenKeys.Replace("order/7")).then();
        story.when(new TokenKeys.Hear(HILL, key(1, HILL))).thenRefused(new TokenKeys.KeyNotNewer(1, 1));
        story.when(new TokenKeys.Hear(HILL, key(2, HILL))).then(new KeyHeard(key(2, HILL)));
        assertThat(story.book().current(ZONE)).contains(key(2, HILL));
    }

    /// Who has not heard yet why it was replaced makes none of the next generation, and knows none that counts.
    @Test void one_that_comes_before_its_cause_waits_for_it() {
        var story = keys().given(new KeyHeard(key(1, MILL)), new KeyHeard(key(2, HILL)));
        assertThat(story.book().current(ZONE)).contains(key(1, MILL));
        story.given(new KeyOutlived("back/park-road/1"));
        assertThat(story.book().current(ZONE)).contains(key(2, HILL));
    }

    @Test void a_key_is_believed_of_its_maker_alone_and_of_sites_of_the_zone() {
        keys().when(new TokenKeys.Hear(PARK, key(1, MILL))).thenRefused(new TokenKeys.KeyOfAnother("mill-lane",
            "park-road"));
        var stranger = new SiteId("stranger");
        keys().when(new TokenKeys.Hear(stranger, key(1, stranger))).thenRefused(new TokenKeys.KeyMakerNotInZone(
            "stranger"));
        keys().given(new KeyHeard(key(1, MILL))).when(new TokenKeys.Hear(MILL, key(1, MILL))).thenRefused(
            new TokenKeys.KeyNotNewer(1, 1));
    }

    @Test void its_maker_sends_it_to_everyone_once_and_again_to_a_new_box() {
        var made = key(1, MILL);
        var story = keys().given(new KeyMade(made));
        for (var to : List.of(HILL, PARK)) {
            assertThat(story.book().owed(ZONE, MILL)).contains(site(to));
            var what = new Sent(to, site(to).keys().box().hex(), made.name());
            story.when(new TokenKeys.Send(what, "sealed")).then(new KeySent(to, what.box(), made.name(), "sealed"));
            story.when(new TokenKeys.Send(what, "sealed")).then();
        }
        assertThat(story.book().owed(ZONE, MILL)).isEmpty();
        assertThat(story.book().owed(ZONE, HILL)).as("who did not make it").isEmpty();
        story.given(new KeySent(PARK, "another box", made.name(), "sealed"));
        assertThat(story.book().owed(ZONE, MILL)).contains(site(PARK));
    }

    @Test void a_letter_opens_where_it_was_sent_and_as_what_its_maker_said() {
        var sealed = KeyLetter.seal(key(1, MILL), site(PARK), count -> new byte[]{7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
            7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
        var sent = new KeySent(PARK, "", 0, sealed);
        assertThat(KeyLetter.open(sent, MILL, seed(PARK))).contains(key(1, MILL));
        assertThat(KeyLetter.open(sent, HILL, seed(PARK))).as("of another").isEmpty();
        assertThat(KeyLetter.open(sent, MILL, seed(HILL))).as("at another").isEmpty();
        assertThat(KeyLetter.open(new KeySent(HILL, "", 0, sealed), MILL, seed(PARK))).isEmpty();
        assertThat(KeyLetter.open(new KeySent(PARK, "", 0, "?"), MILL, seed(PARK))).isEmpty();
    }
}
