package org.lazaret.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lazaret.core.site.Desk;

/// One request as its pages know it: at whose place, at which desk if someone sits at one, and what they may do there.
///
/// @param since the number of the last change that its pages are sure to show; `UNFOLLOWED` where nobody counts
public record Visit(Place place, Optional<Desk> desk, Rights rights, long since) {
    private static final String ATTRIBUTE = Visit.class.getName();

    /// Where nothing is followed.
    public static final long UNFOLLOWED = -1;

    /// The visit that a request belongs to.
    ///
    /// @throws IllegalStateException when nobody let it in
    public static Visit of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit visit) return visit;
        throw new IllegalStateException("no visit was begun for " + request.getRequestURI());
    }

    public void begin(HttpServletRequest request) { request.setAttribute(ATTRIBUTE, this); }

    /// The same without a desk and its rights.
    public Visit left() { return new Visit(place, Optional.empty(), _ -> false, since); }

    Pen pen(Page page) { return new Pen(this, page); }
}
