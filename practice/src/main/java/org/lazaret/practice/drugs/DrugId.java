package org.lazaret.practice.drugs;

import org.lazaret.core.book.BookId;
import org.lazaret.practice.drugs.DrugRegister.Command;
import org.lazaret.practice.drugs.DrugRegister.Event;

/// A drug in one strength, which has a register of its own. Shape: lower case, e.g. `ketamine-100`.
public record DrugId(String name) {
    public BookId<DrugRegister, Command, Event> register() { return DrugRegister.KIND.of(name); }
}
