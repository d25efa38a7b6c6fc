package org.lazaret.practice.clients;

import org.lazaret.core.book.BookId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.practice.clients.Client.Command;
import org.lazaret.practice.clients.Client.Event;

/// A client. Opaque, e.g. `5xk2…` with 26 letters and digits; also the name of its subject and of its book.
public record ClientId(String name) {
    public SubjectId subject() { return new SubjectId(name); }

    public BookId<Client, Command, Event> book() { return Client.KIND.of(name, subject()); }
}
