package org.lazaret.drill.report;

import java.util.Locale;
import java.util.stream.Collectors;

/// A scorecard for people: what ran, what was exercised, and what became of each promise.
public final class ScorecardText {
    private ScorecardText() {}

    public static String of(Scorecard card) {
        return figures(card) + "\n" + promises(card) + "\n" + controls(card) + verdict(card);
    }

    private static String figures(Scorecard card) {
        return card.figures().entrySet().stream().filter(figure -> figure.getValue() != null).map(
            figure -> line("%-26s %s", figure.getKey(), figure.getValue())).collect(Collectors.joining());
    }

    private static String promises(Scorecard card) {
        return card.promises().stream().map(one -> line("%-9s %d. %s%n          %s", one.result(), one.number(),
            one.promise(), one.evidence())).collect(Collectors.joining());
    }

    private static String controls(Scorecard card) {
        return card.controls().stream().map(one -> line("%-9s control: %s%n          %s",
            one.found() ? "found" : "MISSED", one.control(), one.evidence())).collect(Collectors.joining());
    }

    private static String verdict(Scorecard card) {
        if (card.holds()) return line("%nEvery promise that %s claims is held.", card.figures().get("scenario"));
        var broken = card.failed().stream().map(
            one -> one.result() + ": promise " + one.number() + ", " + one.promise()).collect(Collectors.joining("; "));
        return line("%n%s", broken.isEmpty() ? "A control was not found: what the checks say proves nothing." : broken);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }
}
