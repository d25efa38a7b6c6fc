package org.lazaret.practice.bills;

import org.lazaret.core.book.BookId;
import org.lazaret.practice.bills.Bill.Command;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.clients.ClientId;

/// A bill. Shape: the client's number and which of their bills it is, e.g. `5xk2…-3`.
public record BillId(String name) {
    /// @param number of this client's bills: 1, 2, 3 …
    static BillId of(ClientId client, long number) { return new BillId(client.name() + "-" + number); }

    /// The bill that a book is about, from the book's `about`, e.g. `bill/5xk2…-3`.
    static BillId in(String about) { return new BillId(about.substring(about.indexOf('/') + 1)); }

    public BookId<Bill, Command, Event> book() { return Bill.KIND.of(name); }

    /// Which of the client's bills it is.
    public String number() { return name.substring(name.lastIndexOf('-') + 1); }
}
