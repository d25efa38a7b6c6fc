package org.lazaret.drill.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a step says of orders, as it is written: `account: any, for: 2h`; `order: {suspend: any}, signatures: 3`.
public record Ordered(Step step) {
    /// As many as there are commanders in a drill.
    private static final int MOST = 5;
    private static final int USUAL = 3;
    private static final String ANY = "any";

    /// With the keys of so many commanders.
    public int signatures() { return Integer.parseInt(step.text("signatures", String.valueOf(USUAL))); }

    /// The attackers whose accounts, or devices, it names; none for those of the house whose passwords are known.
    public List<String> attackers(String field) {
        var word = step.text(field, ANY);
        return word.equals(ANY) ? List.of() : List.of(word);
    }

    /// @param attackers that the scenario has
    /// @throws WrongScenario naming the place of what cannot be ordered
    void known(List<String> attackers) {
        for (var field : List.of("account", "device")) {
            var word = step.text(field, ANY);
            if (!word.equals(ANY) && !attackers.contains(word))
                throw step.wrong(field, "there is nobody '%s' whose %s that could be; there are %s".formatted(word,
                    field, Stream.concat(Stream.of(ANY), attackers.stream()).toList()));
        }
        if (step.has("for") && !step.text("for", "").matches(Spans.FORWARD))
            throw step.wrong("for", "'%s' is no length of time: write e.g. 30m or 6h".formatted(step.text("for", "")));
        if (!step.text("signatures", "0").matches("[0-" + MOST + "]"))
            throw step.wrong("signatures", "'%s' must be a number from 0 to %d: there are %d commanders".formatted(
                step.text("signatures", ""), MOST, MOST));
        order();
    }

    private void order() {
        var order = step.fields().get("order");
        if (order == null || order instanceof Map<?, ?> what && what.equals(Map.of("suspend", ANY))) return;
        if (step.verb() == Verb.REPLAY_ORDER && order.equals("oldest")) return;
        throw step.wrong("order", step.verb() == Verb.REPLAY_ORDER
            ? "an order that can come once more is 'oldest', not '%s'".formatted(order)
            : "an order that is built is {suspend: any}, not %s".formatted(order));
    }
}
