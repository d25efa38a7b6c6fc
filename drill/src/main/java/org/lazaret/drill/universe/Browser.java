package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.site.Session;
import org.lazaret.core.world.Chance;

/// A browser at the practice: it asks again until it is answered, always under the same request, and remembers the
/// journals' heads it has seen.
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Agenda agenda;
    private final Network network;
    private final Node node;
    private final DeviceId device;
    private final Chance chance;
    private final Map<LogId, Head> pins = new LinkedHashMap<>();
    private final Set<Head> seen = new LinkedHashSet<>();
    private long asked;
    private int open;

    /// What a browser stands between.
    public record Place(Agenda agenda, Network network, Node node) {}

    public Browser(Place place, DeviceId device, Chance chance) {
        this.agenda = place.agenda();
        this.network = place.network();
        this.node = place.node();
        this.device = device;
        this.chance = chance;
    }

    public DeviceId device() { return device; }

    /// Wishes that have had no answer yet.
    public int open() { return open; }

    /// Asks, and hands on every answer that comes: more than one when the network doubles or a retry crosses an answer.
    public void ask(RequestId once, AccountId who, Wish wish, Consumer<Answer> then) {
        open++;
        new Try(who, wish, once, then).send();
    }

    /// Names a new wish.
    public RequestId once() {
        return new RequestId("r-%s-%08d-%08x".formatted(device.name(), asked++, (int) chance.next()));
    }

    /// Every head it ever saw.
    public Set<Head> seen() { return seen; }

    public List<Head> pins() { return List.copyOf(pins.values()); }

    private final class Try {
        private final AccountId who;
        private final Wish wish;
        private final RequestId once;
        private final Consumer<Answer> then;
        private boolean answered;

        private Try(AccountId who, Wish wish, RequestId once, Consumer<Answer> then) {
            this.who = who;
            this.wish = wish;
            this.once = once;
            this.then = then;
        }

        private void send() {
            var session = new Session(who, device, pins());
            var visit = new Visit(session, wish, once, answer -> network.carry(() -> got(answer)));
            network.carry(() -> node.arrive(visit));
            agenda.in(PATIENCE, () -> {
                if (!answered) send();
            });
        }

        private void got(Answer answer) {
            if (answer instanceof Answer.Unreachable) return; // patience sends it again
            if (answer instanceof Answer.Saw(_, var heads)) heads.forEach(Browser.this::remember);
            else if (answered) return;
            if (!answered) open--;
            answered = true;
            then.accept(answer);
        }
    }

    /// The largest head of each journal: an answer that was late does not make it forget.
    private void remember(Head head) {
        seen.add(head);
        pins.merge(head.origin(), head, (old, next) -> next.size() > old.size() ? next : old);
    }
}
