package org.lazaret.practice.patients;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.CorruptBook;

/// What was advised about an animal by telephone, as far as its book must know.
///
/// @param written how often
/// @param withdrawn the numbers of what was about another animal, in the order it was found out
public record Advice(long written, List<Long> withdrawn) {
    static final Advice NONE = new Advice(0, List.of());

    boolean stands(long number) { return number >= 1 && number <= written && !withdrawn.contains(number); }

    Advice with(long number) {
        if (number != written + 1) throw new CorruptBook("advice %d follows %d".formatted(number, written));
        return new Advice(number, withdrawn);
    }

    Advice without(long number) {
        if (!stands(number)) throw new CorruptBook("advice %d is withdrawn and does not stand".formatted(number));
        var more = new ArrayList<>(withdrawn);
        more.add(number);
        return new Advice(written, List.copyOf(more));
    }
}
