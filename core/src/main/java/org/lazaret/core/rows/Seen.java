package org.lazaret.core.rows;

import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;

/// An entry of the access journal, as the tables note it.
public record Seen(long position, AccountId who, List<SubjectId> whom) {}
