package org.lazaret.core.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Books;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;

/// What the rooms of a house know of those who read there and of those who are read about, for whoever watches over
/// it. Asked in the site's turn.
public interface Acquaintance {
    /// Nobody and nothing is known.
    Acquaintance NONE = new Acquaintance() {};

    /// What somebody does here, each as a table of limits names it, e.g. `vet`; empty of whom nothing is known.
    default List<String> posts(AccountId who, Books books) { return List.of(); }

    /// The one who was only made up, of whose record this is part: nobody has a reason to open it.
    default Optional<SubjectId> decoy(SubjectId whom, Books books) { return Optional.empty(); }

    /// Whether somebody treats animals here.
    default boolean cares(AccountId who, Books books) { return false; }

    /// Whether somebody's rota says that they are at home then; of whom no rota is kept nothing is said.
    default boolean off(AccountId who, Instant at, Books books) { return false; }

    /// Whether a device is one of the house.
    default boolean ours(DeviceId device, Books books) { return true; }

    /// Whether whoever looked has no rota, and is at a device that is not of the house while nobody is there.
    default boolean offSite(Looked looked, Books books) { return false; }

    /// What these know, or others where these know nothing.
    default Acquaintance or(Acquaintance other) { return this == NONE ? other : this; }
}
