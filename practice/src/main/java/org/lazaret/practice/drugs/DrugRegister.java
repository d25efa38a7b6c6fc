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
/// the dog. It holds numbers of animals and no names, so that it stays whole when a person is erased.
///
/// Source: Misuse of Drugs Regulations 2001 (SI 2001/3998), regulations 19(1)(a), 20(c) and 27.
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

    public sealed interface Command {}
    public record Receive(Amount amount, String supplier) implements Command {}
    public record Dispense(Amount amount, AnimalId animal) implements Command {}
    /// @param line that is wrong
    /// @param difference what must be added to the balance to put it right; below zero to take off
    public record Correct(long line, Amount difference, Mistake mistake) implements Command {}
    public record Count(Amount found, AccountId witness) implements Command {}
    /// @param days for how many the opened bottle may be used
    public record Broach(int days) implements Command {}
    public record Destroy(Amount amount, Waste waste, AccountId witness) implements Command {}

    /// Every line bears the balance it leaves, as on paper, so that the book can be checked line by line.
    public sealed interface Event { Amount balance(); }
    public record Received(Amount amount, String supplier, Amount balance) implements Event {}
    public record Dispensed(Amount amount, AnimalId animal, Amount balance) implements Event {}
    public record Corrected(long line, Amount difference, Mistake mistake, Amount balance) implements Event {}
    /// @param difference what was found more than the book had; below zero: less
    public record Counted(Amount difference, AccountId witness, Amount balance) implements Event {}
    public record Broached(LocalDate useBy, Amount balance) implements Event {}
    public record Destroyed(Amount amount, Waste waste, AccountId witness, Amount balance) implements Event {}

    public record AmountNotPositive(Amount amount) implements Refusal {}
    public record AnimalUnknown() implements Refusal {}
    public record SupplierMissing() implements Refusal {}
    public record NoSuchLine(long line, long lines) implements Refusal {}
    public record NothingToCorrect(long line) implements Refusal {}
    public record OwnWitness() implements Refusal {}
    public record FoundBelowZero(Amount found) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        var me = scene.stamp().by();
        return switch (command) {
            case Receive(var amount, _) when !amount.some() -> refuse(new AmountNotPositive(amount));
            case Receive(_, var supplier) when supplier.isBlank() -> refuse(new SupplierMissing());
            case Receive(var amount, var supplier) ->
                write(new Received(amount, supplier.strip(), balance.plus(amount)));
            case Dispense(var amount, _) when !amount.some() -> refuse(new AmountNotPositive(amount));
            case Dispense(_, var animal) when scene.read(animal.book()).owner().isEmpty() ->
                refuse(new AnimalUnknown());
            case Dispense(var amount, var animal) -> write(new Dispensed(amount, animal, balance.minus(amount)));
            case Correct(var line, _, _) when line < 1 || line > lines -> refuse(new NoSuchLine(line, lines));
            case Correct(var line, var by, _) when by.equals(Amount.NONE) -> refuse(new NothingToCorrect(line));
            case Correct(var line, var by, var why) -> write(new Corrected(line, by, why, balance.plus(by)));
            case Count(_, var witness) when witness.equals(me) -> refuse(new OwnWitness());
            case Count(var found, _) when found.belowZero() -> refuse(new FoundBelowZero(found));
            case Count(var found, var witness) -> write(new Counted(found.minus(balance), witness, found));
            case Broach(var days) -> write(new Broached(scene.stamp().day().plusDays(days), balance));
            case Destroy(var amount, _, _) when !amount.some() -> refuse(new AmountNotPositive(amount));
            case Destroy(_, _, var witness) when witness.equals(me) -> refuse(new OwnWitness());
            case Destroy(var amount, var waste, var witness) ->
                write(new Destroyed(amount, waste, witness, balance.minus(amount)));
        };
    }

    @Override public DrugRegister after(Event event) {
        return switch (event) {
            case Received(var amount, _, var left) -> next(event, balance.plus(amount), left);
            case Dispensed(var amount, _, var left) -> next(event, balance.minus(amount), left);
            case Corrected(_, var difference, _, var left) -> next(event, balance.plus(difference), left);
            case Counted(var difference, _, var left) -> next(event, balance.plus(difference), left);
            case Broached(var last, var left) ->
                new DrugRegister(next(event, balance, left).lines, left, Optional.of(last));
            case Destroyed(var amount, _, _, var left) -> next(event, balance.minus(amount), left);
        };
    }

    private DrugRegister next(Event event, Amount mine, Amount theirs) {
        if (!mine.equals(theirs)) throw new CorruptBook("%s leaves %s".formatted(event, mine));
        return new DrugRegister(lines + 1, mine, useBy);
    }
}
