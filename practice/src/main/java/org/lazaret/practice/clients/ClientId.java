package org.lazaret.practice.clients;

import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.Subject;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.practice.clients.Client.Command;
import org.lazaret.practice.clients.Client.Event;

/// A client. Opaque, e.g. `5xk2…` with 26 letters and digits; also the name of its subject and of its book.
public record ClientId(String name) implements Subject {
    private static final int LETTERS = 26;

    /// A new client's, named by the wish that makes it: a form sent twice makes one client.
    public static ClientId by(RequestId wish) { return new ClientId(wish.name().substring(0, LETTERS)); }

    /// The client that a book is about, from the book's `about`, e.g. `client/5xk2…`.
    static ClientId in(String about) { return new ClientId(about.substring(about.indexOf('/') + 1)); }

    @Override public SubjectId subject() { return new SubjectId(name); }

    public BookId<Client, Command, Event> book() { return Client.KIND.of(name, subject()); }
}
