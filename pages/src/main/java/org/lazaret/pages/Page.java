package org.lazaret.pages;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;

/// What a screen shows. Its template lies beside it under the same name, and takes it as `page`, with a `pen` to draw
/// it.
public interface Page {
    /// What it is called, in the words of its place or as a person wrote it.
    String title(Words words);

    /// Where it is found again, without a person in it, e.g. `/drugs/ketamine-100/register`.
    String path();

    /// Whom it is about, if it is one: what is half typed on it is sealed with their key, and goes when they are
    /// erased.
    default Optional<SubjectId> about() { return Optional.empty(); }

    /// Why what was asked may not be; the page then answers 422.
    default Optional<Refusal> refusal() { return Optional.empty(); }

    /// Whether it is a part of whatever screen asks for it: that keeps its title and its address.
    default boolean isPart() { return false; }

    default int status() { return refusal().isPresent() ? 422 : 200; }

    /// Whether it comes over the screen that asked and leaves it as it is, with all that was typed there.
    default boolean notice() { return false; }

    /// Whether it shows what can't be shown again, and so stands in the answer to the form itself.
    default boolean shownOnce() { return false; }
}
