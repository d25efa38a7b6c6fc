package org.lazaret.drill.attacks;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lazaret.drill.care.Crew.Member;
import org.lazaret.drill.care.Pages;
import org.lazaret.drill.universe.Browser;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;

/// An account in an intruder's hands at one site, and what they have come to know there.
final class Foothold {
    private static final String CLIENTS = Client.KIND.word() + "/";
    private static final String FILES = Employee.KIND.word() + "/";

    private final Spot spot;
    private final Member as;
    private final Deque<ClientId> unread = new ArrayDeque<>();
    private final Deque<EmployeeId> files = new ArrayDeque<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Deque<String> beginnings = new ArrayDeque<>(beginnings());
    private boolean staffAsked;
    private boolean in;
    private boolean lost;
    private Optional<String> thrownOut = Optional.empty();

    /// A way to a site.
    ///
    /// @param open whether anything passes there just now
    record Spot(String site, Browser browser, BooleanSupplier open) {}

    Foothold(Spot spot, Member as) {
        this.spot = spot;
        this.as = as;
    }

    Spot spot() { return spot; }

    Member as() { return as; }

    boolean in() { return in; }

    void entered() { in = true; }

    /// @param why the code that the site gave
    void out(String why, Instant at) {
        in = false;
        thrownOut = Optional.of("%s at %s".formatted(why, at));
    }

    void givenUp() { lost = true; }

    /// Whether the account is of no use any more.
    boolean lost() { return lost; }

    /// Why they were sent away last.
    Optional<String> thrownOut() { return thrownOut; }

    /// The next beginning of a name that was not typed yet; none when all were.
    Optional<Prowl> search() { return Optional.ofNullable(beginnings.poll()).map(Prowl::search); }

    /// The next client that was not read yet, or a search that may find more.
    Optional<Prowl> client() {
        return Optional.ofNullable(unread.isEmpty() ? null : Prowl.client(unread.poll())).or(this::search);
    }

    /// The list of those who work there, and then each file.
    Optional<Prowl> staff() {
        if (!staffAsked) {
            staffAsked = true;
            return Optional.of(Prowl.staff());
        }
        return Optional.ofNullable(files.poll()).map(Prowl::file);
    }

    /// Looks where a page leads.
    void learn(String text) {
        for (var value : Pages.values(text)) {
            if (value.startsWith(CLIENTS) && known.add(value))
                unread.add(new ClientId(value.substring(CLIENTS.length())));
            if (value.startsWith(FILES) && known.add(value))
                files.add(new EmployeeId(value.substring(FILES.length())));
        }
    }

    /// Two letters of a name.
    private static List<String> beginnings() {
        var all = new ArrayList<String>();
        for (var letter = 'a'; letter <= 'z'; letter++)
            for (var vowel : "aeiouhlryn".toCharArray()) all.add("" + letter + vowel);
        return all;
    }
}
