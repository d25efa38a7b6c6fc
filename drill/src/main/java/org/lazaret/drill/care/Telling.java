package org.lazaret.drill.care;

import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;

/// A form that is sent, and the page that follows.
record Telling<B extends Book<B, C, E>, C, E>(String page, BookId<B, C, E> book, C command,
    Function<Desk, String> draw) implements Wish {
    @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
        desk.tell(book, command, once).then(verdict -> then.accept(Outcome.of(verdict, draw.apply(desk))));
    }
}
