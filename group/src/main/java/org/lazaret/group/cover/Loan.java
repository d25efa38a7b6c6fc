package org.lazaret.group.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.Personal;

/// What a site lends another of one animal: its record as it stands, why, and until when.
///
/// @param cover names this one grant, opaque
/// @param number it only grows: the newest holds
/// @param at when it was so
/// @param terms nothing when the grant ends: what was kept under it is to be destroyed
public record Loan(String cover, long number, Instant at, Optional<Terms> terms) {
    private static final Codec<Loan> CODEC = Codec.of(Loan.class);

    /// @param record all that goes into an entry, the latest first
    /// @param until the last day on which it may be read
    /// @param by who referred it, with the number of their registration; may be empty
    public record Terms(Summary record, LocalDate until, Personal reason, Personal by) {}

    /// How much it is before it is sealed, in bytes.
    public int size() { return CODEC.write(this).length; }
}
