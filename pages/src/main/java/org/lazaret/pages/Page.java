package org.lazaret.pages;

import java.util.Optional;
import org.lazaret.core.book.Refusal;

/// What a screen shows. Its template lies beside it under the same name, and takes it as `page`, with a `pen` to draw
/// it.
public interface Page {
    /// What it is called, in the words of its place or as a person wrote it.
    String title(Words words);

    /// Where it is found again, without a person in it, e.g. `/drugs/ketamine-100/register`.
    String path();

    /// Why what was asked may not be; the page then answers 422.
    default Optional<Refusal> refusal() { return Optional.empty(); }

    default int status() { return refusal().isPresent() ? 422 : 200; }
}
