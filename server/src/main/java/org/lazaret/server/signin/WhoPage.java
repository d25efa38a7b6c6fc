package org.lazaret.server.signin;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Place.Person;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Role;

/// Who are you? On a device of the house a name and a PIN are enough; anywhere else it takes a password or a passkey.
///
/// @param people whose PIN is good here; none where no PIN is
/// @param taps who sits down by one tap, in a demonstration and nowhere else
/// @param plug whether there is one to pull
/// @param challenge for a passkey, in base64url
/// @param first whether the first practice manager is still to come
public record WhoPage(List<Person> people, List<Tap> taps, boolean plug, boolean first, Optional<Refusal> refusal,
    String challenge)
    implements
        Page {
    /// Someone who sits down by one tap, and what they do here.
    public record Tap(Person person, List<Role> roles) {}

    static WhoPage of(Presence presence) {
        var door = presence.door();
        if (door.doors().taps())
            return new WhoPage(List.of(), taps(door.directory()), door.doors().plug().isPresent(), false,
                Optional.empty(), presence.challenge());
        return new WhoPage(presence.ofTheHouse() ? door.directory().here() : List.of(), List.of(), false,
            door.firstCode().isPresent(), Optional.empty(), presence.challenge());
    }

    private static List<Tap> taps(Directory directory) {
        return directory.here().stream().map(
            person -> new Tap(person, directory.roles(person.account()))).toList();
    }

    WhoPage refusing(Refusal why) { return new WhoPage(people, taps, plug, first, Optional.of(why), challenge); }

    @Override public String title(Words words) { return words.say(WhoPage.class, "who.title"); }

    @Override public String path() { return "/who"; }
}
