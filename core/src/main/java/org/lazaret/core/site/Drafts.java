package org.lazaret.core.site;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;

/// What people are typing: sealed, durable, and cut when the note is written. The one thing that is not in a journal.
public interface Drafts {
    /// Durable at return.
    void keep(AccountId who, DraftId draft, Personal text);

    Optional<Personal> find(AccountId who, DraftId draft);

    /// Those of one person, in the order they were last kept.
    List<DraftId> of(AccountId who);

    void cut(AccountId who, DraftId draft);

    /// Cuts everything that was typed about a subject.
    void forget(SubjectId subject);
}
