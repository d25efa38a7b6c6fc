package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.site.Progress.Mark;
import org.lazaret.core.site.Progress.Step;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// Begins the journals of a new incarnation with every entry of the one before, in its order: so the tree of the old
/// one is the beginning of the new one, and whoever remembers a head of the old one can hold it against the new.
record Resuming(Remains remains, SiteLog log, Vault vault, Progress progress) {
    private static final int ACT = 1_024;
    private static final int ACT_BYTES = 4 << 20;

    /// @throws WrongFiles when what was written is not what was brought
    void run() {
        for (var journal : remains.journals()) copy(journal, journal.origin().journal());
        for (var journal : remains.journals()) same(journal);
        opens(remains.access());
    }

    private void copy(Journal from, String name) {
        var act = new ArrayList<Line>();
        long all = 0;
        long written = 0;
        for (var cursor = from.from(0); cursor.next();) {
            act.add(new Line(name, cursor.entry()));
            all += cursor.entry().length;
            if (act.size() < ACT && all - written < ACT_BYTES) continue;
            write(act);
            written = all;
            progress.at(new Mark(Step.WRITTEN, name, cursor.position() + 1, from.size(), all));
        }
        write(act);
        progress.at(new Mark(Step.WRITTEN, name, from.size(), from.size(), all));
    }

    private void write(List<Line> act) {
        if (act.isEmpty()) return;
        log.append(act);
        log.gather();
        var flushed = log.flush();
        log.settle(flushed);
        if (flushed instanceof Io.Failed(var why)) throw new DiskFault("the journals were not written: " + why);
        act.clear();
        while (log.tidy()) {}
    }

    private void same(Journal old) {
        var now = log.head(old.origin().journal());
        if (now.size() != old.size() || !now.root().equals(old.root(old.size())))
            throw new WrongFiles(
                "%s was not written as it was brought: empty the folder and restore it again".formatted(
                    old.origin().origin()));
        progress.at(new Mark(Step.PROVEN, old.origin().journal(), old.size(), old.size(), 0));
    }

    /// Bodies of the care journal are opened when the tables follow it; nobody opens these before somebody asks.
    private void opens(Journal access) {
        for (var cursor = access.from(0); cursor.next();) {
            var parts = Parted.of(cursor.entry());
            if (vault.open(parts.header().key(), parts.head(), parts.body()) instanceof Opened.Forged)
                throw new WrongFiles("entry %d of %s does not open under its key".formatted(cursor.position(),
                    access.origin().origin()));
            if (cursor.position() % ACT == 0) opened(cursor.position(), access.size());
        }
        opened(access.size(), access.size());
    }

    private void opened(long done, long of) {
        progress.at(new Mark(Step.OPENED, "access", done, of, 0));
    }
}
