package org.lazaret.server.signin;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// What someone proves with that it is them: where they change it.
///
/// @param pin whether they have a PIN
public record MePage(boolean pin, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(MePage.class, "me.title"); }

    @Override public String path() { return "/me"; }
}
