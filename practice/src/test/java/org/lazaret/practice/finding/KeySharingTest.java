package org.lazaret.practice.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Codec;
import org.lazaret.group.finding.KeyLetter;
import org.lazaret.group.finding.TokenKey;
import org.lazaret.group.finding.TokenKeys;
import org.lazaret.group.zones.ZoneDirectory;

/// One site makes the key, all have it, and who came back with other keys gets another.
class KeySharingTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private static KeySharing sharing() {
        return new KeySharing(Neighbours.HIGH, Neighbours.seed(Neighbours.box(Neighbours.HIGH)),
            Neighbours::seed);
    }

    private static void rest(Neighbours site, KeySharing sharing, Instant now) {
        while (sharing.step(site.desk(), now)) site.practice.settle();
        site.practice.settle();
    }

    private static List<TokenKey> current(Neighbours site) {
        return site.desk().read(TokenKeys.BOOK).current(site.desk().read(ZoneDirectory.BOOK)).stream().toList();
    }

    private static List<TokenKeys.KeySent> sent(Neighbours site) {
        return site.practice.addressed(TokenKeys.SENT, TokenKeys.KeySent.class);
    }

    @Test void who_came_first_makes_one_at_once_and_sends_it() {
        var site = new Neighbours().join(Neighbours.HIGH, Neighbours.OWL);
        rest(site, sharing(), NINE);
        assertThat(current(site)).extracting(TokenKey::maker).containsExactly(Neighbours.HIGH);
        assertThat(sent(site)).hasSize(1);
        assertThat(KeyLetter.open(sent(site).getFirst(), Neighbours.HIGH, Neighbours.seed(Neighbours.box(
            Neighbours.OWL)))).contains(current(site).getFirst());
    }

    @Test void who_came_later_waits_for_a_while_and_makes_one_if_nobody_did() {
        var site = new Neighbours().join(Neighbours.OWL, Neighbours.HIGH);
        var sharing = sharing();
        rest(site, sharing, NINE);
        rest(site, sharing, NINE.plus(KeySharing.PATIENCE).minusMillis(1));
        assertThat(current(site)).isEmpty();
        rest(site, sharing, NINE.plus(KeySharing.PATIENCE));
        assertThat(current(site)).extracting(TokenKey::maker).containsExactly(Neighbours.HIGH);
    }

    @Test void alone_there_is_none() {
        var site = new Neighbours().join(Neighbours.HIGH);
        rest(site, sharing(), NINE);
        assertThat(current(site)).isEmpty();
    }

    private static void hears(Neighbours site, TokenKey key) {
        var own = site.desk().read(ZoneDirectory.BOOK).site(Neighbours.HIGH).orElseThrow();
        var letter = new TokenKeys.KeySent(Neighbours.HIGH, own.keys().box().hex(), key.name(), KeyLetter.seal(key, own,
            Neighbours::seed));
        var json = new String(Codec.of(TokenKeys.KeySent.class).write(letter), UTF_8);
        assertThat(sharing().take(Neighbours.OWL, json, site.desk())).isTrue();
        site.practice.settle();
    }

    @Test void what_another_has_made_counts_here_and_nonsense_does_not() {
        var site = new Neighbours().join(Neighbours.OWL, Neighbours.HIGH);
        var key = new TokenKey(1, Neighbours.OWL, "a".repeat(64));
        assertThat(sharing().take(Neighbours.OWL, "{}", site.desk())).isTrue();
        hears(site, new TokenKey(1, Neighbours.HIGH, "b".repeat(64)));
        assertThat(current(site)).as("made by this one, says another").isEmpty();
        hears(site, key);
        assertThat(current(site)).containsExactly(key);
        rest(site, sharing(), NINE);
        assertThat(sent(site)).as("its maker sends it").isEmpty();
    }

    @Test void when_a_site_comes_back_with_other_keys_another_key_goes_to_its_new_box_alone() {
        var site = new Neighbours().join(Neighbours.HIGH, Neighbours.OWL);
        rest(site, sharing(), NINE);
        var before = current(site).getFirst();
        site.owlComesBack();
        rest(site, sharing(), NINE);
        var now = current(site).getFirst();
        assertThat(now.generation()).isEqualTo(2);
        assertThat(site.desk().read(TokenKeys.BOOK).held()).doesNotContain(before);
        assertThat(sent(site)).hasSize(2);
        var last = sent(site).getLast();
        assertThat(KeyLetter.open(last, Neighbours.HIGH, Neighbours.seed(Neighbours.box(Neighbours.OWL)))).as(
            "the old computer").isEmpty();
        assertThat(
            KeyLetter.open(last, Neighbours.HIGH, Neighbours.seed(Neighbours.box(Neighbours.OWL) + 10))).contains(
                now);
    }
}
