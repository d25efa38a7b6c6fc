package org.lazaret.group.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;
import org.lazaret.group.carry.Message;

/// A row of what people of the zone said, statements or orders, for those of its sites that have not heard it all. Each
/// site looks at the signatures itself: what is brought from here is said by others, or is nothing.
final class Notices {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Wire wire;
    /// How far each site had heard when it asked. It asks anew as soon as it has taken in what came.
    private final Map<PeerId, Long> heard = new LinkedHashMap<>();
    private List<String> all = List.of();

    private final BiFunction<Long, List<String>, Message> telling;

    /// @param telling the message that tells what comes after so many
    Notices(Wire wire, BiFunction<Long, List<String>, Message> telling) {
        this.wire = wire;
        this.telling = telling;
    }

    /// @param said from the first on; never fewer than before
    void put(List<String> said) {
        all = List.copyOf(said);
        heard.forEach((site, number) -> {
            if (number < all.size()) tell(site, number);
        });
    }

    /// Answers, also with nothing.
    void learn(PeerId site, long number) {
        heard.put(site, number);
        tell(site, number);
    }

    void forget(PeerId site) { heard.remove(site); }

    private void tell(PeerId site, long after) {
        var next = new ArrayList<String>();
        int characters = 0;
        for (long at = after; at < all.size() && characters < MOST_CHARACTERS; at++) {
            next.add(all.get((int) at));
            characters += next.getLast().length();
        }
        wire.send(site, telling.apply(after, List.copyOf(next)).bytes());
    }
}
