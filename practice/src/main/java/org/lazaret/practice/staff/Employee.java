package org.lazaret.practice.staff;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.staff.Employee.Command;
import org.lazaret.practice.staff.Employee.Event;

/// The file of one employee: engaged as what, registered as whom, until when.
///
/// Only a practice manager writes in it, and nobody changes what they may do themselves: so the last manager cannot
/// take the key away from the house. A site without a manager engages its first by itself.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 18 (delegation to veterinary nurses), 4 (registration
/// of those who work as surgeons or nurses); UK GDPR, article 5(1)(f).
///
/// @param id whose file it is; blank before they were engaged
/// @param roles empty before they were engaged
/// @param left no longer works here, until they come back
public record Employee(EmployeeId id, List<Role> roles, boolean left) implements Book<Employee, Command, Event> {
    public static final Kind<Employee, Command, Event> KIND = new Kind<>("staff",
        new Employee(new EmployeeId(""), List.of(), false), Command.class, Event.class, Kind.Key.SUBJECT,
        Kind.Size.REPLAYED);
    /// The site itself, which engages the first.
    public static final AccountId SITE = new AccountId("site");
    private static final String SIGN_IN = "[\\p{L}\\p{N}.@-]{2,40}";
    private static final String REGISTRATION = "[A-Za-z0-9 ]{3,20}";

    public sealed interface Command {}
    public record Engage(EmployeeId id, Person person, List<Role> roles) implements Command {}
    public record Correct(Person person) implements Command {}
    public record Appoint(List<Role> roles) implements Command {}
    public record SeeOut() implements Command {}
    public record TakeBack() implements Command {}

    public sealed interface Event {}
    public record Engaged(EmployeeId id, Person person, List<Role> roles) implements Event {}
    public record Corrected(Person person) implements Event {}
    public record Appointed(List<Role> roles) implements Event {}
    public record SeenOut() implements Event {}
    public record TakenBack() implements Event {}

    public record NotInCharge() implements Refusal {}
    public record OwnFile() implements Refusal {}
    public record NotEngaged() implements Refusal {}
    public record EngagedAlready() implements Refusal {}
    public record LeftAlready() implements Refusal {}
    public record NotLeft() implements Refusal {}
    public record NameMissing() implements Refusal {}
    public record RoleMissing() implements Refusal {}
    public record SignInUnreadable() implements Refusal {}
    /// Said by whoever sees all files; a file sees itself alone.
    public record SignInTaken() implements Refusal {}
    public record RegistrationMissing() implements Refusal {}

    /// Whether they work here as this now.
    public boolean is(Role role) { return !left && roles.contains(role); }

    public boolean engaged() { return !roles.isEmpty(); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        if (!managed(scene)) return refuse(new NotInCharge());
        return switch (command) {
            case Engage _ when engaged() -> refuse(new EngagedAlready());
            case Engage(var whose, var who, var as) ->
                flaw(who, as).<Verdict<Event>>map(Verdict::refuse).orElseGet(() -> write(new Engaged(whose, who, as)));
            case Correct _,Appoint _,SeeOut _,TakeBack _ when !engaged() -> refuse(new NotEngaged());
            case Correct(var person) ->
                flaw(person, roles).<Verdict<Event>>map(Verdict::refuse).orElseGet(() -> write(new Corrected(person)));
            case Appoint _,SeeOut _,TakeBack _ when own(scene) -> refuse(new OwnFile());
            case Appoint(var as) when as.isEmpty() -> refuse(new RoleMissing());
            case Appoint(var as) when as.equals(roles) -> write();
            case Appoint(var as) -> write(new Appointed(as));
            case SeeOut _ when left -> refuse(new LeftAlready());
            case SeeOut _ -> write(new SeenOut());
            case TakeBack _ when !left -> refuse(new NotLeft());
            case TakeBack _ -> write(new TakenBack());
        };
    }

    /// Whether who decides is a practice manager, or the site itself.
    static boolean managed(Scene scene) {
        var by = scene.stamp().by();
        return by.equals(SITE) || scene.read(EmployeeId.of(by).book()).is(Role.PRACTICE_MANAGER);
    }

    private boolean own(Scene scene) { return id.account().equals(scene.stamp().by()); }

    private static Optional<Refusal> flaw(Person person, List<Role> as) {
        if (person.name().text().isBlank()) return Optional.of(new NameMissing());
        if (as.isEmpty()) return Optional.of(new RoleMissing());
        var signIn = person.signIn().text();
        if (!signIn.isEmpty() && !signIn.matches(SIGN_IN)) return Optional.of(new SignInUnreadable());
        if (as.stream().anyMatch(Role::registered) && !person.registration().text().matches(REGISTRATION))
            return Optional.of(new RegistrationMissing());
        return Optional.empty();
    }

    @Override public Employee after(Event event) {
        return switch (event) {
            case Engaged _ when engaged() -> throw new CorruptBook("someone is engaged twice");
            case Engaged(var whose, _, var as) -> new Employee(whose, as, false);
            case Corrected _ -> this;
            case Appointed(var as) -> new Employee(id, as, left);
            case SeenOut _ when left -> throw new CorruptBook("someone leaves twice");
            case SeenOut _ -> new Employee(id, roles, true);
            case TakenBack _ when !left -> throw new CorruptBook("someone comes back who never left");
            case TakenBack _ -> new Employee(id, roles, false);
        };
    }
}
