package org.lazaret.core.site;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Searchable;
import org.lazaret.core.world.Pending;

/// The only door to a site: pages, colleagues in the simulator, interfaces and attackers all read and tell through one.
///
/// It remembers the subjects of everything it gives out, and `show` makes that durable in the access journal: no byte
/// may leave before. One desk serves one request.
public interface Desk {
    /// @throws KeptOut as soon as whoever sits here is kept from the site; so does every way to read what is a person's
    <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(BookId<B, C, E> book, C command, RequestId once);

    /// A book as it stands; blank if nothing was written in it, or if it was erased. A book of a subject counts as
    /// read.
    <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book);

    <R extends Record> List<R> look(Look<R> look);

    /// What begins like this: names, phone and chip numbers, best first. Those found count as read.
    List<Hit> find(String typed, int most);

    /// How much `find` looks through so far.
    Searchable searchable();

    /// The access entry is durable: bytes may leave now.
    ///
    /// @param page what is shown, without a person in it, e.g. `/drugs/ketamine-100/register`
    Pending<Shown> show(String page);

    /// Destroys a subject's keys: their words are gone from every copy, the journal stays whole.
    default Pending<Verdict<Erasure.Event>> erase(SubjectId subject, RequestId once) {
        return tell(Erasure.of(subject), new Erasure.Erase(subject), once);
    }

    /// Keeps what is being typed, sealed and durable, until it is cut.
    ///
    /// @return false if nothing is kept, because nothing is known here of that subject, and it is not whoever types
    boolean keep(DraftId draft, Personal text);

    /// Where whoever sits here has left something half typed.
    List<DraftId> drafts();

    Optional<Personal> draft(DraftId draft);

    void cut(DraftId draft);

    /// Who looked at someone, or at whom someone looked, as far as it is in the access journal. Whoever is asked about
    /// is thereby read about.
    Looks looked(Sought sought);

    /// Both journals from their first entry to their last. What is told of them must have been looked at otherwise, so
    /// that it counts as read.
    Archive archive();

    /// A fresh opaque identifier of 26 letters and digits, for a new book or subject.
    String fresh();

    Session session();

    /// How safe what was written is.
    Standing standing();

    /// Size and root of both journals as far as they are durable: for the device to remember.
    List<Head> heads();
}
