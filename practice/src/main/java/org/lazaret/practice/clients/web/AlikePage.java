package org.lazaret.practice.clients.web;

import java.util.List;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;

/// Clients who may be the one that is being written down.
public record AlikePage(List<Clients.Row> alike) implements Page {
    @Override public String title(Words words) { return words.say(getClass(), "alike.title"); }

    @Override public String path() { return "/clients/alike"; }

    @Override public boolean isPart() { return true; }
}
