package org.lazaret.core.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The connections to one database: one that writes, and as many that read as are in use at once.
///
/// A database in memory has one for both, and is asked by one at a time.
final class Connections implements AutoCloseable {
    private static final String MEMORY = ":memory:";
    private static final List<String> TO_WRITE = List.of("busy_timeout = 10000", "journal_mode = wal",
        "synchronous = normal", "cache_size = -16384", "temp_store = memory", "wal_autocheckpoint = 8192");
    private static final List<String> TO_READ = List.of("busy_timeout = 10000", "query_only = true",
        "cache_size = -2048");
    /// More than these are closed when they are given back.
    private static final int IDLE = 8;

    private final String path;
    private final Statements writing;
    private final ConcurrentLinkedQueue<Statements> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean broken;

    private Connections(String path) {
        this.path = path;
        this.writing = new Statements("jdbc:sqlite:" + path, TO_WRITE);
    }

    static Connections memory() { return new Connections(MEMORY); }

    static Connections file(Path file) { return new Connections(file.toString()); }

    /// Removes a database with everything SQLite lays beside it.
    static void remove(Path file) {
        try {
            for (var ending : List.of("", "-wal", "-shm", "-journal"))
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        } catch (IOException stays) {
            throw new TablesFault("%s cannot be removed to be made anew".formatted(file), stays);
        }
    }

    /// The one that writes: in the site's turn only.
    Statements writing() { return writing; }

    <T> T read(Function<Statements, T> question) {
        if (path.equals(MEMORY)) return question.apply(writing);
        var statements = reader();
        try {
            return question.apply(statements);
        } finally {
            give(statements);
        }
    }

    private Statements reader() {
        if (closed) throw new TablesFault(path + " is closed");
        var free = idle.poll();
        if (free == null) return new Statements("jdbc:sqlite:" + path, TO_READ);
        waiting.decrementAndGet();
        return free;
    }

    private void give(Statements statements) {
        if (statements.broken()) broken = true;
        if (closed || waiting.get() >= IDLE) {
            statements.close();
            return;
        }
        waiting.incrementAndGet();
        idle.add(statements);
        if (closed) closeIdle(); // it was closed in between: nobody else would
    }

    long free() {
        if (path.equals(MEMORY)) return Long.MAX_VALUE;
        return Path.of(path).toAbsolutePath().getParent().toFile().getUsableSpace();
    }

    /// Whether anything was met that makes the file worthless.
    boolean broken() { return broken || writing.broken(); }

    private void closeIdle() {
        for (var each = idle.poll(); each != null; each = idle.poll()) each.close();
    }

    @Override public void close() {
        closed = true;
        closeIdle();
        writing.close();
    }
}
