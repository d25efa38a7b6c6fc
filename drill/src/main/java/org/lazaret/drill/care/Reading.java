package org.lazaret.drill.care;

import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;

/// A page that is read.
record Reading(String page, Function<Desk, String> draw) implements Wish {
    @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
        then.accept(new Outcome("", draw.apply(desk)));
    }
}
