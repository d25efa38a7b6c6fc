package org.lazaret.group.recovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.carry.Cargo;

/// The copies of a site's keys go where its entries go, and before those that they seal: without them nobody could
/// read the entries again if the clinic burnt down. When they were made anew, without who was erased or for other
/// officers, all of them go before the next entry arrives: else the newest copy that is there would be an older one.
public record KeyCargo(SiteLog log, SiteCopies copies) implements Cargo {
    @Override public List<Need> needed(LogId journal, long from, long to) {
        var needs = new ArrayList<Need>();
        var seen = new LinkedHashSet<BlobId>();
        var cursor = journal(journal).from(from);
        for (long at = from; at < to && cursor.next(); at++) {
            var copy = copies.of(Header.of(cursor.entry()).key());
            if (copy.isPresent() && seen.add(copy.get())) needs.add(new Need(at, copy.get()));
        }
        if (from < to) copies.all().stream().filter(seen::add).map(blob -> new Need(to - 1, blob)).forEach(needs::add);
        return List.copyOf(needs);
    }

    private Journal journal(LogId journal) { return log.journal(journal.journal()); }

    @Override public Optional<byte[]> find(BlobId blob) { return copies.read(blob); }
}
