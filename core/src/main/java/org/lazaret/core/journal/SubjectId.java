package org.lazaret.core.journal;

/// A client, an animal or an employee, with keys of its own. Opaque: says nothing about whom it names.
public record SubjectId(String name) implements Subject {
    @Override public SubjectId subject() { return this; }

    /// Whether a journal can name it: what stands in an address that a stranger wrote may be anything.
    public boolean fitsHeader() { return name.chars().allMatch(HeaderLine::plain); }
}
