package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;
import org.lazaret.drill.attacks.Theft.Sealed;
import org.lazaret.drill.care.Notebook;

/// Whether what was sealed about one who is erased opens no more, and no two people were ever sealed under one key.
public final class ErasureCheck {
    private int opened;
    private int closed;

    /// Whether each has keys of their own, as the headers say: all that a stranger needs to see it.
    public static Found keys(List<byte[]> care) {
        var owners = new LinkedHashMap<String, SubjectId>();
        var wrong = new ArrayList<String>();
        personal(care).forEach(heading -> {
            var whose = heading.sub().getFirst();
            var other = owners.putIfAbsent(heading.key(), whose);
            if (other != null && !other.equals(whose))
                wrong.add("%s and %s are sealed under one key".formatted(other.name(), whose.name()));
        });
        return new Found(3, wrong, "%d keys each seal what is about one person or animal".formatted(owners.size()));
    }

    /// @param care entries as they were written; copies stolen before the erasure have the same
    public Found check(List<byte[]> care, Vault vault, Notebook notebook) {
        var wrong = new ArrayList<String>();
        personal(care).forEach(heading -> {
            var opens = vault.open(new KeyId(heading.key()), heading.line(), heading.body()) instanceof Opened.Body;
            var erased = notebook.erased().contains(heading.sub().getFirst());
            if (opens && erased) wrong.add("a body of %s, erased, opens".formatted(heading.sub().getFirst().name()));
            if (opens) opened++;
            else closed++;
        });
        return new Found(3, wrong, "%d bodies of %d erased people open no more, %d of others do".formatted(closed,
            notebook.erased().size(), opened));
    }

    /// Bodies that a thief would like to read.
    public static List<Sealed> wanted(List<byte[]> care) {
        return personal(care).limit(4).map(heading -> new Sealed(heading.line(), heading.body())).toList();
    }

    private static Stream<Heading> personal(List<byte[]> care) {
        return care.stream().map(Heading::of).filter(heading -> heading.about().startsWith("client/")
            || heading.about().startsWith("animal/"));
    }
}
