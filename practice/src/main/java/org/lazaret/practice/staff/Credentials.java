package org.lazaret.practice.staff;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.staff.Credentials.Command;
import org.lazaret.practice.staff.Credentials.Event;

/// What one employee proves with that it is them, under their own key. Nobody but them chooses a secret of theirs; a
/// practice manager only gives a code that lets them choose once.
///
/// Passwords and PINs are here as slow hashes with their parameters, made at the edge: a law that took seconds to
/// decide would stop the site.
///
/// Source: NIST SP 800-63B-4, sections 3.1.1 (passwords), 3.1.7 (multi-factor cryptographic authenticators), 4.2
/// (recovery codes).
///
/// @param owner blank before the first code
/// @param password a hash such as `argon2id 19456 3 1 SALT HASH`
/// @param pin the same, good on an enrolled device only
public record Credentials(EmployeeId owner, Optional<Personal> password, Optional<Personal> pin,
    List<Passkey> passkeys, Optional<Code> code)
    implements
        Book<Credentials, Command, Event> {
    public static final Kind<Credentials, Command, Event> KIND = new Kind<>("staff",
        new Credentials(new EmployeeId(""), Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);
    private static final int MOST_PASSKEYS = 10;

    public sealed interface Command {}
    /// Gives a code with which its owner may choose a password.
    public record Give(EmployeeId to, Code code) implements Command {}
    public record Redeem(Personal typed, Personal password) implements Command {}
    public record ChoosePassword(Personal password) implements Command {}
    public record ChoosePin(Personal pin) implements Command {}
    public record AddPasskey(Passkey passkey) implements Command {}
    public record DropPasskey(String id) implements Command {}
    /// An order takes all of it away.
    record Stop() implements Command {}

    public sealed interface Event {}
    public record CodeGiven(EmployeeId to, Code code) implements Event {}
    public record CodeRedeemed(Personal password) implements Event {}
    public record PasswordChosen(Personal password) implements Event {}
    public record PinChosen(Personal pin) implements Event {}
    public record PasskeyAdded(Passkey passkey) implements Event {}
    public record PasskeyDropped(String id) implements Event {}
    /// Nothing of it proves anything any more, until its owner has another code.
    public record Stopped() implements Event {}

    public record NotYours() implements Refusal {}
    public record NotInChargeOfThem() implements Refusal {}
    public record CodeWrong() implements Refusal {}
    public record PasskeyKnown() implements Refusal {}
    public record PasskeysFull(int most) implements Refusal {}
    public record NoSuchPasskey() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Give _ when !Employee.managed(scene) -> refuse(new NotInChargeOfThem());
            case Stop() when !any() -> write();
            case Stop() -> write(new Stopped());
            case Give(var to, var given) -> write(new CodeGiven(to, given));
            case DropPasskey(var id) when !yours(scene) && !Employee.managed(scene) -> refuse(new NotYours());
            case DropPasskey(var id) when !known(id) -> refuse(new NoSuchPasskey());
            case DropPasskey(var id) -> write(new PasskeyDropped(id));
            case Redeem _,ChoosePassword _,ChoosePin _,AddPasskey _ when !yours(scene) -> refuse(new NotYours());
            case Redeem(var typed, _) when !fits(typed, scene) -> refuse(new CodeWrong());
            case Redeem(_, var chosen) -> write(new CodeRedeemed(chosen));
            case ChoosePassword(var chosen) -> write(new PasswordChosen(chosen));
            case ChoosePin(var chosen) -> write(new PinChosen(chosen));
            case AddPasskey(var passkey) when known(passkey.id()) -> refuse(new PasskeyKnown());
            case AddPasskey _ when passkeys.size() >= MOST_PASSKEYS -> refuse(new PasskeysFull(MOST_PASSKEYS));
            case AddPasskey(var passkey) -> write(new PasskeyAdded(passkey));
        };
    }

    /// Whether this is a code that was given and is still good.
    private boolean fits(Personal typed, Scene scene) {
        return code.filter(given -> given.fits(typed, scene.stamp().at())).isPresent();
    }

    boolean any() { return password.isPresent() || pin.isPresent() || !passkeys.isEmpty() || code.isPresent(); }

    private boolean yours(Scene scene) { return owner.account().equals(scene.stamp().by()); }

    private boolean known(String id) { return passkeys.stream().anyMatch(passkey -> passkey.id().equals(id)); }

    @Override public Credentials after(Event event) {
        return switch (event) {
            case CodeGiven(var to, var given) -> new Credentials(to, password, pin, passkeys, Optional.of(given));
            case CodeRedeemed _ when code.isEmpty() -> throw new CorruptBook("a code is used that nobody gave");
            case CodeRedeemed(var chosen) ->
                new Credentials(owner, Optional.of(chosen), pin, passkeys, Optional.empty());
            case PasswordChosen(var chosen) -> new Credentials(owner, Optional.of(chosen), pin, passkeys, code);
            case PinChosen(var chosen) -> new Credentials(owner, password, Optional.of(chosen), passkeys, code);
            case PasskeyAdded(var passkey) -> new Credentials(owner, password, pin, with(passkey), code);
            case Stopped() ->
                new Credentials(owner, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
            case PasskeyDropped(var id) -> new Credentials(owner, password, pin, without(id), code);
        };
    }

    private List<Passkey> with(Passkey passkey) {
        if (known(passkey.id())) throw new CorruptBook("a passkey is added twice");
        var more = new ArrayList<>(passkeys);
        more.add(passkey);
        return List.copyOf(more);
    }

    private List<Passkey> without(String id) {
        if (!known(id)) throw new CorruptBook("a passkey is dropped that was not there");
        return passkeys.stream().filter(passkey -> !passkey.id().equals(id)).toList();
    }
}
