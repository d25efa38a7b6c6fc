package org.lazaret.core.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Told;

/// A watch that counts each page that begins in a certain way and says of whom it is, one page twice, and fails on one.
///
/// @param pages how those begin that it counts
record Spy(String pages) implements Watch {
    static final Watching WATCHING = new Watching(List.of(new Maker("/spied"), new Maker("/spied/by-both")),
        Acquaintance.NONE);
    static final String PAGE = "/spied";
    static final String TWICE = "/spied/twice";
    static final String BY_BOTH = "/spied/by-both";
    static final String POISON = "/spied/poison";

    @Override public List<Told<?>> saw(Looked looked, Ground ground) {
        if (looked.page().equals(POISON) && pages.equals(PAGE)) throw new IllegalStateException("a fault in the watch");
        if (!looked.page().startsWith(pages)) return List.of();
        var count = new Told<>(Tally.BOOK, new Tally.Count(looked.whom().getFirst()));
        return looked.page().equals(TWICE) ? List.of(count, count) : List.of(count);
    }

    /// Makes one that sees the last hour again.
    record Maker(String pages) implements Watch.Maker {
        @Override public Watch begin() { return new Spy(pages); }

        @Override public Optional<Instant> waits(Books books) { return Optional.empty(); }

        @Override public Duration remembers() { return Duration.ofHours(1); }
    }
}
