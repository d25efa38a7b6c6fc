package org.lazaret.group.zones;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Readmitted;
import org.lazaret.group.zones.ZoneDirectory.CameAlready;
import org.lazaret.group.zones.ZoneDirectory.CodeNotProven;
import org.lazaret.group.zones.ZoneDirectory.KeyNotProven;
import org.lazaret.group.zones.ZoneDirectory.NoLaterLife;
import org.lazaret.group.zones.ZoneDirectory.NotCome;
import org.lazaret.group.zones.ZoneDirectory.NotInvited;
import org.lazaret.group.zones.ZoneDirectory.NotItsJournals;

/// Why those of whom commanders say that they have come are not taken into a zone.
record Comers(ZoneDirectory zone) {
    /// Who was invited may be again, with another code, until they came: a letter can be lost.
    Optional<Refusal> known(List<Invitation> more) {
        return more.stream().map(Invitation::site).filter(id -> zone.site(id).isPresent()).findFirst().map(
            id -> new CameAlready(id.name()));
    }

    Optional<Refusal> flaw(Enrolled enrolled) {
        var newcomer = enrolled.newcomer();
        var name = newcomer.site().name();
        if (zone.site(newcomer.site()).isPresent()) return Optional.of(new CameAlready(name));
        var code = zone.invited().stream().filter(
            one -> one.site().equals(newcomer.site()) && one.trade() == newcomer.trade()).findFirst();
        if (code.isEmpty()) return Optional.of(new NotInvited(name));
        if (!newcomer.keys().areOf(zone.charter().group(), newcomer.site()))
            return Optional.of(new NotItsJournals(name));
        return newcomer.root().equals(zone.root()) && enrolled.provenBy(code.get().code()) && enrolled.ownKey()
            ? Optional.empty()
            : Optional.of(new CodeNotProven(name));
    }

    Optional<Refusal> flaw(Readmitted back) {
        var newcomer = back.newcomer();
        var name = newcomer.site().name();
        var before = zone.site(newcomer.site());
        if (before.isEmpty()) return Optional.of(new NotCome(name));
        if (!newcomer.keys().areOf(zone.charter().group(), newcomer.site()) || newcomer.trade() != before.get().trade())
            return Optional.of(new NotItsJournals(name));
        int now = before.get().keys().incarnation();
        if (newcomer.keys().incarnation() <= now) return Optional.of(new NoLaterLife(name, now));
        return newcomer.root().equals(zone.root()) && back.ownKey()
            ? Optional.empty()
            : Optional.of(new KeyNotProven(name));
    }
}
