package org.lazaret.server.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Place.Person;
import org.lazaret.pages.Words;

/// Comes over a screen that nobody sat before for a while, or whose session is over: what was typed stays below it.
///
/// @param people whose PIN is good here, whoever was there first; none where no PIN is
public record LockPage(List<Person> people, Optional<Refusal> refusal) implements Page {
    static LockPage of(Presence presence) {
        if (!presence.ofTheHouse()) return new LockPage(List.of(), Optional.empty());
        var locked = presence.locked();
        var people = presence.door().directory().here();
        var first = people.stream().filter(person -> locked.equals(Optional.of(person.account())));
        var others = people.stream().filter(person -> !locked.equals(Optional.of(person.account())));
        return new LockPage(Stream.concat(first, others).toList(), Optional.empty());
    }

    LockPage refusing(Refusal why) { return new LockPage(people, Optional.of(why)); }

    @Override public String title(Words words) { return words.say(LockPage.class, "lock.title"); }

    @Override public String path() { return "/who"; }

    /// Locked, whether something was refused or not.
    @Override public int status() { return 423; }

    @Override public boolean notice() { return true; }
}
