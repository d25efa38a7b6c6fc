package org.lazaret.group.cover;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.HatchKey.Command;
import org.lazaret.group.cover.HatchKey.Event;

/// The private half of one hatch, under a key of its own: to shut the hatch for ever is to erase it.
///
/// Source: RFC 9180 (HPKE), section 9.7.3 (forward secrecy is for whoever changes the receiver's key).
///
/// @param seeds one, or none yet
public record HatchKey(List<Personal> seeds) implements Book<HatchKey, Command, Event> {
    public static final Kind<HatchKey, Command, Event> KIND = new Kind<>("cover", new HatchKey(List.of()),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param seed 32 random bytes, hexadecimal
    public record Keep(Personal seed) implements Command {}

    public sealed interface Event {}
    public record HatchKept(Personal seed) implements Event {}

    public record HatchKeptAlready() implements Refusal {}

    /// @param keeper opaque, for this hatch alone
    public static BookId<HatchKey, Command, Event> of(String keeper) {
        return KIND.of(keeper, new SubjectId(keeper));
    }

    /// 32 bytes; nothing once it was erased.
    public Optional<byte[]> seed() {
        return seeds.stream().findFirst().map(seed -> HexFormat.of().parseHex(seed.text()));
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Keep _ when !seeds.isEmpty() -> refuse(new HatchKeptAlready());
            case Keep(var seed) -> write(new HatchKept(seed));
        };
    }

    @Override public HatchKey after(Event event) {
        return switch (event) {
            case HatchKept(var seed) -> new HatchKey(List.of(seed));
        };
    }
}
