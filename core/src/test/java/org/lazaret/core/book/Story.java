package org.lazaret.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.book.Verdict.Refused;
import org.lazaret.core.book.Verdict.Written;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;

/// Given these events, when this command, then these events: how every book is tested.
///
/// On the way it checks of every book what nobody should have to ask for: it decides the same twice, each event fits
/// the book it was written for, and each event is read from a journal as it was written. It happens at 09:00 in
/// London on 5 January 2026 and Tom does it, unless the story says otherwise.
public final class Story<B extends Book<B, C, E>, C, E> {
    private final Map<BookId<?, ?, ?>, Book<?, ?, ?>> books = new LinkedHashMap<>();
    private final boolean kept;
    private B book;
    private AccountId by = new AccountId("tom");
    private Instant at = Instant.parse("2026-01-05T09:00:00Z");
    private Verdict<E> verdict = new Written<>(List.of());

    private Story(B book, boolean kept) {
        this.book = book;
        this.kept = kept;
    }

    public static <B extends Book<B, C, E>, C, E> Story<B, C, E> of(B blank) { return new Story<>(blank, false); }

    /// Of a book of that kind: one that is kept as a snapshot must also be read as it was kept.
    public static <B extends Book<B, C, E>, C, E> Story<B, C, E> of(Kind<B, C, E> kind) {
        return new Story<>(kind.blank(), kind.size() == Kind.Size.SNAPSHOT);
    }

    /// The events in the book before the command comes, in order.
    @SafeVarargs public final Story<B, C, E> given(E... events) {
        for (var event : events) write(event);
        return this;
    }

    /// Another book of the site as the decision finds it; those not given are blank.
    public <O extends Book<O, D, F>, D, F> Story<B, C, E> with(BookId<O, D, F> id, O other) {
        books.put(id, other);
        return this;
    }

    public Story<B, C, E> by(AccountId who) {
        by = who;
        return this;
    }

    public Story<B, C, E> at(Instant when) {
        at = when;
        return this;
    }

    public Story<B, C, E> when(C command) {
        verdict = book.decide(command, scene());
        assertThat(book.decide(command, scene())).as("the same book decides the same").isEqualTo(verdict);
        return this;
    }

    /// The events written, in order; none if nothing is said. Each must also fit in the book it was written for.
    @SafeVarargs public final Story<B, C, E> then(E... expected) {
        assertThat(verdict).isEqualTo(new Written<>(List.of(expected)));
        return given(expected);
    }

    public void thenRefused(Refusal expected) { assertThat(verdict).isEqualTo(new Refused<E>(expected)); }

    /// The book after all that the story told.
    public B book() { return book; }

    private void write(E event) {
        var next = book.after(event);
        assertThat(book.after(event)).as("%s makes the same of the same book", event).isEqualTo(next);
        assertThat(rewritten(event)).as("what a journal gives back").isEqualTo(event);
        if (kept) assertThat(rewritten(next)).as("what a snapshot gives back").isEqualTo(next);
        book = next;
    }

    private static <T> T rewritten(T event) {
        @SuppressWarnings("unchecked") // an object's class is the class of what it is
        var codec = Codec.of((Class<T>) event.getClass());
        return codec.read(codec.write(event));
    }

    private Scene scene() {
        var day = at.atZone(StoryScene.LONDON).toLocalDate();
        return new StoryScene(new Stamp(at, day, by, new DeviceId("desk-1")), books);
    }
}
