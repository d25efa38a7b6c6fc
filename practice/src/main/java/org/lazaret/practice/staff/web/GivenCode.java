package org.lazaret.practice.staff.web;

import java.util.Optional;
import org.lazaret.core.site.Desk;

/// A one-time code as it is read out once: 60 bits in letters and digits that nobody mistakes for each other, e.g.
/// `k7mq-2xrd-9tvb`.
record GivenCode(String letters) {
    static GivenCode fresh(Desk desk) {
        var chance = desk.fresh();
        return new GivenCode(chance.substring(0, 4) + "-" + chance.substring(4, 8) + "-" + chance.substring(8, 12));
    }

    /// Nothing where a form was sent twice: the code that holds was shown the first time.
    Optional<GivenCode> unless(boolean old) { return old ? Optional.empty() : Optional.of(this); }
}
