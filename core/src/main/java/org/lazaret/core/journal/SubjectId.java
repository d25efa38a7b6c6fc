package org.lazaret.core.journal;

/// A client, an animal or an employee, with keys of its own. Opaque: says nothing about whom it names.
public record SubjectId(String name) implements Subject {
    @Override public SubjectId subject() { return this; }
}
