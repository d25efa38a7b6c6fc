package org.lazaret.drill.universe;

import java.util.function.Consumer;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;

/// What someone wants at a desk: a page to read, or something told and the page that follows.
public interface Wish {
    /// Where it leads, without a person in it, e.g. `/clients/5xk2…`.
    String page();

    /// As the table of duties knows it, e.g. `GET /clients/{client}`; empty for what people of the house do at their
    /// screens all day.
    default String route() { return ""; }

    /// Done at the desk; the outcome may come later, once the disk has it.
    void at(Desk desk, RequestId once, Consumer<Outcome> then);
}
