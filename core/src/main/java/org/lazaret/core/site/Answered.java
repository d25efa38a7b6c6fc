package org.lazaret.core.site;

import java.util.function.Consumer;
import org.lazaret.core.world.Pending;

/// An answer that waited for nothing.
public record Answered<T>(T now) implements Pending<T> {
    @Override public boolean done() { return true; }

    @Override public void then(Consumer<T> next) { next.accept(now); }
}
