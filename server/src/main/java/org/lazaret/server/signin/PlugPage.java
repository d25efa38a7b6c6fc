package org.lazaret.server.signin;

import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// Two plugs to pull.
public record PlugPage() implements Page {
    @Override public String title(Words words) { return words.say(PlugPage.class, "plug.title"); }

    @Override public String path() { return "/plug"; }
}
