package org.lazaret.core.book;

import java.util.List;
import org.lazaret.core.journal.SiteId;

/// An event for other sites: all that it holds is sealed to those already, so its entry's body is not sealed again.
///
/// Only a book under the site's key has such events.
public interface Addressed {
    /// Whom it is for.
    List<SiteId> addressees();
}
