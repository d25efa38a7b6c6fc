package org.lazaret.guard.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.guard.watch.Beat.id;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;

/// What the watch finds, each with what comes close and is no finding.
class WatchmanTest {
    private final Beat beat = new Beat().is("tom", "vet").is("meg", "manager").decoy(900, 901);

    @Test void whoever_opens_the_record_of_nobody_is_stopped() {
        beat.sees("eve", "/clients/" + id(900), 900, 901);
        assertThat(beat.said()).containsExactly("eve DECOY STOPPED");
        assertThat(beat.holds().inForce()).singleElement().satisfies(hold -> {
            assertThat(hold.whom().accounts()).containsExactly(new AccountId("eve"));
            assertThat(hold.left()).isEqualTo(3_600);
            assertThat(hold.cause()).isEqualTo(1);
        });
        assertThat(beat.found().getFirst().what().reads()).containsExactly(new Finding.Read(0));
    }

    @Test void so_is_whoever_opens_their_animal_or_their_bills() {
        beat.sees("eve", "/animals/" + id(901), 901, 900).sees("ann", "/bills/of/" + id(900), 900);
        assertThat(beat.said()).containsExactly("eve DECOY STOPPED", "ann DECOY STOPPED");
    }

    @Test void an_entry_for_the_animal_alone_on_the_page_of_its_owner_is_enough() {
        beat.sees("eve", "/clients/" + id(900), 901);
        assertThat(beat.said()).containsExactly("eve DECOY STOPPED");
    }

    @Test void lists_and_searches_in_which_nobody_stands_are_no_finding_nor_is_who_asks_who_looked() {
        beat.sees("eve", "/search", 899, 900, 901, 902).sees("eve", "/clients", 900).sees("meg",
            "/clients/" + id(900) + "/readers", 900).sees("meg", "/staff/" + id(7) + "/readings", 900, 901).sees("eve",
                "/clients/" + id(899), 899);
        assertThat(beat.found()).isEmpty();
    }

    @Test void one_cause_is_found_once() {
        beat.sees("eve", "/clients/" + id(900), 900).sees("eve", "/clients/" + id(900), 900);
        assertThat(beat.found()).hasSize(1);
        beat.concluded(1).sees("eve", "/clients/" + id(900), 900);
        assertThat(beat.found()).as("again, after somebody looked into it").hasSize(2);
    }

    @Test void what_was_read_before_a_start_is_not_found_again_when_somebody_has_looked_into_it() {
        beat.sees("eve", "/clients/" + id(900), 900).concluded(1).later(Duration.ofMinutes(-1)).restarted();
        beat.sees("eve", "/clients/" + id(900), 900);
        assertThat(beat.found()).hasSize(1);
    }

    @Test void too_many_in_an_hour_are_found_by_what_the_role_asks_for() {
        beat.opens("tom", 0, 10).opens("ann", 0, 5).opens("meg", 0, 20);
        assertThat(beat.found()).isEmpty();
        beat.opens("tom", 9, 10);
        assertThat(beat.found()).as("the same again").isEmpty();
        beat.opens("tom", 10, 11).opens("ann", 5, 6).opens("meg", 20, 21);
        assertThat(beat.said()).containsExactly("tom MANY_IN_AN_HOUR STOPPED", "ann MANY_IN_AN_HOUR STOPPED",
            "meg MANY_IN_AN_HOUR STOPPED");
        var first = beat.found().getFirst().what();
        assertThat(first.counted()).isEqualTo(11);
        assertThat(first.limit()).isEqualTo(10);
        assertThat(first.reads()).hasSize(11);
        assertThat(first.first()).isEqualTo(Beat.NINE.plusSeconds(1));
    }

    @Test void an_hour_slides() {
        beat.opens("tom", 0, 10).later(Duration.ofMinutes(59)).opens("tom", 10, 11);
        assertThat(beat.said()).containsExactly("tom MANY_IN_AN_HOUR STOPPED");
        var near = new Beat().is("tom", "vet").opens("tom", 0, 10).later(Duration.ofHours(1)).opens("tom", 10, 20);
        assertThat(near.found()).isEmpty();
        var edge = new Beat().is("tom", "vet").opens("tom", 0, 10).later(Duration.ofMinutes(60).minusSeconds(10));
        assertThat(edge.opens("tom", 10, 11).found()).as("the first is an hour ago").isEmpty();
    }

    @Test void who_is_read_again_counts_from_then_and_keeps_nobody_else_in() {
        beat.opens("tom", 0, 10).later(Duration.ofMinutes(59)).opens("tom", 0, 1).later(Duration.ofMinutes(2));
        beat.opens("tom", 10, 19);
        assertThat(beat.found()).isEmpty();
    }

    @Test void slow_reads_are_found_over_a_day() {
        for (int each = 0; each < 20; each++) beat.opens("tom", each, each + 1).later(Duration.ofMinutes(70));
        assertThat(beat.found()).isEmpty();
        var day = new Beat().is("tom", "vet");
        for (int each = 0; each < 21; each++) day.opens("tom", each, each + 1).later(Duration.ofMinutes(65));
        assertThat(day.said()).containsExactly("tom MANY_IN_A_DAY STOPPED");
        var slower = new Beat().is("tom", "vet");
        for (int each = 0; each < 60; each++) slower.opens("tom", each, each + 1).later(Duration.ofMinutes(75));
        assertThat(slower.found()).as("19 in any day").isEmpty();
    }

    @Test void lists_count_by_a_number_of_their_own() {
        beat.sees("tom", "/diary/2026-01-05", IntStream.range(0, 100).toArray());
        assertThat(beat.found()).isEmpty();
        beat.sees("tom", "/diary/2026-01-06", IntStream.range(90, 101).toArray());
        assertThat(beat.said()).containsExactly("tom SHOWN_IN_AN_HOUR STOPPED");
    }

    @Test void a_page_of_many_is_a_list_whatever_its_address() {
        beat.sees("tom", "/staff/" + id(7) + "/readings", IntStream.range(0, 40).toArray());
        assertThat(beat.found()).isEmpty();
    }

    @Test void reads_that_nothing_explains_are_told_of_when_they_are_many_and_half_of_all() {
        beat.because("none").opens("tom", 0, 5);
        assertThat(beat.found()).isEmpty();
        beat.opens("tom", 5, 6);
        assertThat(beat.said()).containsExactly("tom UNEXPLAINED TOLD");
        assertThat(beat.holds().holds()).isEmpty();
        var busy = new Beat().is("meg", "manager").opens("meg", 0, 7).because("none").opens("meg", 7, 13);
        assertThat(busy.found()).as("6 of 13").isEmpty();
        busy.opens("meg", 13, 14);
        assertThat(busy.said()).as("7 of 14").containsExactly("meg UNEXPLAINED TOLD");
    }

    @Test void what_is_explained_afterwards_counts_no_more() {
        beat.because("none").opens("tom", 0, 4).because("call/4").opens("tom", 2, 4).because("none").opens("tom", 4, 7);
        assertThat(beat.found()).as("5 of 7, two of whom rang").isEmpty();
        beat.opens("tom", 7, 8);
        assertThat(beat.said()).as("6 of 8").containsExactly("tom UNEXPLAINED TOLD");
    }

    @Test void what_is_opened_without_a_reason_while_somebody_is_at_home_is_told_and_stops_nobody() {
        beat.goesHome("tom").because("none").opens("tom", 0, 4);
        assertThat(beat.found()).as("called out to two households").isEmpty();
        beat.opens("tom", 4, 5);
        assertThat(beat.said()).containsExactly("tom OFF_ROTA TOLD");
        assertThat(beat.holds().holds()).isEmpty();
        assertThat(beat.found().getFirst().what().first()).isEqualTo(Beat.NINE.plusSeconds(1));
    }

    @Test void at_work_with_a_reason_or_explained_afterwards_it_is_not_told() {
        beat.because("none").opens("tom", 0, 5).goesHome("tom").opens("tom", 5, 9);
        assertThat(beat.said()).as("five of these were at work").doesNotContain("tom OFF_ROTA TOLD");
        var notes = new Beat().is("tom", "vet").goesHome("tom").opens("tom", 0, 9);
        assertThat(notes.found()).as("notes of today's visits, written in the evening").isEmpty();
        var called = new Beat().is("tom", "vet").goesHome("tom").because("none").opens("tom", 0, 4).because("visit/1");
        called.opens("tom", 0, 2).because("none").opens("tom", 4, 6);
        assertThat(called.found()).as("two of six came in").isEmpty();
        called.opens("tom", 6, 7);
        assertThat(called.said()).containsExactly("tom OFF_ROTA TOLD");
    }

    @Test void what_is_opened_without_a_reason_elsewhere_while_the_house_is_shut_is_told() {
        beat.shut().because("none").opens("tom", 0, 5);
        assertThat(beat.said()).as("at a desk of the house").doesNotContain("tom OFF_SITE TOLD");
        beat.at("laptop").opens("tom", 5, 9).because("call/7").opens("tom", 5, 7).because("none").opens("tom", 9, 11);
        assertThat(beat.said()).as("two of six rang").doesNotContain("tom OFF_SITE TOLD");
        beat.opens("tom", 11, 12);
        assertThat(beat.said()).contains("tom OFF_SITE TOLD");
    }

    @Test void at_a_computer_elsewhere_while_the_owner_works_is_told_after_the_third_time() {
        beat.at("desk-1").opens("tom", 0, 1).at("laptop").opens("tom", 1, 2).at("desk-1").opens("tom", 5, 6);
        assertThat(beat.at("laptop").opens("tom", 2, 3).found()).as("three times: a telephone, say").isEmpty();
        beat.later(Duration.ofSeconds(58)).at("desk-1").opens("tom", 3, 4);
        assertThat(beat.said()).containsExactly("tom TWO_AT_ONCE TOLD");
        assertThat(beat.found().getFirst().what().counted()).isEqualTo(4);
    }

    @Test void from_the_consulting_room_to_reception_and_back_is_no_finding_nor_is_home_after_work() {
        for (var each = 0; each < 9; each++)
            beat.at("desk-" + each % 2).opens("tom", each, each + 1).later(Duration.ofSeconds(5));
        assertThat(beat.found()).isEmpty();
        for (var each = 0; each < 9; each++)
            beat.at(each % 2 == 0 ? "desk-1" : "laptop").opens("tom", each, each + 1).later(
                Duration.ofSeconds(59));
        assertThat(beat.found()).as("a minute each way").isEmpty();
    }

    @Test void two_desks_of_the_house_in_turn_faster_than_anybody_walks_are_told() {
        var page = new Beat().is("tom", "vet");
        for (var each = 0; each < 11; each++) page.at("desk-" + each % 2).opens("tom", each % 3, each % 3 + 1);
        assertThat(page.found()).as("ten times").isEmpty();
        page.at("desk-1").opens("tom", 1, 2);
        assertThat(page.said()).containsExactly("tom TWO_AT_ONCE TOLD");
    }

    @Test void a_page_that_asks_anew_by_itself_is_nobody_who_sits_there() {
        beat.at("laptop").sees("tom", "/animals/" + id(1), 1);
        for (var each = 2; each < 9; each++)
            beat.at("desk-1").opens("tom", each, each + 1).at("laptop").sees("tom", "/animals/" + id(1), 1);
        assertThat(beat.found()).isEmpty();
    }

    @Test void two_at_once_counts_within_an_hour_and_after_somebody_looked_into_it() {
        for (var each = 0; each < 9; each++)
            beat.at(each % 2 == 0 ? "desk-1" : "laptop").opens("tom", each % 3, each % 3 + 1).later(
                Duration.ofMinutes(each % 2 == 0 ? 0 : 29));
        assertThat(beat.found()).as("three in any hour").isEmpty();
        var closed = new Beat().is("tom", "vet");
        for (var each = 0; each < 5; each++)
            closed.at(each % 2 == 0 ? "desk-1" : "laptop").opens("tom", each, each + 1);
        closed.concluded(1).at("laptop").opens("tom", 0, 1).at("desk-1").opens("tom", 1, 2).at("laptop").opens("tom", 2,
            3);
        assertThat(closed.found()).hasSize(1);
        assertThat(closed.at("desk-1").opens("tom", 3, 4).found()).hasSize(2);
    }

    @Test void a_file_of_everybody_is_told_of_and_stops_nobody_and_its_page_is_none() {
        beat.sees("meg", "/exports").sees("meg", "/exports/7/clients", IntStream.range(0, 300).toArray());
        assertThat(beat.said()).containsExactly("meg LET_OUT TOLD");
        assertThat(beat.holds().holds()).isEmpty();
        assertThat(beat.found().getFirst().what().counted()).isEqualTo(300);
        beat.sees("tom", "/exports/7/clients/x", IntStream.range(0, 101).toArray());
        assertThat(beat.said()).last().isEqualTo("tom SHOWN_IN_AN_HOUR STOPPED");
    }

    @Test void what_somebody_looked_into_counts_no_more() {
        beat.opens("tom", 0, 11).concluded(1).opens("tom", 11, 21);
        assertThat(beat.found()).hasSize(1);
        beat.opens("tom", 21, 22);
        assertThat(beat.found()).hasSize(2);
    }

    @Test void the_last_who_treats_animals_is_asked_and_not_stopped() {
        beat.is("tom", "vet", "carer");
        beat.sees("tom", "/clients/" + id(900), 900);
        assertThat(beat.said()).containsExactly("tom DECOY ASKED");
        assertThat(beat.holds().holds()).isEmpty();
    }

    @Test void with_another_here_they_are_stopped_and_then_the_other_is_the_last() {
        beat.is("tom", "carer").is("vic", "carer");
        beat.sees("vic", "/animals/" + id(1), 1).sees("tom", "/clients/" + id(900), 900);
        assertThat(beat.said()).containsExactly("tom DECOY STOPPED");
        beat.sees("vic", "/clients/" + id(900), 900);
        assertThat(beat.said()).last().isEqualTo("vic DECOY ASKED");
    }

    @Test void who_was_here_yesterday_or_treats_no_animals_is_no_other() {
        beat.is("tom", "carer").is("vic", "carer");
        beat.sees("vic", "/animals/" + id(1), 1).later(Duration.ofHours(13)).sees("meg", "/animals/" + id(1), 1);
        beat.sees("tom", "/clients/" + id(900), 900);
        assertThat(beat.said()).containsExactly("tom DECOY ASKED");
    }

    @Test void the_site_itself_reads_what_it_needs() {
        beat.sees("site", "/clients/" + id(900), 900).opens("site", 0, 50);
        assertThat(beat.found()).isEmpty();
    }
}
