package org.lazaret.practice.nights;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DiskFull;
import org.lazaret.group.cover.Answer;
import org.lazaret.group.cover.Porter;
import org.lazaret.group.cover.Question;

/// Hears what other sites ask for, and what they answer. What a book refuses came twice, or unasked: it is nothing.
public final class Hearing implements Porter.Records {
    @Override public boolean asked(SiteId from, Question question, Desk desk) {
        return told(desk, Inquiry.of(Inquiry.subject(from, question.name())), new Inquiry.Take(from, question));
    }

    @Override public boolean answered(SiteId from, Answer answer, Desk desk) {
        return told(desk, Asking.of(answer.question()), new Asking.Hear(from, answer));
    }

    private static <B extends Book<B, C, E>, C, E> boolean told(Desk desk, BookId<B, C, E> book, C command) {
        return !DiskFull.refused(desk.tell(book, command, new RequestId("ask-" + desk.fresh())).now());
    }
}
