package org.lazaret.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.OrderBook.Spent;
import org.lazaret.practice.Practised;

/// What becomes of what somebody proves with whom the site has stopped by itself.
class HoldsEndTest {
    private static final EmployeeId EVE = new EmployeeId("eve");
    private final Practised site = new Practised();

    @BeforeEach void stop() {
        told(EVE.book(), new Employee.Engage(EVE, new Person(new Personal("Eve Hunt"), new Personal("eve"),
            new Personal(""), LocalDate.EPOCH), List.of(Role.RECEPTIONIST)));
        told(EVE.credentials(), new Credentials.Give(EVE, Code.of(new Personal("code"), Instant.MAX)));
        told(Holds.BOOK, new Holds.Stop(new Suspend(List.of(EVE.account()), List.of(), 3_600), 1));
    }

    private <B extends Book<B, C, E>, C, E> void told(BookId<B, C, E> book, C command) {
        var desk = site.desk("site");
        var verdict = desk.tell(book, command, new RequestId("wish-" + desk.fresh()));
        site.settle();
        assertThat(verdict.now().refusal()).isEmpty();
    }

    private boolean any() { return site.desk("site").read(EVE.credentials()).any(); }

    private void pass(long seconds) { told(Holds.BOOK, new Holds.Count(List.of(new Spent("1", seconds)))); }

    @Test void nothing_is_lost_while_it_holds_and_everything_when_it_ends_by_itself() {
        pass(3_599);
        assertThat(any()).isTrue();
        pass(1);
        assertThat(any()).isFalse();
    }

    @Test void two_people_who_undo_it_give_all_of_it_back() {
        var desk = site.desk("tom");
        desk.tell(Holds.BOOK, new Holds.Release(1, new AccountId("anna")),
            new RequestId("undo"));
        site.settle();
        assertThat(any()).isTrue();
        site.desk("eve");
    }
}
