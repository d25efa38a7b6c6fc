package org.lazaret.server.signin;

import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// What someone sees who asks for what their role may not.
public record NotYoursPage() implements Page {
    @Override public String title(Words words) { return words.say(NotYoursPage.class, "not-yours.title"); }

    @Override public String path() { return "/"; }

    @Override public int status() { return 403; }

    @Override public boolean notice() { return true; }
}
