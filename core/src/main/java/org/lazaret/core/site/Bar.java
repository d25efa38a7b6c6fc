package org.lazaret.core.site;

import java.util.Optional;
import org.lazaret.core.book.Books;

/// A decision in one of a site's books that keeps people from its desks. The site itself is kept from none.
public interface Bar {
    /// Why whoever comes so gets nothing here; nothing if they do.
    Optional<Entering.Barred> against(Session who, Books books);
}
