package org.lazaret.practice.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.vault.Cost;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Clue.Sort;
import org.lazaret.group.finding.TokenKey;

/// What may be looked up, how often, how the hub is asked, and what counts as its answer.
class LookUpTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final String NUMBER = "+441632960100";
    private static final String NAME = "a".repeat(26);
    private static final TokenKey KEY = new TokenKey(1, Neighbours.OWL, "a".repeat(64));

    private final Neighbours site = new Neighbours().join(Neighbours.OWL, Neighbours.HIGH);
    private final Seeking seeking = new Seeking(Neighbours.seed(9), Cost.NONE);

    private static LookUp.Put put() { return new LookUp.Put(Sort.PHONE, new Personal(NUMBER)); }

    private void put(String name) { site.told(LookUp.of(Sort.PHONE, name), put()); }

    private static Seeking.Made at(Instant now) { return new Seeking.Made(KEY, Neighbours.UK, now); }

    private LookUps.Row row() {
        return site.desk().look(LookUps.of(LookUp.of(Sort.PHONE, NAME).subject().orElseThrow())).getFirst();
    }

    @Test void nobody_looks_up_outside_of_a_zone_twice_or_without_end() {
        assertThat(new Neighbours().join(Neighbours.HIGH).practice.told(LookUp.of(Sort.PHONE, NAME),
            put()).refusal()).contains(new LookUp.AloneInZone());
        put(NAME);
        assertThat(site.practice.told(LookUp.of(Sort.PHONE, NAME), put()).refusal()).contains(
            new LookUp.LookedUpTwice());
        for (int each = 1; each < Ration.MOST_OF_ONE; each++) put(NAME.substring(2) + each / 10 + each % 10);
        assertThat(site.practice.told(LookUp.of(Sort.PHONE, "one-more"), put()).refusal().orElseThrow()).isInstanceOf(
            LookUp.LookedUpTooMuch.class);
    }

    @Test void one_person_has_a_part_of_what_all_have_and_all_of_it_comes_back_after_a_day() {
        var ration = Ration.KIND.blank();
        var tom = new AccountId("tom");
        for (int each = 0; each < Ration.MOST_OF_ONE; each++) {
            assertThat(ration.again(tom, NINE)).isEmpty();
            ration = ration.after(new Ration.LookUpCounted(tom, NINE));
        }
        assertThat(ration.again(tom, NINE)).contains(NINE.plus(Ration.DAY));
        for (int each = Ration.MOST_OF_ONE; each < Ration.MOST_OF_ALL; each++) {
            var other = new AccountId("nurse-" + each);
            assertThat(ration.again(other, NINE)).isEmpty();
            ration = ration.after(new Ration.LookUpCounted(other, NINE));
        }
        assertThat(ration.again(new AccountId("anna"), NINE)).contains(NINE.plus(Ration.DAY));
        assertThat(ration.again(tom, NINE.plus(Ration.DAY))).isEmpty();
    }

    @Test void the_hub_is_asked_by_a_token_until_it_answers_and_no_more() {
        put(NAME);
        assertThat(seeking.step(site.desk(), site, at(NINE))).isTrue();
        var find = (Message.Find) site.sent.getFirst();
        assertThat(find.token()).isEqualTo(KEY.token(new Clue(Sort.PHONE, NUMBER), Neighbours.UK, Cost.NONE));
        assertThat(seeking.step(site.desk(), site, at(NINE))).isFalse();
        assertThat(seeking.step(site.desk(), site, at(NINE.plusSeconds(5)))).isTrue();
        assertThat(site.sent).containsExactly(find, find);
        site.answers.put(find.ask(), new Message.Finds(find.ask(), List.of("night-owl", "stranger"), 0));
        assertThat(seeking.step(site.desk(), site, at(NINE.plusSeconds(6)))).isTrue();
        site.practice.settle();
        assertThat(row().known()).as("no site that is not in the zone").containsExactly(Neighbours.OWL);
        assertThat(seeking.step(site.desk(), site, at(NINE.plusSeconds(60)))).isFalse();
        assertThat(site.practice.told(LookUp.of(Sort.PHONE, NAME), new LookUp.Hear(List.of())).refusal()).contains(
            new LookUp.LookUpAnswered());
        assertThat(site.practice.told(LookUp.of(Sort.CHIP, NAME), new LookUp.Hear(List.of())).refusal()).contains(
            new LookUp.NothingLookedUp());
    }

    @Test void where_the_hub_had_too_much_it_says_when_again() {
        put(NAME);
        seeking.step(site.desk(), site, at(NINE));
        var find = (Message.Find) site.sent.getFirst();
        site.answers.put(find.ask(), new Message.Finds(find.ask(), List.of(), 60_000));
        seeking.step(site.desk(), site, at(NINE));
        site.practice.settle();
        assertThat(row().again()).contains(NINE.plusSeconds(60));
        assertThat(row().known()).isEmpty();
    }

    @Test void what_was_looked_up_is_destroyed_after_some_weeks() {
        put(NAME);
        assertThat(seeking.forget(site.desk(), NINE.plus(Seeking.KEPT).minus(Duration.ofMinutes(1)))).isFalse();
        assertThat(seeking.forget(site.desk(), NINE.plus(Seeking.KEPT).plus(Duration.ofMinutes(1)))).isTrue();
        site.practice.settle();
        assertThat(site.desk().look(LookUps.of(LookUp.of(Sort.PHONE, NAME).subject().orElseThrow()))).isEmpty();
    }

    @Test void whoever_sees_the_answer_stands_in_the_access_journal_first() {
        put(NAME);
        var desk = site.practice.desk("tom");
        desk.look(LookUps.of(LookUp.of(Sort.PHONE, NAME).subject().orElseThrow()));
        assertThat(desk.show("/finds/" + NAME).now().subjects()).extracting(whom -> whom.name()).containsExactly(NAME);
        assertThat(LookUp.of(Sort.PHONE, NAME).about()).as("what the clear header says").isEqualTo("lookup/phone-"
            + NAME);
    }
}
