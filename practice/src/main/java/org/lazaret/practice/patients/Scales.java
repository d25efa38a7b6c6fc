package org.lazaret.practice.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.CorruptBook;

/// What an animal weighed, as far as it stands: what was withdrawn is not in it, what was corrected is as corrected.
///
/// @param written how many weighings were ever written down
/// @param standing in the order they were written down
public record Scales(long written, List<Reading> standing) {
    static final Scales NONE = new Scales(0, List.of());

    /// @param number of the animal's weighings: 1, 2, 3 …
    public record Reading(long number, Weight weight) {}

    Optional<Weight> last() {
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast().weight());
    }

    /// What it weighed the time before that one.
    Optional<Weight> before(long number) {
        return standing.stream().filter(one -> one.number < number).reduce((_, later) -> later).map(Reading::weight);
    }

    Optional<Weight> find(long number) {
        return standing.stream().filter(one -> one.number == number).findFirst().map(Reading::weight);
    }

    Scales with(long number, Weight weight) {
        if (number != written + 1) throw new CorruptBook("weighing %d follows %d".formatted(number, written));
        var more = new ArrayList<>(standing);
        more.add(new Reading(number, weight));
        return new Scales(number, List.copyOf(more));
    }

    Scales corrected(long number, Weight weight) {
        check(number);
        return new Scales(written, standing.stream().map(
            one -> one.number == number ? new Reading(number, weight) : one).toList());
    }

    Scales without(long number) {
        check(number);
        return new Scales(written, standing.stream().filter(one -> one.number != number).toList());
    }

    private void check(long number) {
        if (find(number).isEmpty()) throw new CorruptBook("weighing %d does not stand".formatted(number));
    }
}
