package org.lazaret.guard.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.DamagedFile;

/// Whom names stand for, as the clear headers of a care journal say: a client's own book is `client/NAME`. Gone through
/// when somebody first asks.
final class Census implements Sorts {
    private static final Map<String, Sort> BOOKS = Map.of("client", Sort.CLIENT, "animal", Sort.ANIMAL, "employee",
        Sort.EMPLOYEE, "colleague", Sort.EMPLOYEE, "covered", Sort.OF_ANOTHER_SITE, "lent", Sort.OF_ANOTHER_SITE,
        "inquiry", Sort.OF_ANOTHER_SITE, "hatchkey", Sort.THING);

    private final Journal care;
    private final Map<SubjectId, Sort> known = new LinkedHashMap<>();
    private boolean begun;

    Census(Journal care) { this.care = care; }

    @Override public Sort of(SubjectId subject) {
        if (!begun) begin();
        return known.getOrDefault(subject, Sort.UNKNOWN);
    }

    /// What is behind damage stays unknown; that there is some, the coverage says.
    private void begin() {
        begun = true;
        try {
            for (var cursor = care.from(0); cursor.next();) note(Header.of(cursor.entry()));
        } catch (DamagedFile rest) {
            return;
        }
    }

    private void note(Header header) {
        var sort = BOOKS.get(header.about().substring(0, Math.max(0, header.about().indexOf('/'))));
        if (sort != null && !header.sub().isEmpty()) known.putIfAbsent(header.sub().getFirst(), sort);
    }
}
