package org.lazaret.practice.drugs;

import org.lazaret.core.book.BookId;
import org.lazaret.practice.drugs.DrugRegister.Command;
import org.lazaret.practice.drugs.DrugRegister.Event;

/// A drug in one strength, which has a register of its own. Shape: lower case, e.g. `ketamine-100`.
public record DrugId(String name) {
    /// The drug that a book is about, from the book's `about`, e.g. `drugregister/ketamine-100`.
    static DrugId in(String about) { return new DrugId(about.substring(about.indexOf('/') + 1)); }

    public BookId<DrugRegister, Command, Event> register() { return DrugRegister.KIND.of(name); }
}
