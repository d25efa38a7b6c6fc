package org.lazaret.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.DraftId;

/// The form that someone has half filled in: on which page, with which address of its own, about whom.
///
/// Shape: `SUBJECT PAGE ACTION`, the subject `-` where it is whoever types, e.g. `x7k2… /animals/x7k2…
/// /animals/x7k2…/weighings`.
///
/// @param about empty where it is whoever types
record HalfTyped(Optional<SubjectId> about, String page, String action) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9-]{1,64}) (/[!-~]{0,200}) (/[!-~]{0,200})");

    /// Empty if the text cannot be one of ours.
    static Optional<HalfTyped> of(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var about = Optional.of(parts.group(1)).filter(name -> !name.equals("-")).map(SubjectId::new);
        return Optional.of(new HalfTyped(about, parts.group(2), parts.group(3)));
    }

    /// A draft of theirs, if a page keeps it.
    static Optional<HalfTyped> of(DraftId draft) { return of("- " + draft.form()); }

    DraftId by(AccountId who) {
        return new DraftId(page + " " + action, about.orElseGet(() -> new SubjectId(who.name())));
    }
}
