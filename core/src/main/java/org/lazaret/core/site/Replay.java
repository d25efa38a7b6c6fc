package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.lazaret.core.journal.Cursor;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Followed;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.Turns;

/// Brings the tables to where the care journal is: after a start, and after they were thrown away. One group is read
/// and opened while the tables follow the one before it.
final class Replay {
    private static final int GROUP = 4_096;

    private final Tables tables;
    private final Vault vault;
    private final Reader reader;
    private final Turns turns;
    private final Journal access;
    private final Map<String, Long> lines = new LinkedHashMap<>();

    /// Waits until the tables have followed what they were given.
    private Runnable follows = () -> {};

    Replay(Parts parts, Reader reader) {
        this.tables = parts.tables();
        this.vault = parts.vault();
        this.turns = parts.turns();
        this.access = parts.log().journal("access");
        this.reader = reader;
    }

    /// @return how many entries were followed
    long run(Journal care, Progress progress) {
        if (tables.followed() > care.size() || tables.looked() > access.size()) tables.wipe();
        learn(care);
        var from = tables.followed();
        try {
            follow(care.from(from), done -> progress.at(
                new Progress.Mark(Progress.Step.OPENED, "care", done, care.size(), 0)));
        } finally {
            follows.run();
        }
        return care.size() - from;
    }

    private void follow(Cursor cursor, LongConsumer far) {
        var group = new ArrayList<Followed>(GROUP);
        long done = 0;
        while (cursor.next()) {
            group.add(followed(reader.read(cursor.position(), cursor.entry())));
            done = cursor.position() + 1;
            if (group.size() < GROUP) continue;
            flush(group);
            far.accept(done);
        }
        flush(group);
        far.accept(done);
    }

    /// Tells the vault whose keys those are that it does not remember.
    private void learn(Journal care) {
        var cursor = care.from(vault.learnt() > care.size() ? 0 : vault.learnt());
        while (cursor.next()) {
            var header = Parted.of(cursor.entry()).header();
            reader.subject(header).ifPresent(subject -> vault.belongs(header.key(), subject));
        }
        // An older journal was put back: what will stand in place of the rest is not known yet.
        while (vault.learnt() > care.size() && vault.tidy(care.size())) {}
    }

    private void flush(List<Followed> group) {
        if (group.isEmpty()) return;
        follows.run();
        var next = List.copyOf(group);
        follows = turns.beside(() -> tables.follow(next));
        group.clear();
        lines.clear();
    }

    private void destroy(SubjectId subject) {
        follows.run(); // the tables seal words about those whose keys there are
        vault.destroy(subject);
    }

    private long lines(String book) {
        follows.run();
        return tables.lines(book);
    }

    private Followed followed(Read read) {
        return switch (read) {
            case Read.Written(var entry, var once) when entry.event() instanceof Erasure.SubjectErased(var subject) -> {
                // The site may have stopped between the entry and its deed.
                if (!vault.destroyed(subject)) destroy(subject);
                yield new Followed.Erasure(subject, entry, once);
            }
            case Read.Written(var entry, var once) -> {
                lines.put(entry.book(), entry.line());
                yield new Followed.Written(entry, once);
            }
            case Read.Gone(var header, var position) -> {
                var line = lines.computeIfAbsent(header.about(), this::lines) + 1;
                lines.put(header.about(), line);
                yield new Followed.Unreadable(header.about(), reader.subject(header), line, position);
            }
        };
    }
}
