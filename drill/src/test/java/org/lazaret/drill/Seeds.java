package org.lazaret.drill;

import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.ScorecardText;
import org.lazaret.drill.scenario.Scenario;

/// Plays many seeds one after the other in a process of its own, and prints each that does not hold.
final class Seeds {
    private Seeds() {}

    /// @param arguments first seed, how many, how many days, and perhaps a mutant
    public static void main(String... arguments) {
        var first = Long.parseLong(arguments[0]);
        var options = arguments.length > 3
            ? Options.PLAIN.with(Mutant.of(arguments[3]).orElseThrow())
            : Options.PLAIN;
        for (var seed = first; seed < first + Long.parseLong(arguments[1]); seed++) {
            var scenario = Drill.builtIn("power-cut").seeded(seed).lasting(Integer.parseInt(arguments[2]));
            System.out.println(played(scenario, options) + " " + Drill.repeat("power-cut", scenario, options));
        }
    }

    private static String played(Scenario scenario, Options options) {
        try {
            var end = Drill.end(scenario, options);
            if (!end.card().holds()) System.out.println(ScorecardText.of(end.card()));
            return (end.card().holds() ? "held " : "BROKEN ") + end.digest();
        } catch (RuntimeException fell) {
            fell.printStackTrace();
            return "BROKEN " + fell;
        }
    }
}
