package org.lazaret.core.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Books;

/// Who watches over a house, and what its rooms know for them.
public record Watching(List<Watch.Maker> watches, Acquaintance known) {
    /// Nobody watches.
    public static final Watching NOBODY = new Watching(List.of(), Acquaintance.NONE);

    /// Since when something that was found waits for a person.
    Optional<Instant> waits(Books books) {
        return watches.stream().flatMap(each -> each.waits(books).stream()).min(Instant::compareTo);
    }

    Watching with(Watching more) {
        return new Watching(Stream.concat(watches.stream(), more.watches.stream()).toList(), known.or(more.known));
    }
}
