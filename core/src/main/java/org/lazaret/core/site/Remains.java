package org.lazaret.core.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lazaret.core.book.Kind;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Rescued;

/// What is left of a site whose machine is gone: its journals, as its key has signed them, and its keys.
///
/// @param care proven by whoever brings it, up to a checkpoint that the site signed
/// @param access the same
/// @param blocks of keys, as `Copies.keep` was given them
public record Remains(Journal care, Journal access, List<byte[]> blocks) {
    private static final String ERASED = "site.subject-erased";

    public Remains { blocks = List.copyOf(blocks); }

    List<Journal> journals() { return List.of(care, access); }

    /// Which incarnation of the site begins with them, 2, 3, 4 …
    int next() { return care.origin().incarnation() + 1; }

    LogId next(Journal journal) { return journal.origin().in(next()); }

    /// The headers say in the clear which keys are of books without a person, and who was erased.
    Rescued rescued(Catalog catalog) {
        var ours = new LinkedHashSet<KeyId>();
        var erased = new ArrayList<SubjectId>();
        for (var cursor = care.from(0); cursor.next();) {
            var header = Header.of(cursor.entry());
            if (header.kind().equals(ERASED))
                erased.add(new SubjectId(header.about().substring(header.about().indexOf('/') + 1)));
            if (catalog.kind(header.about()).key() == Kind.Key.SITE) ours.add(header.key());
        }
        for (var cursor = access.from(0); cursor.next();) ours.add(Header.of(cursor.entry()).key());
        ours.remove(KeyId.ADDRESSEES);
        return new Rescued(blocks, List.copyOf(ours), erased);
    }
}
