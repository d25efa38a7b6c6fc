package org.lazaret.practice.drugs;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.drugs.DrugRegister.Command;
import org.lazaret.practice.drugs.DrugRegister.Event;
import org.lazaret.practice.patients.AnimalId;

/// The controlled-drugs register of one drug at one site: what came in, what went out, what is left.
///
/// A line is never changed; a mistake is put right by a later line that says so. What was given is written even when
/// the book cannot cover it: the balance goes below zero and stands as a discrepancy, because the drug is already in
/// the dog. For the same reason what was given from a bottle opened too long ago is written too, once someone says that
/// it was given. It holds numbers of animals and no names, so that it stays whole when a person is erased.
///
/// Source: Misuse of Drugs Regulations 2001 (SI 2001/3998), regulations 19(1)(a), 20(c) and 27;
/// RCVS, "How do I properly dispose of controlled drugs?" (independent witness, 28 days, returns are not used again).
///
/// @param lines how many are written
/// @param balance what the safe must hold; below zero: more was given than the book knows of
/// @param useBy of the opened bottle, if one is open
public record DrugRegister(long lines, Amount balance, Optional<LocalDate> useBy)
    implements
        Book<DrugRegister, Command, Event> {
    public static final Kind<DrugRegister, Command, Event> KIND = new Kind<>("drugs",
        new DrugRegister(0, Amount.NONE, Optional.empty()), Command.class, Event.class, Kind.Key.SITE,
        Kind.Size.SNAPSHOT);
    private static final int A_YEAR = 366;
    private static final String REGISTRATION = "[A-Za-z]{2,8} ?[0-9]{3,10}";

    public sealed interface Command {}
    /// Told of a drug that is counted in something: no capsule is cut, and a tablet only where it may be.
    public record Of(Measure measure, OfAmount wish) implements Command {}
    public sealed interface OfAmount extends Command { Amount amount(); }
    public record Receive(Amount amount, String supplier) implements OfAmount {}
    public record ReceiveBatch(Amount amount, String supplier, Batch batch) implements OfAmount {}
    public record Dispense(Amount amount, AnimalId animal) implements OfAmount {}
    /// Writes what was given already, whatever bottle it came from: it is in the animal, so it stands in the register.
    public record WriteGiven(Amount amount, AnimalId animal) implements OfAmount {}
    /// @param line that is wrong
    /// @param difference what must be added to the balance to put it right; below zero to take off
    public record Correct(long line, Amount difference, Mistake mistake) implements OfAmount {
        @Override public Amount amount() { return difference; }
    }
    public record Count(Amount found, AccountId witness) implements OfAmount {
        @Override public Amount amount() { return found; }
    }
    /// @param days for how many the opened bottle may be used
    public record Broach(int days) implements Command {}
    /// Destroys what a colleague may witness: what was drawn up and not given, broken, or brought back by a client.
    public record Destroy(Amount amount, Waste waste, AccountId witness) implements OfAmount {}
    /// Destroys stock before someone who does not belong to the practice.
    ///
    /// @param registration of the independent witness, letters and digits, e.g. `RCVS 1234567`
    public record DestroyStock(Amount amount, Waste waste, String registration) implements OfAmount {}

    /// Every line bears the balance it leaves, as on paper, so that the book can be checked line by line.
    public sealed interface Event { Amount balance(); }
    public record Received(Amount amount, String supplier, Optional<Batch> batch, Amount balance) implements Event {}
    public record Dispensed(Amount amount, AnimalId animal, Amount balance) implements Event {}
    /// @param useBy of the bottle it was given from, before that day
    public record DispensedLate(Amount amount, AnimalId animal, LocalDate useBy, Amount balance) implements Event {}
    public record Corrected(long line, Amount difference, Mistake mistake, Amount balance) implements Event {}
    /// @param difference what was found more than the book had; below zero: less
    public record Counted(Amount difference, AccountId witness, Amount balance) implements Event {}
    public record Broached(LocalDate useBy, Amount balance) implements Event {}
    public record Destroyed(Amount amount, Waste waste, AccountId witness, Amount balance) implements Event {}
    public record StockDestroyed(Amount amount, Waste waste, String registration, Amount balance) implements Event {}

    public record AmountNotPositive(Amount amount) implements Refusal {}
    /// @param smallest of what it is counted in
    public record NotSplit(Amount amount, Measure.Word unit, Amount smallest) implements Refusal {}
    public record AnimalUnknown() implements Refusal {}
    public record SupplierMissing() implements Refusal {}
    public record BatchMissing() implements Refusal {}
    public record BottleTooOld(LocalDate useBy) implements Refusal {}
    public record DaysImpossible(int days) implements Refusal {}
    public record WitnessMustBeIndependent(Waste waste) implements Refusal {}
    public record ColleagueMayWitness(Waste waste) implements Refusal {}
    public record RegistrationUnreadable() implements Refusal {}
    public record NoSuchLine(long line, long lines) implements Refusal {}
    public record NothingToCorrect(long line) implements Refusal {}
    public record OwnWitness() implements Refusal {}
    public record FoundBelowZero(Amount found) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Of(var measure, var wish) when !measure.holds(wish.amount()) ->
                refuse(new NotSplit(wish.amount(), measure.many(), measure.smallest()));
            case Of(_, var wish) -> decide(wish, scene);
            case OfAmount wish -> decide(wish, scene);
            case Broach(var days) when days < 1 || days > A_YEAR -> refuse(new DaysImpossible(days));
            case Broach(var days) -> write(new Broached(scene.stamp().day().plusDays(days), balance));
        };
    }

    private Verdict<Event> decide(OfAmount command, Scene scene) {
        return switch (command) {
            case Receive(var amount, var supplier) -> receive(amount, supplier, Optional.empty());
            case ReceiveBatch(_, _, var batch) when batch.number().isBlank() -> refuse(new BatchMissing());
            case ReceiveBatch(var amount, var supplier, var batch) -> receive(amount, supplier, Optional.of(batch));
            case Dispense(var amount, var animal) -> dispense(amount, animal, scene);
            case WriteGiven(var amount, var animal) -> writeGiven(amount, animal, scene);
            case Correct(var line, _, _) when line < 1 || line > lines -> refuse(new NoSuchLine(line, lines));
            case Correct(var line, var by, _) when by.equals(Amount.NONE) -> refuse(new NothingToCorrect(line));
            case Correct(var line, var by, var why) -> write(new Corrected(line, by, why, balance.plus(by)));
            case Count(_, var witness) when witness.equals(scene.stamp().by()) -> refuse(new OwnWitness());
            case Count(var found, _) when found.belowZero() -> refuse(new FoundBelowZero(found));
            case Count(var found, var witness) -> write(new Counted(found.minus(balance), witness, found));
            case Destroy destroy -> destroy(destroy, scene);
            case DestroyStock destroy -> destroy(destroy);
        };
    }

    private Verdict<Event> receive(Amount amount, String supplier, Optional<Batch> batch) {
        if (!amount.some()) return refuse(new AmountNotPositive(amount));
        if (supplier.isBlank()) return refuse(new SupplierMissing());
        return write(new Received(amount, supplier.strip(), batch, balance.plus(amount)));
    }

    private Verdict<Event> dispense(Amount amount, AnimalId animal, Scene scene) {
        return tooOld(scene).<Verdict<Event>>map(last -> refuse(new BottleTooOld(last))).orElseGet(
            () -> writeGiven(amount, animal, scene));
    }

    private Verdict<Event> writeGiven(Amount amount, AnimalId animal, Scene scene) {
        if (!amount.some()) return refuse(new AmountNotPositive(amount));
        if (scene.read(animal.book()).owner().isEmpty()) return refuse(new AnimalUnknown());
        var left = balance.minus(amount);
        return write(tooOld(scene).<Event>map(last -> new DispensedLate(amount, animal, last, left)).orElseGet(
            () -> new Dispensed(amount, animal, left)));
    }

    private Verdict<Event> destroy(Destroy wish, Scene scene) {
        if (!wish.amount.some()) return refuse(new AmountNotPositive(wish.amount));
        if (wish.witness.equals(scene.stamp().by())) return refuse(new OwnWitness());
        if (wish.waste.isStock()) return refuse(new WitnessMustBeIndependent(wish.waste));
        return write(new Destroyed(wish.amount, wish.waste, wish.witness, without(wish.amount, wish.waste)));
    }

    private Verdict<Event> destroy(DestroyStock wish) {
        if (!wish.amount.some()) return refuse(new AmountNotPositive(wish.amount));
        if (!wish.waste.isStock()) return refuse(new ColleagueMayWitness(wish.waste));
        if (!wish.registration.strip().matches(REGISTRATION)) return refuse(new RegistrationUnreadable());
        return write(new StockDestroyed(wish.amount, wish.waste, wish.registration.strip(),
            balance.minus(wish.amount)));
    }

    /// The last day of the opened bottle, if it is past.
    private Optional<LocalDate> tooOld(Scene scene) { return useBy.filter(scene.stamp().day()::isAfter); }

    /// What a client brings back was never in the safe again, so destroying it takes nothing out of it.
    private Amount without(Amount amount, Waste waste) { return waste.inSafe() ? balance.minus(amount) : balance; }

    @Override public DrugRegister after(Event event) {
        return switch (event) {
            case Received(var amount, _, _, var left) -> next(event, balance.plus(amount), left);
            case Dispensed(var amount, _, var left) -> next(event, balance.minus(amount), left);
            case DispensedLate(var amount, _, _, var left) -> next(event, balance.minus(amount), left);
            case Corrected(_, var difference, _, var left) -> next(event, balance.plus(difference), left);
            case Counted(var difference, _, var left) -> next(event, balance.plus(difference), left);
            case Broached(var last, var left) ->
                new DrugRegister(next(event, balance, left).lines, left, Optional.of(last));
            case Destroyed(var amount, var waste, _, var left) -> next(event, without(amount, waste), left);
            case StockDestroyed(var amount, _, _, var left) -> next(event, balance.minus(amount), left);
        };
    }

    private DrugRegister next(Event event, Amount mine, Amount theirs) {
        if (!mine.equals(theirs)) throw new CorruptBook("%s leaves %s".formatted(event, mine));
        return new DrugRegister(lines + 1, mine, useBy);
    }
}
