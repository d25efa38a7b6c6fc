package org.lazaret.server.signin;

import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// Nothing, in the place of the lock: what was below it is there again.
public record UnlockedPage() implements Page {
    @Override public String title(Words words) { return words.say(UnlockedPage.class, "unlocked.title"); }

    @Override public String path() { return "/who"; }

    @Override public boolean notice() { return true; }
}
