package org.lazaret.practice.patients.web;

import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// A call that is being written down while the caller is on the line.
///
/// @param owners who it may be
/// @param typed as far as it is
public record CallPage(OwnersPage owners, CallerForm typed, Optional<Refusal> refusal) implements Page {
    static final CallerForm BLANK = new CallerForm("", new Personal(""), new Personal(""), new Personal(""),
        Optional.empty(), Optional.empty());

    @Override public String title(Words words) { return words.say(getClass(), "call.title"); }

    @Override public String path() { return "/calls/new"; }
}
