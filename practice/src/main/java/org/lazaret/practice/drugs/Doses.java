package org.lazaret.practice.drugs;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.drugs.Doses.Command;
import org.lazaret.practice.drugs.Doses.Event;
import org.lazaret.practice.patients.Species;

/// The doses of one drug, and which vet stands by each with her name.
///
/// What came with the program or from another system is nobody's until a vet has looked at it, and is marked so
/// wherever it is shown. A dose is never changed: a wrong one is withdrawn, and the right one entered.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 4 (whoever prescribes answers for it).
///
/// @param doses in the order of their numbers 1, 2, 3 …
public record Doses(List<Kept> doses) implements Book<Doses, Command, Event> {
    public static final Kind<Doses, Command, Event> KIND = new Kind<>("drugs", new Doses(List.of()), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    /// A dose as it stands.
    ///
    /// @param reviewed the vet who stands by it; empty if nobody does
    public record Kept(long number, Dose dose, Origin origin, Optional<AccountId> reviewed, boolean withdrawn) {
        Kept by(AccountId vet) { return new Kept(number, dose, origin, Optional.of(vet), withdrawn); }

        Kept away() { return new Kept(number, dose, origin, reviewed, true); }
    }

    public sealed interface Command {}
    /// A vet's own: she stands by it from the beginning.
    public record EnterDose(Dose dose) implements Command {}
    /// From a list that nobody here has looked at.
    public record BringDose(Dose dose, Origin origin) implements Command {}
    public record ReviewDose(long number) implements Command {}
    public record WithdrawDose(long number) implements Command {}

    public sealed interface Event {}
    /// @param number of the drug's doses: 1, 2, 3 …
    public record DoseEntered(long number, Dose dose, Origin origin) implements Event {}
    public record DoseReviewed(long number, AccountId by) implements Event {}
    public record DoseWithdrawn(long number) implements Event {}

    public record DoseImpossible() implements Refusal {}
    public record NoSuchDose(long number) implements Refusal {}
    public record ReviewedAlready(AccountId by) implements Refusal {}

    public static BookId<Doses, Command, Event> of(DrugId drug) { return KIND.of(drug.name()); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        var next = doses.size() + 1L;
        return switch (command) {
            case EnterDose(var dose) when !dose.possible() -> refuse(new DoseImpossible());
            case EnterDose(var dose) -> write(new DoseEntered(next, dose, Origin.HOUSE),
                new DoseReviewed(next, scene.stamp().by()));
            case BringDose(var dose, _) when !dose.possible() -> refuse(new DoseImpossible());
            case BringDose(var dose, var origin) -> write(new DoseEntered(next, dose, origin));
            case ReviewDose(var number) when find(number).isEmpty() -> refuse(new NoSuchDose(number));
            case ReviewDose(var number) when one(number).reviewed.isPresent() ->
                refuse(new ReviewedAlready(one(number).reviewed.get()));
            case ReviewDose(var number) -> write(new DoseReviewed(number, scene.stamp().by()));
            case WithdrawDose(var number) when find(number).isEmpty() -> refuse(new NoSuchDose(number));
            case WithdrawDose(var number) -> write(new DoseWithdrawn(number));
        };
    }

    /// Those that were not withdrawn.
    public List<Kept> standing() { return doses.stream().filter(one -> !one.withdrawn).toList(); }

    public List<Kept> of(Species species) {
        return standing().stream().filter(one -> one.dose.species() == species).toList();
    }

    /// How many of those that stand no vet has looked at.
    public long unreviewed() { return standing().stream().filter(one -> one.reviewed.isEmpty()).count(); }

    @Override public Doses after(Event event) {
        return switch (event) {
            case DoseEntered(var number, _, _) when number != doses.size() + 1 ->
                throw new CorruptBook("dose %d follows %d".formatted(number, doses.size()));
            case DoseEntered(var number, var dose, var origin) ->
                with(new Kept(number, dose, origin, Optional.empty(), false));
            case DoseReviewed(var number, _) when one(number).reviewed.isPresent() ->
                throw new CorruptBook("dose %d is reviewed twice".formatted(number));
            case DoseReviewed(var number, var by) -> put(one(number).by(by));
            case DoseWithdrawn(var number) -> put(one(number).away());
        };
    }

    private Optional<Kept> find(long number) {
        return standing().stream().filter(one -> one.number == number).findFirst();
    }

    private Kept one(long number) {
        return find(number).orElseThrow(() -> new CorruptBook("dose %d does not stand".formatted(number)));
    }

    private Doses with(Kept dose) {
        var more = new ArrayList<>(doses);
        more.add(dose);
        return new Doses(List.copyOf(more));
    }

    private Doses put(Kept dose) {
        var more = new ArrayList<>(doses);
        more.set((int) dose.number - 1, dose);
        return new Doses(List.copyOf(more));
    }
}
