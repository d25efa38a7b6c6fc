package org.lazaret.core.book;

/// Everything that happened to one thing, and the rules for what may happen next.
///
/// Both methods are pure: the same book and the same argument give the same answer, on any machine, in any year.
/// Neither reads a clock, draws a random number or touches a disk.
///
/// @param <B> the book itself
/// @param <C> what it can be told: a sealed interface of records, named in the imperative
/// @param <E> what it writes down: a sealed interface of records, named in the past tense
public interface Book<B extends Book<B, C, E>, C, E> {
    /// Decides what a command makes true, or why it may not; writes nothing.
    ///
    /// @param scene the stamp, and every other book of the site at this position, read only
    Verdict<E> decide(C command, Scene scene);

    /// This book with one more event written in it.
    ///
    /// @throws CorruptBook when the event contradicts the lines before it
    B after(E event);
}
