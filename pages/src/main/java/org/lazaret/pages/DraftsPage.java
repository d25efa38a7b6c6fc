package org.lazaret.pages;

import java.util.List;
import org.lazaret.core.book.Personal;

/// What whoever sits here has left half typed, the latest first.
public record DraftsPage(List<Kept> kept) implements Page {
    /// A page with something half typed on it.
    public record Kept(String page, Personal title) {}

    @Override public String title(Words words) { return words.say(DraftsPage.class, "drafts.title"); }

    @Override public String path() { return "/drafts"; }
}
