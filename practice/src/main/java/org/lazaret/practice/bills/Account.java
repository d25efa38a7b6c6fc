package org.lazaret.practice.bills;

import static org.lazaret.core.book.Verdict.write;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.bills.Account.Command;
import org.lazaret.practice.bills.Account.Event;
import org.lazaret.practice.clients.ClientId;

/// How many bills a client had, and whether the last still takes lines: so everyone who adds something finds the same
/// bill.
///
/// Source: Value Added Tax Regulations 1995 (SI 1995/2518), regulation 14 (invoices are numbered in one sequence; here
/// each client's).
///
/// @param bills how many were opened
public record Account(long bills, boolean open) implements Book<Account, Command, Event> {
    public static final Kind<Account, Command, Event> KIND = new Kind<>("bills", new Account(0, false), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record NoteOpened() implements Command {}
    public record NoteClosed() implements Command {}

    public sealed interface Event {}
    /// @param number of this client's bills: 1, 2, 3 …
    public record AccountOpened(long number) implements Event {}
    public record AccountClosed(long number) implements Event {}

    public static BookId<Account, Command, Event> of(ClientId client) { return KIND.of(client.name()); }

    /// The bill that takes what is sold next.
    public BillId current(ClientId client) { return BillId.of(client, open ? bills : bills + 1); }

    /// The bill that was opened last, open or not; the first to come if there was none.
    BillId latest(ClientId client) { return BillId.of(client, Math.max(bills, 1)); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case NoteOpened _ when open -> write();
            case NoteOpened _ -> write(new AccountOpened(bills + 1));
            case NoteClosed _ when !open -> write();
            case NoteClosed _ -> write(new AccountClosed(bills));
        };
    }

    @Override public Account after(Event event) {
        return switch (event) {
            case AccountOpened(var number) when open || number != bills + 1 ->
                throw new CorruptBook("bill %d is opened after bill %d".formatted(number, bills));
            case AccountOpened(var number) -> new Account(number, true);
            case AccountClosed(var number) when !open || number != bills ->
                throw new CorruptBook("bill %d is closed and bill %d is the last".formatted(number, bills));
            case AccountClosed(var number) -> new Account(number, false);
        };
    }
}
