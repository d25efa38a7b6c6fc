package org.lazaret.group.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;
import org.lazaret.group.carry.Message;

/// Brings what one site has addressed to others to their notice, and hands it out with its proof.
final class Relay {
    private static final int PIECE = 4_096;
    private static final int MOST_ITEMS = 256;
    private static final int MOST_BYTES = 1 << 20;

    private final Slots slots;
    private final Headers headers;
    private final Wire wire;
    private final Map<String, PeerId> peers = new LinkedHashMap<>();
    private final Map<LogId, Long> followed = new LinkedHashMap<>();
    private int turn;

    Relay(Slots slots, Headers headers, Wire wire) {
        this.slots = slots;
        this.headers = headers;
        this.wire = wire;
    }

    void admit(Member member) {
        peers.put(member.site(), member.peer());
        follow(member);
    }

    /// Reads what there is of its journals.
    void follow(Member member) {
        for (var key : member.journals()) followed.putIfAbsent(new LogId(key.name()), -1L);
    }

    void dismiss(PeerId site) { peers.values().remove(site); }

    /// Follows a piece of one journal that has grown, and hints to those it is addressed to.
    boolean follow() {
        var origins = slots.origins();
        for (int tried = 0; tried < origins.size(); tried++) {
            var origin = origins.get(Math.floorMod(turn++, origins.size()));
            if (slots.slot(origin).filter(slot -> slot.proven() && follow(slot.journal())).isPresent()) return true;
        }
        return false;
    }

    private boolean follow(Journal journal) {
        long from = followed(journal);
        if (from == journal.size()) return false;
        var lines = new ArrayList<Headers.Line>();
        var cursor = journal.from(from);
        while (lines.size() < PIECE && cursor.next())
            lines.add(new Headers.Line(cursor.position(), Header.of(cursor.entry())));
        headers.follow(journal.origin(), lines);
        followed.put(journal.origin(), from + lines.size());
        hint(journal.origin(), lines);
        return true;
    }

    private long followed(Journal journal) {
        long known = followed.getOrDefault(journal.origin(), -1L);
        if (known >= 0) return known;
        known = headers.followed(journal.origin());
        if (known > journal.size()) {
            headers.forget(journal.origin()); // an older disk stands beside it: made anew
            known = 0;
        }
        followed.put(journal.origin(), known);
        return known;
    }

    private void hint(LogId journal, List<Headers.Line> lines) {
        Set<PeerId> to = new LinkedHashSet<>();
        for (var line : lines) {
            for (var site : line.header().to()) {
                if (site.name().equals(Headers.EVERYONE)) to.addAll(peers.values());
                else if (peers.containsKey(site.name())) to.add(peers.get(site.name()));
            }
        }
        if (to.isEmpty()) return;
        var hint = new Message.Grown(journal, lines.getLast().position() + 1).bytes();
        for (var peer : to) wire.send(peer, hint);
    }

    /// What is addressed to a site in a journal, from a position on; empty if there is no such journal.
    Optional<Message> pull(Member whom, LogId origin, long from, Slot.Witness witness) {
        return slots.slot(origin).filter(Slot::proven).map(slot -> {
            var journal = slot.journal();
            long followed = followed(journal);
            var positions = headers.addressed(origin, whom.site(), new Headers.Stretch(from, MOST_ITEMS));
            var items = items(journal, positions);
            long upTo = items.size() < positions.size() || positions.size() == MOST_ITEMS
                ? items.getLast().position() + 1
                : Math.max(from, followed);
            return new Message.Delivery(origin, slot.note(witness), items, upTo);
        });
    }

    private static List<Message.Item> items(Journal journal, List<Long> positions) {
        var items = new ArrayList<Message.Item>();
        int room = MOST_BYTES;
        for (long position : positions) {
            var cursor = journal.from(position);
            if (!cursor.next()) break;
            room -= cursor.entry().length + 2_048;
            if (room < 0 && !items.isEmpty()) break;
            items.add(new Message.Item(position, cursor.entry(), journal.inclusion(position, journal.size())));
        }
        return List.copyOf(items);
    }

    void close() { headers.close(); }
}
