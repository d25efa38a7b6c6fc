package org.lazaret.practice.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.group.people.Card;
import org.lazaret.group.people.Letter;

/// What the other sites of a zone are told of those who work here, and of those who did.
public final class Introductions {
    /// How long a letter holds that is not said again: as long as an island may be one.
    public static final Duration LASTS = Duration.ofDays(60);

    private Introductions() {}

    /// A letter about everyone.
    ///
    /// @param desk of the site itself
    /// @param number how many entries the care journal has: what is said later has a larger one
    public static List<Letter> of(Desk desk, SiteId home, long number, Instant now) {
        return desk.look(Employees.all()).stream().map(row -> new Letter(home, row.id().account(), number, card(row,
            desk), now.plus(LASTS))).toList();
    }

    private static Optional<Card> card(Employees.Row row, Desk desk) {
        if (row.gone().isPresent()) return Optional.empty();
        var known = desk.read(row.id().credentials());
        var passkeys = known.passkeys().stream().map(each -> new Card.PublicKey(each.id(), each.key())).toList();
        return Optional.of(new Card(row.name(), row.roles().stream().map(Role::column).toList(), row.registration(),
            row.signIn(), new Personal(""), new Card.Proofs(known.password(), passkeys)));
    }

    /// The roles that a colleague has here: those that this program knows, but nobody else's practice is theirs to
    /// manage.
    public static List<Role> roles(List<String> words) {
        return Arrays.stream(Role.values()).filter(role -> role != Role.PRACTICE_MANAGER && words.contains(
            role.column())).toList();
    }

    /// What a colleague proves with that it is them.
    public static Credentials credentials(EmployeeId who, Card card) {
        var passkeys = card.proofs().passkeys().stream().map(each -> new Passkey(each.id(), each.cose(), new Personal(
            ""))).toList();
        return new Credentials(who, card.proofs().password(), Optional.empty(), passkeys, Optional.empty());
    }
}
