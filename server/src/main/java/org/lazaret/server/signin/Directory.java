package org.lazaret.server.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Clock;
import org.lazaret.group.orders.Suspended;
import org.lazaret.pages.People;
import org.lazaret.pages.Place.Person;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Role;

/// Who works at a site and as what, kept in memory; and what the site itself reads and writes of them.
///
/// The names of those who work together are on every page; only what stands in a file is journalled when it is read.
public final class Directory implements People {
    private static final DeviceId NODE = new DeviceId("node");

    private final Site site;
    private final Clock clock;
    private final AtomicReference<Map<AccountId, Employees.Row>> rows = new AtomicReference<>(Map.of());
    private final AtomicReference<Guests> guests;

    /// @param clock by which what other sites say of their people runs out
    public Directory(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
        this.guests = new AtomicReference<>(Guests.none(clock));
    }

    /// A desk at which the site itself sits.
    ///
    /// @throws Closed when there is none
    Desk desk() { return desk(Employee.SITE, NODE); }

    /// A desk for someone who just proved that it is them, and has no session yet.
    Desk desk(AccountId who, DeviceId device) {
        return switch (site.enter(new Session(who, device, List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new Closed(code + ": " + detail);
        };
    }

    /// Why an order, or the site itself, keeps someone out.
    Optional<Refusal> suspended(AccountId who, DeviceId device) {
        if (!(site.enter(new Session(who, device, List.of())) instanceof Entering.Barred(var code, var number)))
            return Optional.empty();
        return switch (code) {
            case Suspended.CODE -> Optional.of(new Proof.SuspendedByOrder(number));
            case Suspended.HELD -> Optional.of(new Proof.StoppedByWatch(number));
            default -> Optional.empty();
        };
    }

    /// Reads anew who works here.
    public void refresh() {
        var found = new LinkedHashMap<AccountId, Employees.Row>();
        for (var row : desk().look(Employees.all())) found.put(row.id().account(), row);
        rows.set(found);
        guests.set(Guests.at(desk(), clock));
    }

    /// Everyone whose name may stand on a page, also those who left.
    Optional<Employees.Row> of(AccountId account) { return Optional.ofNullable(rows.get().get(account)); }

    @Override public Optional<String> name(AccountId account) {
        return of(account).map(row -> row.name().text()).or(() -> guests.get().name(account));
    }

    @Override public List<Person> here() { return people(_ -> true); }

    @Override public List<Person> managers() {
        return people(row -> row.roles().contains(Role.PRACTICE_MANAGER));
    }

    private List<Person> people(Predicate<Employees.Row> wanted) {
        return rows.get().values().stream().filter(row -> row.gone().isEmpty()).filter(wanted).map(
            row -> new Person(row.id().account(), row.name().text())).toList();
    }

    /// What someone may be now; empty for whoever does not work here.
    List<Role> roles(AccountId account) {
        if (of(account).isEmpty()) return guests.get().roles(account);
        return of(account).filter(row -> row.gone().isEmpty()).map(Employees.Row::roles).orElse(List.of());
    }

    Optional<EmployeeId> named(String signIn) {
        var typed = signIn.strip().toLowerCase(Locale.ROOT);
        return rows.get().values().stream().filter(row -> row.gone().isEmpty() && !typed.isEmpty()
            && row.signIn().text().toLowerCase(Locale.ROOT).equals(typed)).map(Employees.Row::id).findFirst().or(
                () -> guests.get().named(typed));
    }

    boolean managed() {
        return rows.get().values().stream().anyMatch(
            row -> row.gone().isEmpty() && row.roles().contains(Role.PRACTICE_MANAGER)
                && credentials(row.id()).password().isPresent());
    }

    Credentials credentials(EmployeeId whose) {
        if (of(whose.account()).isPresent()) return desk().read(whose.credentials());
        return guests.get().credentials(whose, desk()).orElseGet(() -> desk().read(whose.credentials()));
    }

    Optional<Devices.Device> device(DeviceId id) { return desk().read(Devices.BOOK).of(id); }

    static <B extends Book<B, C, E>, C, E> Verdict<E> tell(Desk desk, BookId<B, C, E> book, C command) {
        return desk.tell(book, command, new RequestId("door-" + desk.fresh())).now();
    }

    /// The site lets nobody in, not even itself.
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed(String why) { super(why); }
    }
}
