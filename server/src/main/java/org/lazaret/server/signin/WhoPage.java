package org.lazaret.server.signin;

import java.util.List;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.pages.Place.Person;

/// Who are you? The people of the place, one of whom sits down.
public record WhoPage(List<Person> people) implements Page {
    @Override public String title(Words words) { return "Who are you?"; }

    @Override public String path() { return "/who"; }
}
