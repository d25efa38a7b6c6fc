package org.lazaret.core.rows;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The connections to one database: one that writes, and as many that read as are in use at once.
///
/// A database in memory has one for both, and is asked by one thread.
final class Connections implements AutoCloseable {
    static final String MEMORY = ":memory:";
    private static final List<String> TO_WRITE = List.of("journal_mode = wal", "synchronous = normal",
        "busy_timeout = 5000", "cache_size = -8000");
    private static final List<String> TO_READ = List.of("query_only = true", "cache_size = -2000");

    private final String path;
    private final Statements writing;
    private final ConcurrentLinkedQueue<Statements> idle = new ConcurrentLinkedQueue<>();

    /// @param path of the file, or `:memory:`
    Connections(String path) {
        this.path = path;
        this.writing = new Statements("jdbc:sqlite:" + path, TO_WRITE);
    }

    Statements writing() { return writing; }

    Statements reading() {
        if (path.equals(MEMORY)) return writing;
        var free = idle.poll();
        return free != null ? free : new Statements("jdbc:sqlite:" + path, TO_READ);
    }

    void done(Statements statements) {
        if (statements != writing) idle.add(statements);
    }

    @Override public void close() {
        for (var each = idle.poll(); each != null; each = idle.poll()) each.close();
        writing.close();
    }
}
