package org.lazaret.group.orders;

import java.util.Optional;
import org.lazaret.core.book.Books;
import org.lazaret.core.site.Bar;
import org.lazaret.core.site.Entering.Barred;
import org.lazaret.core.site.Session;

/// Whom an order in force names gets nothing at this site.
public final class Suspended implements Bar {
    /// What a page calls it.
    public static final String CODE = "suspended";

    @Override public Optional<Barred> against(Session who, Books books) {
        return books.read(OrderBook.BOOK).against(who.who(), who.device()).map(
            order -> new Barred(CODE, Long.toString(order.order().number())));
    }
}
