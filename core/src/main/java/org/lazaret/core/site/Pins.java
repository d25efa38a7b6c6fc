package org.lazaret.core.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.site.Entering.Barred;

/// What devices remember of the journals, held against what the disk has: a journal that was rolled back or
/// written anew is found out by the first device that has seen more, or something else.
final class Pins {
    private static final int REMEMBERED = 1_024;

    private final List<Journal> journals;
    private final Map<Head, Boolean> proven = new LinkedHashMap<>(64, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Head, Boolean> eldest) { return size() > REMEMBERED; }
    };

    Pins(List<Journal> journals) { this.journals = journals; }

    Optional<Barred> check(List<Head> pins) {
        return pins.stream().flatMap(pin -> check(pin).stream()).findFirst();
    }

    /// Whether it is of an incarnation before this one.
    boolean before(Head pin) {
        return journals.stream().anyMatch(journal -> same(journal, pin) && number(pin) > 0
            && number(pin) < number(journal));
    }

    private static boolean same(Journal journal, Head pin) { return stem(journal.origin()).equals(stem(pin.origin())); }

    private static String stem(LogId origin) {
        return origin.origin().substring(0, origin.origin().lastIndexOf('/') + 1);
    }

    /// What a device brings may be anything.
    private static int number(Head pin) {
        var last = pin.origin().origin().substring(stem(pin.origin()).length());
        return last.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(last) : 0;
    }

    private static int number(Journal journal) { return journal.origin().incarnation(); }

    private Optional<Barred> check(Head pin) {
        for (var journal : journals) {
            if (same(journal, pin) && number(pin) > number(journal))
                return Optional.of(new Barred("superseded",
                    "this site goes on as %s on another computer, and this one writes no more".formatted(
                        pin.origin().origin())));
            if (journal.origin().equals(pin.origin())) return check(pin, journal);
        }
        return Optional.empty();
    }

    private Optional<Barred> check(Head pin, Journal journal) {
        if (pin.size() > journal.size())
            return Optional.of(new Barred("rolled-back",
                "%s has %d entries here; %d were seen".formatted(pin.origin().origin(), journal.size(),
                    pin.size())));
        if (proven.computeIfAbsent(pin, head -> journal.root(head.size()).equals(head.root()))) return Optional.empty();
        return Optional.of(new Barred("rewritten",
            "the first %d entries of %s are not those that were seen".formatted(pin.size(),
                pin.origin().origin())));
    }
}
