package org.lazaret.core.book;

import java.util.List;
import java.util.Optional;

/// A book's answer to a command: the events it makes true, or the reason it may not.
public sealed interface Verdict<E> {
    record Written<E>(List<E> events) implements Verdict<E> {}
    record Refused<E>(Refusal reason) implements Verdict<E> {}

    @SafeVarargs static <E> Verdict<E> write(E... events) { return new Written<>(List.of(events)); }

    static <E> Verdict<E> refuse(Refusal reason) { return new Refused<>(reason); }

    default Optional<Refusal> refusal() {
        return switch (this) {
            case Refused(var reason) -> Optional.of(reason);
            case Written(_) -> Optional.empty();
        };
    }
}
