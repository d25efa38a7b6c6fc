package org.lazaret.core.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Told;

/// A watch that counts each page that begins with `/spied` and says of whom it is, and fails on one.
final class Spy implements Watch {
    static final Watching WATCHING = new Watching(List.of(new Maker()), Acquaintance.NONE);
    static final String PAGE = "/spied";
    static final String POISON = "/spied/poison";

    @Override public List<Told<?>> saw(Looked looked, Ground ground) {
        if (looked.page().equals(POISON)) throw new IllegalStateException("a fault in the watch");
        return looked.page().startsWith(PAGE)
            ? List.of(new Told<>(Tally.BOOK, new Tally.Count(looked.whom().getFirst())))
            : List.of();
    }

    /// Makes one that sees the last hour again.
    static final class Maker implements Watch.Maker {
        @Override public Watch begin() { return new Spy(); }

        @Override public Optional<Instant> waits(Books books) { return Optional.empty(); }

        @Override public Duration remembers() { return Duration.ofHours(1); }
    }
}
