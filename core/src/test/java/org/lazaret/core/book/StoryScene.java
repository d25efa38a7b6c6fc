package org.lazaret.core.book;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.lazaret.core.journal.Stamp;

/// The scene of a story: the books it was given, the blank of every other, and clocks as they show in London.
record StoryScene(Stamp stamp, Map<BookId<?, ?, ?>, Book<?, ?, ?>> books) implements Scene {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Override public OffsetDateTime local() { return stamp.at().atZone(LONDON).toOffsetDateTime(); }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> id) {
        @SuppressWarnings("unchecked") // Story.with puts a book only under its own id
        var given = (B) books.get(id);
        return given == null ? id.kind().blank() : given;
    }
}
