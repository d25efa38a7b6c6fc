package org.lazaret.core.journal;

/// What came of bringing a piece of a journal to a copy of it.
public sealed interface Taking {
    /// It is taken, or was there already. Durable it is only when the copy says so.
    record Taken() implements Taking {}

    /// It does not begin where this copy ends: bring what comes next, against the size that this copy expects.
    record Behind() implements Taking {}

    /// The site has signed what does not continue what it had signed before.
    ///
    /// @param ours what this copy knows the journal to be
    /// @param theirs what was brought
    /// @param proven whether both cannot be heads of one journal; else only nothing was shown that they are
    record Forked(Head ours, Head theirs, boolean proven) implements Taking {}

    /// The site shows less than it had signed: it runs on an older disk.
    record Older(Head ours, Head theirs) implements Taking {}

    /// It is not what the site has signed, or is signed by no key of the site.
    ///
    /// @param position of the entry where it shows; -1 if it is no entry
    record Wrong(long position, String what) implements Taking {}

    Taking TAKEN = new Taken();
    Taking BEHIND = new Behind();
}
