package org.lazaret.practice.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.exports.Exports.Command;
import org.lazaret.practice.exports.Exports.Event;
import org.lazaret.practice.exports.Exports.Export;
import org.lazaret.practice.exports.Exports.LetOut;
import org.lazaret.practice.exports.Exports.LetOutBy;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Role;

/// The law of lists that leave the house.
class ExportsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final AccountId MEG = new AccountId("meg");
    private static final AccountId TOM = new AccountId("tom");
    private static final String WHY = "letters about the move";

    private static Story<Exports, Command, Event> site(AccountId by, Event... events) {
        var story = Story.of(Exports.KIND).by(by).given(events);
        for (var one : List.of(new Employee(EmployeeId.of(MEG), List.of(Role.PRACTICE_MANAGER), false),
            new Employee(EmployeeId.of(TOM), List.of(Role.RECEPTIONIST), false),
            new Employee(new EmployeeId("ann"), List.of(Role.RECEPTIONIST), true))) story.with(one.id().book(), one);
        return story;
    }

    private static Event letOut(int number) { return new LetOutBy(new Export(number, MEG, TOM, WHY, NINE)); }

    @Test void a_manager_lets_it_out_with_a_colleague_s_signature_and_says_what_for() {
        site(MEG).when(new LetOut(" " + WHY + " ", TOM)).then(letOut(1));
        site(MEG, letOut(1)).when(new LetOut(WHY, TOM)).then(letOut(2));
    }

    @Test void nobody_does_alone_nor_with_somebody_who_left_or_never_was() {
        for (var second : List.of(MEG, new AccountId("ann"), new AccountId("nobody")))
            site(MEG).when(new LetOut(WHY, second)).thenRefused(new Exports.NoColleague());
    }

    @Test void only_a_manager_does() {
        site(TOM).when(new LetOut(WHY, MEG)).thenRefused(new Exports.NotInChargeOfExports());
    }

    @Test void what_for_has_a_length() {
        for (var why : List.of("", "    x    ", "x".repeat(121)))
            site(MEG).when(new LetOut(why, TOM)).thenRefused(new Exports.WhatForMissing(5, 120));
        for (var why : List.of("bills", "x".repeat(120)))
            site(MEG).when(new LetOut("  " + why + "  ", TOM)).then(
                new LetOutBy(new Export(1, MEG, TOM, why, NINE)));
    }

    @Test void whoever_let_it_out_fetches_it_within_a_quarter_of_an_hour_and_nobody_else() {
        var book = site(MEG, letOut(1)).book();
        var end = NINE.plus(Duration.ofMinutes(15));
        assertThat(book.open(1, MEG, end.minusNanos(1))).isPresent();
        assertThat(book.open(1, MEG, end)).isEmpty();
        assertThat(book.open(1, TOM, NINE)).isEmpty();
        assertThat(book.open(2, MEG, NINE)).isEmpty();
    }

    @Test void a_number_that_does_not_follow_the_last_is_no_history() {
        for (var number : List.of(1, 3))
            assertThatThrownBy(() -> site(MEG, letOut(1), letOut(number)).book()).hasMessageContaining("follows 1");
    }

    @Test void of_many_the_last_fifty_are_kept() {
        var site = site(MEG);
        for (int number = 1; number <= 51; number++) site.given(letOut(number));
        assertThat(site.book().exports()).hasSize(50).first().extracting(Export::number).isEqualTo(2);
    }
}
