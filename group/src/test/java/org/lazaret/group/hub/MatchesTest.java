package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Cost;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Token;
import org.lazaret.group.finding.TokenKey;
import org.lazaret.group.zones.Zone;

/// The hub says which sites have a token, keeps what each brought last and nothing more, and counts who asks.
class MatchesTest {
    private static final String NUMBER = "+441632960100";
    private static final TokenKey KEY = new TokenKey(1, new SiteId("north"), "a".repeat(64));
    private static final TokenKey NEXT = new TokenKey(2, new SiteId("north"), "b".repeat(64));

    @TempDir private Path folder = Path.of("");
    private final HandClock clock = new HandClock();
    private final Wires wires = new Wires();
    private final Practice north = new Practice("north", 1, clock, wires);
    private final Practice south = new Practice("south", 2, clock, wires);
    private final Practice east = new Practice("east", 3, clock, wires);
    private final Centre centre = new Centre(7, clock, wires);

    @BeforeEach void open() {
        for (var site : List.of(north, south, east)) centre.admit(site.member(Limit.STANDARD));
        centre.hub().match(SqliteMatches.at(folder.resolve("tokens.db")));
    }

    private static Token token(TokenKey key, String number) {
        return key.token(new Clue(Clue.Sort.PHONE, number), new Zone("uk"), Cost.NONE);
    }

    private void brings(Practice site, TokenKey key, List<Token> tokens) {
        for (int part = 0; part < Buckets.COUNT; part++) {
            int now = part;
            var some = tokens.stream().filter(token -> Buckets.of(token) == now).toList();
            centre.hub().receive(site.peer(), new Message.Tokens(key.name(), part, some).bytes());
        }
    }

    private Message asks(Practice site, Message question) {
        wires.lose();
        centre.hub().receive(site.peer(), question.bytes());
        return Message.parse(wires.all().getLast().message());
    }

    private List<String> finds(Practice site, long ask, Token token) {
        return ((Message.Finds) asks(site, new Message.Find(ask, token))).sites();
    }

    private byte[] has(Practice site, TokenKey key) {
        return ((Message.Compared) asks(site, new Message.Compare(key.name()))).digests();
    }

    @Test void it_names_the_other_sites_that_have_it() {
        var token = token(KEY, NUMBER);
        brings(north, KEY, List.of(token));
        brings(south, KEY, List.of(token, token(KEY, "+441632960101")));
        assertThat(finds(east, 1, token)).containsExactly("north", "south");
        assertThat(finds(north, 1, token)).containsExactly("south");
        assertThat(finds(east, 2, token(KEY, "+441632960102"))).isEmpty();
    }

    @Test void a_part_takes_the_place_of_what_was_there_and_the_digests_say_so() {
        var many = IntStream.range(0, 600).mapToObj(end -> token(KEY, "+44163296" + end)).sorted(Comparator.comparing(
            Token::hex)).toList();
        brings(north, KEY, many);
        assertThat(has(north, KEY)).isEqualTo(Buckets.digests(many));
        var gone = many.getFirst();
        var fewer = many.subList(1, many.size());
        assertThat(Buckets.differing(has(north, KEY), Buckets.digests(fewer))).containsExactly(Buckets.of(gone));
        brings(north, KEY, fewer);
        brings(north, KEY, fewer);
        assertThat(has(north, KEY)).isEqualTo(Buckets.digests(fewer));
        assertThat(finds(east, 1, gone)).isEmpty();
        assertThat(finds(east, 2, many.getLast())).containsExactly("north");
    }

    @Test void what_was_made_with_another_key_is_gone_with_the_first_word_of_the_next() {
        brings(north, KEY, List.of(token(KEY, NUMBER)));
        assertThat(has(north, NEXT)).isEqualTo(new byte[Buckets.COUNT * Buckets.DIGEST]);
        assertThat(finds(east, 1, token(KEY, NUMBER))).isEmpty();
        brings(north, NEXT, List.of(token(NEXT, NUMBER)));
        assertThat(finds(east, 2, token(NEXT, NUMBER))).containsExactly("north");
    }

    @Test void a_site_that_it_knows_no_more_has_none_and_nobody_brings_a_token_into_a_wrong_part() {
        var token = token(KEY, NUMBER);
        brings(north, KEY, List.of(token));
        var wrong = new Message.Tokens(KEY.name(), (Buckets.of(token) + 1) % Buckets.COUNT, List.of(token));
        assertThat(asks(south, wrong)).isInstanceOf(Message.Refused.class);
        assertThat(finds(east, 1, token)).containsExactly("north");
        centre.hub().dismiss(north.peer());
        assertThat(finds(east, 2, token)).isEmpty();
    }

    @Test void so_many_a_day_are_answered_and_one_that_is_asked_again_counts_once() {
        var token = token(KEY, NUMBER);
        brings(north, KEY, List.of(token));
        for (int ask = 0; ask < Matches.MOST; ask++) {
            assertThat(finds(east, ask, token)).containsExactly("north");
            assertThat(finds(east, ask, token)).containsExactly("north");
            clock.pass(Duration.ofSeconds(1));
        }
        var refused = (Message.Finds) asks(east, new Message.Find(Matches.MOST, token));
        assertThat(refused.sites()).isEmpty();
        var first = Matches.DAY.minusSeconds(Matches.MOST);
        assertThat(Duration.ofMillis(refused.again())).isBetween(first, first.plusSeconds(1));
        assertThat(finds(south, 1, token)).as("another site").containsExactly("north");
        clock.pass(Duration.ofMillis(refused.again()));
        assertThat(finds(east, Matches.MOST, token)).containsExactly("north");
    }

    @Test void whoever_steals_its_files_has_no_number_and_what_was_withdrawn_is_not_in_them() throws IOException {
        var gone = token(KEY, NUMBER);
        var kept = token(KEY, "+441632960101");
        brings(north, KEY, List.of(gone, kept));
        brings(north, KEY, List.of(kept));
        centre.hub().close();
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                var bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                assertThat(bytes).doesNotContain("1632960100", "1632960101", KEY.secret(), new String(gone.bytes(),
                    ISO_8859_1));
            }
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("tokens.db")), ISO_8859_1)).as("control").contains(
            new String(kept.bytes(), ISO_8859_1));
    }
}
