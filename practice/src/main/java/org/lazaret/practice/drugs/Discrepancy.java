package org.lazaret.practice.drugs;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.drugs.Discrepancy.Command;
import org.lazaret.practice.drugs.Discrepancy.Event;

/// The counts of one register that did not agree with it, until each is explained.
///
/// Source: RCVS, controlled drugs guidance A to Z ("full audit and reconciliation"; discrepancies are investigated).
///
/// @param open the lines of the register that nobody explained yet
public record Discrepancy(List<Long> open) implements Book<Discrepancy, Command, Event> {
    public static final Kind<Discrepancy, Command, Event> KIND = new Kind<>("drugs", new Discrepancy(List.of()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param line of the register, where the count stands
    /// @param difference what was found more than the register had; below zero: less
    public record Report(long line, Amount difference) implements Command {}
    public record Explain(long line, Cause cause) implements Command {}

    public sealed interface Event {}
    public record Reported(long line, Amount difference) implements Event {}
    public record Explained(long line, Cause cause) implements Event {}

    public record NoSuchDiscrepancy(long line) implements Refusal {}

    public static BookId<Discrepancy, Command, Event> of(DrugId drug) { return KIND.of(drug.name()); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Report(var line, _) when open.contains(line) -> write();
            case Report(var line, var difference) -> write(new Reported(line, difference));
            case Explain(var line, _) when !open.contains(line) -> refuse(new NoSuchDiscrepancy(line));
            case Explain(var line, var cause) -> write(new Explained(line, cause));
        };
    }

    @Override public Discrepancy after(Event event) {
        return switch (event) {
            case Reported(var line, _) -> with(line);
            case Explained(var line, _) -> without(line);
        };
    }

    private Discrepancy with(long line) {
        if (open.contains(line)) throw new CorruptBook("line %d is reported twice".formatted(line));
        var more = new ArrayList<>(open);
        more.add(line);
        return new Discrepancy(List.copyOf(more));
    }

    private Discrepancy without(long line) {
        if (!open.contains(line)) throw new CorruptBook("line %d is explained and was not open".formatted(line));
        return new Discrepancy(open.stream().filter(each -> each != line).toList());
    }
}
