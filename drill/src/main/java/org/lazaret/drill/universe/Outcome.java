package org.lazaret.drill.universe;

import org.lazaret.core.book.Verdict;

/// What became of a wish at a desk.
///
/// @param refusal why it may not, as the refusal's record says it; empty if it was done
/// @param text what the page shows
public record Outcome(String refusal, String text) {
    public static Outcome of(Verdict<?> verdict, String text) {
        return new Outcome(verdict.refusal().map(reason -> reason.getClass().getSimpleName()).orElse(""), text);
    }

    public boolean done() { return refusal.isEmpty(); }
}
