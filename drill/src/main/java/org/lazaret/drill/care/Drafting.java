package org.lazaret.drill.care;

import java.util.function.Consumer;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;

/// What someone is typing, kept by itself; cut when the text is empty.
record Drafting(DraftId draft, String text) implements Wish {
    @Override public String page() { return "/drafts/" + draft.form(); }

    @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
        if (text.isEmpty()) desk.cut(draft);
        else desk.keep(draft, new Personal(text));
        then.accept(new Outcome("", ""));
    }
}
