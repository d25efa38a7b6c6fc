package org.lazaret.server.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;
import org.lazaret.server.signin.Proof.NotKnown;
import org.lazaret.server.signin.Proof.OnlyAtTheHouse;
import org.lazaret.server.signin.Proof.PasswordTooShort;
import org.lazaret.server.signin.Proof.PinSpent;
import org.lazaret.server.signin.Proof.PinUnreadable;
import org.lazaret.server.signin.Proof.Proven;
import org.lazaret.server.signin.Proof.TooManyAtOnce;
import org.lazaret.server.signin.Proof.WaitFirst;

/// The door of one site: who someone is, by what proof.
public final class Door {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST = 200;
    private static final int PINS = 5;
    private static final Duration FIRST_CODE_LASTS = Duration.ofMinutes(5);

    private final Directory directory;
    private final DoorBook book;
    private final Sessions sessions;
    private final Patience patience;
    private final Stretcher stretcher;
    private final Clock wall;
    private final FirstCode first;
    private final Doors doors;
    private final Passkeys passkeys;

    /// @param wall the clock of the site, by which codes end
    public Door(Directory directory, Kit kit, Clock wall) {
        this.directory = directory;
        this.book = new DoorBook(directory, kit.clock(), wall);
        this.sessions = new Sessions(directory, book, kit.secrets(), kit.clock());
        this.patience = new Patience(kit.clock());
        this.stretcher = kit.stretcher();
        this.wall = wall;
        this.first = new FirstCode(kit.secrets());
        this.doors = kit.doors();
        this.passkeys = new Passkeys(kit.secrets(), kit.clock());
    }

    /// What every door of a node is made with.
    ///
    /// @param clock by which sessions and pauses end
    public record Kit(Secrets secrets, Clock clock, Stretcher stretcher, Doors doors) {}

    public Directory directory() { return directory; }

    Sessions sessions() { return sessions; }

    DoorBook book() { return book; }

    /// Writes down who was turned away, if it is time.
    public void write() { book.write(); }

    /// Writes down what it still has to.
    public void close() { book.close(); }

    Passkeys passkeys() { return passkeys; }

    Doors doors() { return doors; }

    /// What is kept of a PIN or a password that someone is given, not chosen: in a demonstration.
    Personal hash(Personal typed) { return stretcher.hash(typed); }

    /// The code with which a site without a manager takes its first; nothing if there is one.
    public Optional<String> firstCode() { return directory.managed() ? Optional.empty() : Optional.of(first.code()); }

    Proof byPassword(String signIn, Personal password, Caller from) {
        var who = directory.named(signIn);
        return guess(new Guesser(who, "?" + signIn, Means.PASSWORD), from, () -> {
            var hash = who.flatMap(one -> directory.credentials(one).password());
            return fits(password, hash.orElse(null))
                ? new Proven(who.orElseThrow().account())
                : Proof.not(
                    new NotKnown());
        });
    }

    /// Four to eight digits are enough on a device of the house, five times in a row.
    Proof byPin(AccountId who, Personal pin, Caller from) {
        var known = Optional.of(EmployeeId.of(who)).filter(_ -> !directory.roles(who).isEmpty());
        var guesser = new Guesser(known, who.name(), Means.PIN);
        if (!from.house()) return barred(guesser, from, new OnlyAtTheHouse());
        if (patience.times("house " + who.name()) >= PINS) return barred(guesser, from, new PinSpent());
        return guess(guesser, from, () -> {
            var hash = known.flatMap(one -> directory.credentials(one).pin());
            return fits(pin, hash.orElse(null)) ? new Proven(who) : Proof.not(new NotKnown());
        });
    }

    Proof byPasskey(Passkeys.Answer answer, Caller from) {
        var guesser = Guesser.nobody("passkey", Means.PASSKEY);
        return guess(guesser, new Caller(from.device(), true, from.address()), () -> passkeys.owner(answer,
            directory).<Proof>map(Proven::new).orElseGet(() -> Proof.not(new Proof.PasskeyUnknown())));
    }

    /// Chooses a password with a code from a practice manager.
    Proof byCode(String signIn, Personal code, Personal password, Caller from) {
        if (password.text().length() < SHORTEST_PASSWORD) return Proof.not(new PasswordTooShort(SHORTEST_PASSWORD));
        var who = directory.named(signIn);
        return guess(new Guesser(who, "?" + signIn, Means.CODE), from, () -> {
            var hash = stretcher.hash(cut(password));
            return who.map(one -> redeem(one, code, hash, from)).orElseGet(
                () -> Proof.not(new Credentials.CodeWrong()));
        });
    }

    private Proof redeem(EmployeeId who, Personal code, Personal hash, Caller from) {
        var kept = directory.suspended(who.account(), from.device());
        if (kept.isPresent()) return Proof.not(kept.get());
        var desk = directory.desk(who.account(), from.device());
        var refusal = Directory.tell(desk, who.credentials(), new Credentials.Redeem(code, hash)).refusal();
        if (refusal.isEmpty()) sessions.endOthers(who.account(), "");
        return refusal.map(Proof::not).orElseGet(() -> new Proven(who.account()));
    }

    /// Who wants to be the first practice manager.
    record Applicant(Person person, List<Role> roles, Personal password) {}

    /// The first practice manager comes in with the code that the node printed.
    Proof byFirstCode(Personal code, Applicant applicant, Caller from) {
        if (directory.managed()) return Proof.not(new Proof.InChargeAlready());
        if (applicant.password().text().length() < SHORTEST_PASSWORD)
            return Proof.not(new PasswordTooShort(SHORTEST_PASSWORD));
        return guess(Guesser.nobody("first", Means.CODE), from,
            () -> first.fits(code) ? engage(code, applicant, from) : Proof.not(new Credentials.CodeWrong()));
    }

    private Proof engage(Personal code, Applicant is, Caller from) {
        var desk = directory.desk();
        var who = new EmployeeId(desk.fresh());
        var refusal = Directory.tell(desk, who.book(), new Employee.Engage(who, is.person(), is.roles())).refusal();
        if (refusal.isPresent()) return Proof.not(refusal.get());
        var until = wall.now().plus(FIRST_CODE_LASTS);
        Directory.tell(desk, who.credentials(), new Credentials.Give(who, Code.of(code, until)));
        directory.refresh();
        return redeem(who, code, stretcher.hash(cut(is.password())), from);
    }

    /// Makes a device one of the house.
    Optional<Refusal> enrol(Personal code, Caller from) {
        return switch (guess(Guesser.nobody("device code", Means.CODE), from, () -> {
            var told = Directory.tell(directory.desk(), Devices.BOOK, new Devices.Enrol(from.device(), code));
            return told.refusal().map(Proof::not).orElseGet(() -> new Proven(Employee.SITE));
        })) {
            case Proven _ -> Optional.empty();
            case Proof.Unproven(var why) -> Optional.of(why);
        };
    }

    /// Whom an order names or the watch has stopped is sent out; what they could prove with is taken away by the law.
    public void suspend(Suspend them) { sessions.endAll(them.accounts(), them.devices()); }

    /// Whoever is there under that account says once more that it is them, before they see anything.
    public void ask(AccountId who) { sessions.lockAll(who); }

    Optional<Refusal> choosePassword(EmployeeId who, Personal old, Personal next, Caller from) {
        if (next.text().length() < SHORTEST_PASSWORD) return Optional.of(new PasswordTooShort(SHORTEST_PASSWORD));
        return proven(who, old, from).or(() -> Directory.tell(directory.desk(who.account(), from.device()),
            who.credentials(), new Credentials.ChoosePassword(stretcher.hash(cut(next)))).refusal());
    }

    Optional<Refusal> choosePin(EmployeeId who, Personal password, Personal pin, Caller from) {
        if (!pin.text().matches("[0-9]{4,8}") || pin.text().chars().distinct().count() < 2)
            return Optional.of(new PinUnreadable());
        return proven(who, password, from).or(() -> Directory.tell(directory.desk(who.account(), from.device()),
            who.credentials(), new Credentials.ChoosePin(stretcher.hash(pin))).refusal());
    }

    private Optional<Refusal> proven(EmployeeId who, Personal password, Caller from) {
        return switch (guess(Guesser.of(who, Means.PASSWORD), from, () -> fits(password,
            directory.credentials(who).password().orElse(null))
                ? new Proven(who.account())
                : Proof.not(new NotKnown()))) {
            case Proven _ -> Optional.empty();
            case Proof.Unproven(var why) -> Optional.of(why);
        };
    }

    private boolean fits(Personal typed, @Nullable Personal hash) {
        return hash == null ? stretcher.fitsNobody(cut(typed)) : stretcher.fits(cut(typed), hash);
    }

    /// Looks at a proof, if whoever shows it may guess again.
    private Proof guess(Guesser guesser, Caller from, Supplier<Proof> look) {
        var whose = from.guessing(guesser.account());
        var wait = patience.ask(whose);
        if (wait > 0) return barred(guesser, from, new WaitFirst(wait));
        try {
            var proof = admitted(look.get(), from);
            switch (proof) {
                case Proven _ -> patience.forget(whose);
                case Proof.Unproven(var why) -> {
                    if (guessed(why)) book.turnedAway(guesser, from, false);
                }
            }
            return proof;
        } catch (Stretcher.Crowded _) {
            patience.forget(whose);
            return Proof.not(new TooManyAtOnce());
        }
    }

    /// Who has proven that it is them, and is suspended, is told so: they know already who they are.
    private Proof admitted(Proof proof, Caller from) {
        if (!(proof instanceof Proven(var who))) return proof;
        return directory.suspended(who, from.device()).<Proof>map(Proof::not).orElse(proof);
    }

    /// Whether what was shown was wrong, and not only a form filled in badly.
    private static boolean guessed(Refusal why) {
        return why instanceof NotKnown || why instanceof Proof.PasskeyUnknown || why instanceof Credentials.CodeWrong
            || why instanceof Devices.DeviceCodeWrong;
    }

    private Proof barred(Guesser guesser, Caller from, Refusal why) {
        book.turnedAway(guesser, from, true);
        return Proof.not(why);
    }

    private static Personal cut(Personal typed) {
        return new Personal(typed.text().substring(0, Math.min(LONGEST, typed.text().length())));
    }
}
