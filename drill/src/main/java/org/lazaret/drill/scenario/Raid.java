package org.lazaret.drill.scenario;

import java.time.Duration;
import java.util.List;

/// How somebody who came in by the door goes about it, as it is written: `count: 400, pace: 1s`, `from: outside`.
public record Raid(Step step) {
    private static final String COUNT = "[1-9][0-9]{0,5}";
    private static final String OUTSIDE = "outside";
    private static final List<String> FROM = List.of(OUTSIDE, "inside");
    private static final int USUAL = 50;

    /// So many pages; of a flood as many as fit into its time.
    public int count() {
        if (step.verb() == Verb.FLOOD) return (int) (Spans.of(step.text("for", "1m")).toMillis() / pace().toMillis());
        return Integer.parseInt(step.text("count", String.valueOf(USUAL)));
    }

    /// Between two of them.
    public Duration pace() { return Spans.of(step.text("pace", "2s")); }

    /// Whether they sit at a screen of the house.
    public boolean inside() { return !step.text("from", OUTSIDE).equals(OUTSIDE); }

    /// @param before what comes before it in the scenario
    /// @throws WrongScenario naming the place of what cannot be read, or of somebody who never came in
    void known(List<Step> before) {
        if (!step.text("count", "1").matches(COUNT))
            throw step.wrong("count", "'%s' must be a number from 1 to 999999".formatted(step.text("count", "")));
        for (var field : List.of("pace", "for")) {
            if (step.has(field) && !step.text(field, "").matches(Spans.FORWARD))
                throw step.wrong(field, "'%s' is no length of time: write e.g. 1s or 30m".formatted(
                    step.text(field, "")));
        }
        if (!FROM.contains(step.text("from", OUTSIDE)))
            throw step.wrong("from", "there is no way '%s'; there are %s".formatted(step.text("from", ""), FROM));
        var who = step.text("attacker", "");
        if (step.verb() != Verb.LOGIN && before.stream().noneMatch(
            one -> one.verb() == Verb.LOGIN && one.text("attacker", "").equals(who)))
            throw step.wrong("attacker", "%s has not come in yet: add a step with do: login before".formatted(who));
    }
}
