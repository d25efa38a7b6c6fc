package org.lazaret.group.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;
import org.lazaret.group.carry.Message;

/// What officers of the zone said, for those of its sites that have not heard it all. Each site looks at the signatures
/// itself: what is brought from here is said by others, or is nothing.
final class Notices {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Wire wire;
    /// How far each site had heard when it asked. It asks anew as soon as it has taken in what came.
    private final Map<PeerId, Long> heard = new LinkedHashMap<>();
    private List<String> all = List.of();

    Notices(Wire wire) { this.wire = wire; }

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
        wire.send(site, new Message.Said(after, List.copyOf(next)).bytes());
    }
}
