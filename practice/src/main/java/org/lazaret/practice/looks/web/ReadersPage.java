package org.lazaret.practice.looks.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.Referrals;

/// Who looked at one record, when, where and why.
///
/// @param record where that is read, e.g. `/animals/5xk2…`
/// @param name empty if it was erased
/// @param lent to which other sites it was lent, the latest first
public record ReadersPage(String record, Optional<Personal> name, Telling telling, List<Referrals.Row> lent)
    implements
        Page {
    @Override public String title(Words words) {
        return words.say(ReadersPage.class, "readers.title",
            name.map(Personal::text).orElseGet(() -> words.say(ReadersPage.class, "readers.gone")));
    }

    ReadersPage with(List<Referrals.Row> loans) { return new ReadersPage(record, name, telling, loans); }

    @Override public String path() { return record + "/readers"; }
}
