package org.lazaret.practice.finding;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Derived;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Exchange;
import org.lazaret.group.finding.Token;
import org.lazaret.group.finding.TokenKey;
import org.lazaret.group.zones.Zone;

/// Asks the hub which sites know what was looked up here, until it answers; and destroys what is old.
public final class Seeking {
    /// How long what was looked up is kept.
    public static final Duration KEPT = Duration.ofDays(30);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int MOST = 20;

    private final byte[] seal;
    private final Cost cost;
    private final Map<Asked, Waiting> waiting = new LinkedHashMap<>();

    /// Under another key it is another question.
    private record Asked(String book, long key) {}

    private record Waiting(Token token, Instant due) {}

    /// @param seal 32 secret bytes of this site
    public Seeking(byte[] seal, Cost cost) {
        this.seal = seal.clone();
        this.cost = cost;
    }

    /// Destroys one that is old.
    ///
    /// @return false if there is none, or the disk is full
    public boolean forget(Desk desk, Instant now) {
        return desk.look(LookUps.before(now.minus(KEPT))).stream().findFirst().filter(old -> desk.erase(new SubjectId(
            old.subject()), wish(desk)).now().refusal().isEmpty()).isPresent();
    }

    /// Asks for one, or hears what was answered.
    ///
    /// @return false when nothing waits but an answer
    public boolean step(Desk desk, Exchange hub, Made with) {
        for (var row : desk.look(LookUps.open(MOST))) {
            var asked = new Asked(row.book(), with.key().name());
            long ask = ByteBuffer.wrap(Derived.seed(seal, "ask/1\n%s\n%d".formatted(asked.book(),
                asked.key()))).getLong() & Long.MAX_VALUE;
            var answer = hub.found(ask);
            if (answer.isPresent()) {
                waiting.remove(asked);
                return hear(desk, row, answer.get(), with.now());
            }
            var known = waiting.get(asked);
            if (known != null && with.now().isBefore(known.due())) continue;
            var token = known != null
                ? known.token()
                : with.key().token(new Clue(row.sort(), row.clue().text()), with.zone(), cost);
            waiting.put(asked, new Waiting(token, with.now().plus(AGAIN)));
            return hub.send(new Message.Find(ask, token));
        }
        return false;
    }

    /// With which key, where and when.
    public record Made(TokenKey key, Zone zone, Instant now) {}

    private static boolean hear(Desk desk, LookUps.Row row, Message.Finds finds, Instant now) {
        var command = finds.again() > 0
            ? new LookUp.HearLimit(now.plusMillis(finds.again()))
            : new LookUp.Hear(finds.sites().stream().map(SiteId::new).toList());
        return desk.tell(LookUp.of(row.sort(), row.subject().name()), command, wish(desk)).now().refusal().isEmpty();
    }

    private static RequestId wish(Desk desk) { return new RequestId("find-" + desk.fresh()); }
}
