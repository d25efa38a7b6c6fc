package org.lazaret.server.signin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Clock;
import org.lazaret.group.people.Card;
import org.lazaret.group.people.Colleague;
import org.lazaret.group.people.Colleagues;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Introductions;
import org.lazaret.practice.staff.Role;

/// Colleagues of other sites who may sign in here, as far as their homes' last letters go. Nothing outside this node is
/// asked.
record Guests(Map<AccountId, Colleagues.Row> rows, Clock clock) {
    static Guests none(Clock clock) { return new Guests(Map.of(), clock); }

    /// Reads anew.
    static Guests at(Desk desk, Clock clock) {
        var rows = new LinkedHashMap<AccountId, Colleagues.Row>();
        for (var row : desk.look(Colleagues.all())) rows.put(row.account(), row);
        return new Guests(rows, clock);
    }

    /// With the site they are from, so that nobody takes them for one of the house.
    Optional<String> name(AccountId who) {
        return Optional.ofNullable(rows.get(who)).map(row -> row.name().text() + " · " + row.home());
    }

    private Optional<Colleagues.Row> welcome(AccountId who) {
        return Optional.ofNullable(rows.get(who)).filter(row -> welcome(row, clock.now()));
    }

    private static boolean welcome(Colleagues.Row row, Instant now) { return now.isBefore(row.until()); }

    List<Role> roles(AccountId who) {
        return welcome(who).map(row -> Introductions.roles(row.roles())).orElse(List.of());
    }

    Optional<EmployeeId> named(String typed) {
        return rows.values().stream().filter(row -> welcome(row, clock.now()) && row.signIn().text().toLowerCase(
            Locale.ROOT).equals(typed)).map(row -> new EmployeeId(row.subject().name())).findFirst();
    }

    Optional<Credentials> credentials(EmployeeId who, Desk desk) {
        return welcome(who.account()).flatMap(_ -> card(who, desk)).map(card -> Introductions.credentials(who, card));
    }

    private Optional<Card> card(EmployeeId who, Desk desk) {
        return desk.read(Colleague.of(who.account())).at(clock.now());
    }
}
