package org.lazaret.practice.drugs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Look;

/// What stands in the safe by the registers' last lines: asked of the lines each time, never counted along.
public final class Balances {
    private Balances() {}

    /// A register with its last line.
    ///
    /// @param counted when it was last counted: at least once a week, says the RCVS
    /// @param useBy of the bottle that was opened last
    public record Balance(String book, Amount balance, Optional<Instant> counted, Optional<LocalDate> useBy) {
        /// More was given than the register knows of: it stands as a discrepancy until someone finds out.
        public boolean isShort() { return balance.belowZero(); }

        /// @param day the site's own
        public boolean isTooOld(LocalDate day) { return useBy.filter(day::isAfter).isPresent(); }
    }

    /// Every register in which something was written, by name.
    public static Look<Balance> all() {
        return new Look<>(Balance.class, """
            select last.book, last.balance,
                (select at from register_line c where c.book = last.book and what = 'COUNTED'
                    order by line desc limit 1) as counted,
                (select why from register_line b where b.book = last.book and what = 'BROACHED'
                    order by line desc limit 1) as use_by
            from register_line last
            where line = (select max(line) from register_line same where same.book = last.book)
            order by last.book""", List.of());
    }
}
