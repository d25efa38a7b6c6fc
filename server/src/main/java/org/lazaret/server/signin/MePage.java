package org.lazaret.server.signin;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Passkey;

/// What someone proves with that it is them: where they change it.
///
/// @param pin whether they have a PIN
/// @param challenge for a new passkey, in base64url
public record MePage(boolean pin, List<Passkey> passkeys, String challenge, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(MePage.class, "me.title"); }

    @Override public String path() { return "/me"; }
}
