package org.lazaret.practice.clients.web;

import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Details;

/// A client who is not written down yet, as far as it was typed.
public record NewClientPage(Details details, Optional<Refusal> refusal) implements Page {
    static NewClientPage blank() {
        var nothing = new Personal("");
        return new NewClientPage(new Details(nothing, nothing, nothing, nothing), Optional.empty());
    }

    @Override public String title(Words words) { return words.say(getClass(), "client.new"); }

    @Override public String path() { return "/clients/new"; }
}
