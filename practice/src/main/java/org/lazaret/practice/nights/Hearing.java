package org.lazaret.practice.nights;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DiskFull;
import org.lazaret.group.cover.Answer;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Porter;
import org.lazaret.group.cover.Question;

/// Hears what other sites ask for, as far as one may ask in a day, and what they answer. What a book refuses came
/// twice, or unasked: it is nothing.
public final class Hearing implements Porter.Records {
    @Override public boolean asked(SiteId from, Question question, Desk desk) {
        var counted = desk.tell(Allowance.of(from), new Allowance.Count(from, question.name()), wish(desk)).now();
        if (counted.refusal().orElse(null) instanceof Allowance.AskedTooMuch(_, _, var again))
            return told(desk, Homeward.BOOK, new Homeward.TurnAway(from, question.name(), again));
        return !DiskFull.refused(counted)
            && told(desk, Inquiry.of(Inquiry.subject(from, question.name())), new Inquiry.Take(from, question));
    }

    @Override public boolean answered(SiteId from, Answer answer, Desk desk) {
        return told(desk, Asking.of(answer.question()), new Asking.Hear(from, answer));
    }

    @Override public boolean turnedAway(SiteId from, Homeward.TurnedAway told, Desk desk) {
        return told(desk, Asking.of(told.question()), new Asking.HearLimit(from, told.again()));
    }

    private static RequestId wish(Desk desk) { return new RequestId("ask-" + desk.fresh()); }

    private static <B extends Book<B, C, E>, C, E> boolean told(Desk desk, BookId<B, C, E> book, C command) {
        return !DiskFull.refused(desk.tell(book, command, wish(desk)).now());
    }
}
