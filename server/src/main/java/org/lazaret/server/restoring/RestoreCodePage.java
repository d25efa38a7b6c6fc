package org.lazaret.server.restoring;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// Asks for the code that stands on the screen of this computer.
public record RestoreCodePage(Optional<Refusal> refusal) implements Page {
    /// It is not the code, or another browser has used it.
    record OtherCode() implements Refusal {}

    @Override public String title(Words words) { return words.say(RestoreCodePage.class, "restore.code-title"); }

    @Override public String path() { return Entrance.PATH; }
}
