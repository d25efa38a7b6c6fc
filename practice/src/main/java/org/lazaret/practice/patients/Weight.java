package org.lazaret.practice.patients;

import java.math.BigDecimal;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.practice.patients.Animal.WeightImpossible;
import org.lazaret.practice.patients.Animal.WeightJumps;
import org.lazaret.practice.patients.Animal.WeightUnlikely;

/// What an animal weighs. People say kilograms; we keep grams.
///
/// @param grams g, from 1 to 1,500,000
public record Weight(long grams) {
    /// Reads kilograms as people write them, e.g. `4.25` or `4,25`.
    ///
    /// @throws ArithmeticException if finer than a gram
    /// @throws NumberFormatException if it is no number
    public static Weight of(String kilograms) {
        return new Weight(new BigDecimal(kilograms.strip().replace(',', '.')).movePointRight(3).longValueExact());
    }

    boolean possible() { return grams >= 1 && grams <= 1_500_000; }

    /// Why to look at the scales once more: the point of a decimal may have slipped, or it is pounds.
    Optional<Refusal> doubt(Weight last, Species species) {
        if (possible() && (grams > 2 * last.grams || 2 * grams < last.grams))
            return Optional.of(new WeightJumps(this, last));
        return doubt(species);
    }

    Optional<Refusal> doubt(Species species) {
        if (!possible()) return Optional.of(new WeightImpossible(this));
        return grams > species.most().grams ? Optional.of(new WeightUnlikely(this, species)) : Optional.empty();
    }

    boolean isFarFrom(Weight before) { return Math.abs(grams - before.grams) * 5 > before.grams; }

    /// As `of` reads it, e.g. `4.25`.
    public String kilograms() { return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString(); }

    /// For people, e.g. `4.25 kg`.
    @Override public String toString() { return kilograms() + " kg"; }
}
