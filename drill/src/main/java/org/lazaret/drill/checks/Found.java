package org.lazaret.drill.checks;

import java.util.List;

/// What one check found about one promise.
///
/// @param promise its number, from 1 to 9
/// @param wrong what does not hold, each with its place; empty if it holds
/// @param evidence what was looked at, with numbers
public record Found(int promise, List<String> wrong, String evidence) {
    private static final int SHOWN = 3;

    public boolean held() { return wrong.isEmpty(); }

    /// The first things that are wrong, or the evidence that nothing is.
    public String words() {
        if (held()) return evidence;
        var more = wrong.size() > SHOWN ? " and %d more".formatted(wrong.size() - SHOWN) : "";
        return String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size()))) + more + " (" + evidence + ")";
    }
}
