package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.DamagedHeader;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Merkle;
import org.lazaret.core.world.DamagedFile;

/// Looks at every entry of a journal in a span of time, and computes from the entries alone what it then holds against
/// the heads that others know.
final class Sweep {
    private final Journal journal;
    private final List<Doubt> doubts = new ArrayList<>();
    private Instant last = Instant.MIN;

    /// Sees an entry.
    interface Looker {
        void look(long position, Header header, byte[] entry);
    }

    private Sweep(Journal journal) { this.journal = journal; }

    /// @param signed by the site, of this journal
    /// @param known of whatever journals; others are passed over
    record Heads(Optional<Head> signed, List<Head> known) {}

    static Coverage over(Journal journal, Span span, Heads heads, Looker looker) {
        var sweep = new Sweep(journal);
        try {
            return sweep.run(span.stretch(journal), heads, looker);
        } catch (DamagedFile damage) {
            sweep.doubts.add(new Doubt.Broken(0, String.valueOf(damage.getMessage())));
            return new Coverage(journal.origin(), 0, 0, journal.size(), Merkle.empty(), heads.signed,
                List.copyOf(sweep.doubts));
        }
    }

    private Coverage run(Span.Stretch stretch, Heads heads, Looker looker) {
        var frontier = Frontier.at(journal, stretch.from());
        var to = look(stretch, frontier, looker);
        var reached = new Head(journal.origin(), to, frontier.root());
        if (to > stretch.from() && !reached.root().equals(journal.root(to))) doubts.add(new Doubt.Rewritten(reached));
        heads.signed.ifPresent(head -> compare(reached, head));
        heads.known.stream().filter(head -> head.origin().equals(journal.origin())).forEach(
            head -> compare(reached, head));
        var signed = heads.signed.map(Head::size).orElse(0L);
        if (signed < to) doubts.add(new Doubt.Unsigned(to - Math.max(signed, stretch.from())));
        return new Coverage(journal.origin(), stretch.from(), to, journal.size(), reached.root(), heads.signed,
            List.copyOf(doubts));
    }

    /// @return before which entry it ended
    private long look(Span.Stretch stretch, Frontier frontier, Looker looker) {
        var position = stretch.from();
        try {
            for (var cursor = journal.from(position); position < stretch.to(); position++) {
                if (!cursor.next()) {
                    doubts.add(new Doubt.Broken(position, "the journal ends before its own size"));
                    return position;
                }
                look(position, cursor.entry(), looker);
                frontier.add(cursor.entry());
            }
        } catch (DamagedFile | DamagedHeader damage) {
            doubts.add(new Doubt.Broken(position, String.valueOf(damage.getMessage())));
        }
        return position;
    }

    private void look(long position, byte[] entry, Looker looker) {
        var header = Header.of(entry);
        if (header.at().isBefore(last)) doubts.add(new Doubt.Backwards(position));
        last = header.at();
        looker.look(position, header, entry);
    }

    /// The larger must go on from the smaller, by a proof that is held against the root computed here.
    private void compare(Head reached, Head known) {
        if (known.size() > journal.size()) {
            doubts.add(new Doubt.Missing(known, journal.size()));
            return;
        }
        var ours = known.size() >= reached.size();
        var smaller = ours ? reached : known;
        var larger = ours ? known : reached;
        if (!Merkle.consistent(smaller, larger, journal.consistency(smaller.size(), larger.size())))
            doubts.add(new Doubt.Rewritten(known));
    }
}
