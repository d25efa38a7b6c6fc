package org.lazaret.drill.care;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.scenario.Post.Trade;
import org.lazaret.drill.universe.Lock;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.staff.Rota;

/// Those who work at a site: each engaged with a file, a role and a password before the first client comes.
///
/// Their accounts are theirs alone in the whole group, as on a real site.
public final class Crew {
    private static final List<Role> ROLES = List.of(Role.VETERINARY_SURGEON, Role.VETERINARY_SURGEON,
        Role.VETERINARY_SURGEON, Role.REGISTERED_VETERINARY_NURSE, Role.REGISTERED_VETERINARY_NURSE,
        Role.REGISTERED_VETERINARY_NURSE, Role.RECEPTIONIST, Role.RECEPTIONIST, Role.PRACTICE_MANAGER);
    static final int SIZE = ROLES.size();
    private static final String REGISTERED = "RCVS 7000000";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final DeviceId NODE = new DeviceId("node");

    private final List<Member> members = new ArrayList<>();

    /// Someone who works here.
    ///
    /// @param name with the place, so that nobody else in the group has it
    /// @param signIn what they type
    /// @param password as they know it, and whoever stole it
    public record Member(AccountId account, Role role, String name, String signIn, String password) {
        public EmployeeId id() { return EmployeeId.of(account); }
    }

    /// @param place of which they are; no two of a group have a name in common
    public Crew(String place, Chance chance) {
        var people = new People(chance);
        for (var role : ROLES) {
            var is = people.person().name();
            var letters = is.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT).substring(0, 8);
            members.add(new Member(account(chance), role, "%s of %s".formatted(is, place),
                "%s%d@%s".formatted(letters, members.size() + 1, place), "%016x".formatted(chance.next())));
        }
    }

    private static AccountId account(Chance chance) {
        var name = new StringBuilder();
        while (name.length() < LENGTH) name.append(LETTERS.charAt(chance.below(LETTERS.length())));
        return new AccountId(name.toString());
    }

    public List<AccountId> accounts() { return members.stream().map(Member::account).toList(); }

    public List<Member> of(List<Role> roles) {
        return members.stream().filter(one -> roles.contains(one.role)).toList();
    }

    /// The site engages them, each chooses a password, and the devices on its desks are of the house.
    public void engage(Site site, Notebook notebook, LocalDate today, List<DeviceId> devices) {
        var desk = desk(site, Employee.SITE);
        var until = today.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofDays(2));
        for (var device : devices) {
            var code = new Personal("device " + device.name());
            tell(site, desk, Devices.BOOK, new Devices.Invite("Desk " + device.name(), Code.of(code, until)));
            tell(site, desk, Devices.BOOK, new Devices.Enrol(device, code));
        }
        for (var one : members) {
            notebook.belong(List.of(one.name, one.signIn), one.id().subject());
            var file = new Person(new Personal(one.name), new Personal(one.signIn), new Personal(REGISTERED), today);
            tell(site, desk, one.id().book(), new Employee.Engage(one.id(), file, List.of(one.role)));
            var code = new Personal("first-" + one.password);
            tell(site, desk, one.id().credentials(), new Credentials.Give(one.id(), Code.of(code, until)));
            tell(site, desk(site, one.account), one.id().credentials(),
                new Credentials.Redeem(code, Lock.of(one.password)));
        }
    }

    /// Each has a rota from a day on. A hospital never closes, and anybody of it may come at any hour: it keeps none.
    public void keepHours(Site site, Trade trade, LocalDate from) {
        var week = Hours.week(trade);
        if (week.isEmpty()) return;
        var desk = desk(site, Employee.SITE);
        for (var one : members) tell(site, desk, Rota.of(one.id()), new Rota.Set(one.id(), from, week));
    }

    /// As what somebody works here, in words.
    public String role(AccountId who) {
        return members.stream().filter(one -> one.account.equals(who)).map(one -> one.role.column()).findFirst().orElse(
            "stranger");
    }

    AccountId manager() { return of(List.of(Role.PRACTICE_MANAGER)).getFirst().account(); }

    static Desk desk(Site site, AccountId who) {
        return switch (site.enter(new Session(who, NODE, List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, _) -> throw new IllegalStateException(code);
        };
    }

    static <B extends Book<B, C, E>, C, E> void tell(Site site, Desk desk,
        BookId<B, C, E> book, C command) {
        var told = desk.tell(book, command, new RequestId(desk.fresh()));
        while (site.step()) {}
        told.now().refusal().ifPresent(refusal -> {
            throw new IllegalStateException("%s was refused: %s".formatted(command, refusal));
        });
    }
}
