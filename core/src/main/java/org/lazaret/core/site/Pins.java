package org.lazaret.core.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
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

    private Optional<Barred> check(Head pin) {
        for (var journal : journals) {
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
