package org.lazaret.group.orders;

import java.util.Optional;
import org.lazaret.core.book.Books;
import org.lazaret.core.site.Bar;
import org.lazaret.core.site.Entering.Barred;
import org.lazaret.core.site.Session;

/// Whom an order in force names, or whom the site has stopped by itself, gets nothing at this site.
public final class Suspended implements Bar {
    /// What a page calls it.
    public static final String CODE = "suspended";
    /// The same where the site did it by itself.
    public static final String HELD = "held";

    @Override public Optional<Barred> against(Session who, Books books) {
        return books.read(OrderBook.BOOK).against(who.who(), who.device()).map(
            order -> new Barred(CODE, Long.toString(order.order().number()))).or(() -> held(who, books));
    }

    private static Optional<Barred> held(Session who, Books books) {
        return books.read(Holds.BOOK).against(who.who(), who.device()).map(hold -> new Barred(HELD, hold.hash()));
    }
}
