package org.lazaret.group.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Cost;
import org.lazaret.group.finding.Clue.Sort;
import org.lazaret.group.zones.Zone;

/// A token stands for one clue in one zone under one key, and for nothing else.
class TokenKeyTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final Zone UK = new Zone("uk");
    private static final Clue PHONE = new Clue(Sort.PHONE, "+441632960100");

    private static TokenKey key(long generation, String digit) {
        return new TokenKey(generation, HILL, digit.repeat(
            64));
    }

    private static Token token(TokenKey key, Clue clue, Zone zone) { return key.token(clue, zone, Cost.NONE); }

    @Test void the_same_is_the_same_at_every_site_and_anything_else_is_another() {
        var same = token(new TokenKey(7, new SiteId("mill-lane"), "a".repeat(64)), PHONE, UK);
        assertThat(token(key(1, "a"), PHONE, UK)).isEqualTo(same);
        assertThat(List.of(token(key(1, "b"), PHONE, UK), token(key(1, "a"), PHONE, new Zone("ie")),
            token(key(1, "a"), new Clue(Sort.EMAIL, PHONE.text()), UK),
            token(key(1, "a"), new Clue(Sort.PHONE, "+441632960101"), UK), same)).doesNotHaveDuplicates();
    }

    /// Whoever has the tokens and not the key finds none of them again, though all numbers that there may be are tried.
    @Test void who_guesses_without_the_key_finds_nothing() {
        var stolen = token(key(1, "a"), PHONE, UK);
        var guessed = new ArrayList<Token>();
        for (int end = 960_000; end < 960_200; end++)
            for (var other : List.of("0", "b", "f"))
                guessed.add(token(key(1, other), new Clue(Sort.PHONE, "+441632" + end), UK));
        assertThat(guessed).doesNotContain(stolen);
    }

    /// The check value of this program: no site of another version may make another of it.
    @Test void it_is_made_as_it_always_was() {
        var made = key(1, "a").token(PHONE, UK, TokenKey.COST);
        assertThat(made).isEqualTo(new Token("812567cdcb312b2e218d7068eb17171e"));
    }

    @Test void the_name_of_a_key_tells_keys_apart_and_is_no_part_of_it() {
        assertThat(key(1, "a").name()).isEqualTo(key(2, "a").name()).isNotEqualTo(key(1, "b").name()).isPositive();
        assertThat("%016x".formatted(key(1, "a").name())).isNotEqualTo("a".repeat(16));
    }

    @Test void nobody_prints_it_by_accident() { assertThat(key(3, "a")).hasToString("TokenKey 3 of hill-street"); }
}
