package org.lazaret.practice.patients;

import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.Subject;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.practice.patients.Animal.Command;
import org.lazaret.practice.patients.Animal.Event;

/// An animal. Opaque, 26 letters and digits; also the name of its subject and of its book.
public record AnimalId(String name) implements Subject {
    private static final int LETTERS = 26;

    /// A new animal's, named by the wish that makes it: a form sent twice makes one animal.
    public static AnimalId by(RequestId wish) { return new AnimalId(wish.name().substring(0, LETTERS)); }

    @Override public SubjectId subject() { return new SubjectId(name); }

    public BookId<Animal, Command, Event> book() { return Animal.KIND.of(name, subject()); }
}
