package org.lazaret.drill;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.attacks.Intruder;
import org.lazaret.drill.attacks.Loot;
import org.lazaret.drill.scenario.As;
import org.lazaret.drill.scenario.Raid;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Peers;
import org.lazaret.core.world.PeerId;

/// Those who came in by the door of a play, with passwords that they stole: each step of an attack as one of them does
/// it.
final class Intrusion {
    private static final PeerId OUTSIDE = new PeerId("outside");

    private final Play play;
    private final Chance chance;
    private final Map<String, Intruder> intruders = new LinkedHashMap<>();

    Intrusion(Play play, Chance chance) {
        this.play = play;
        this.chance = chance;
    }

    /// @param sites whom the step strikes; empty where it is all at which they are in
    void take(Step step, List<Premises> sites) {
        var who = intruders.computeIfAbsent(step.text("attacker", "somebody"),
            name -> new Intruder(name, play.agenda()));
        var names = sites.stream().map(site -> site.post().name()).toList();
        Predicate<String> of = site -> names.isEmpty() || names.contains(site);
        var raid = new Raid(step);
        switch (step.verb()) {
            case LOGIN -> sites.forEach(site -> login(who, site, step));
            case SEARCH, FLOOD -> who.search(of, raid.count(), raid.pace());
            case READ_CLIENTS -> who.readClients(of, raid.count(), raid.pace());
            case READ_STAFF -> who.readStaff(of, raid.count(), raid.pace());
            case ESCALATE -> who.escalate(of);
            case EXPORT -> who.export(of);
            case ADD_ACCOUNT -> who.addAccount(of);
            default -> throw new IllegalArgumentException(step.verb().word() + " needs no way in");
        }
    }

    private void login(Intruder who, Premises site, Step step) {
        var its = chance.stream("%s at %s, %s".formatted(who.name(), site.post().name(), step.at()));
        var may = site.crew().of(List.of(As.of(step).role()));
        var inside = new Raid(step).inside();
        var browser = inside
            ? site.screen(its)
            : new Browser(site.place(), new DeviceId("%016x".formatted(its.next())), its.stream("browser"));
        who.login(site.post().name(), browser, () -> inside || !play.peers().parted(site.self(), OUTSIDE),
            may.get(its.below(may.size())));
    }

    /// Whether anybody came.
    boolean tried() { return !intruders.isEmpty(); }

    List<Intruder> intruders() { return List.copyOf(intruders.values()); }

    /// What they got, in the order in which it came.
    List<Loot.Piece> loot() {
        return intruders.values().stream().flatMap(one -> one.loot().pieces().stream()).sorted(
            Comparator.comparing(Loot.Piece::got)).toList();
    }

    /// Whose data they then have, by what the people of each site know of their words.
    Set<SubjectId> whose(List<Loot.Piece> some) {
        var words = new LinkedHashMap<String, Map<String, SubjectId>>();
        play.sites().forEach(site -> words.put(site.post().name(), site.notebook().words()));
        var all = new LinkedHashSet<SubjectId>();
        some.forEach(piece -> all.addAll(piece.whose(words.getOrDefault(piece.site(), Map.of()))));
        return all;
    }

    /// Whether somebody comes in with that account.
    boolean stole(AccountId account) {
        return intruders.values().stream().anyMatch(one -> one.accounts().contains(account));
    }
}
