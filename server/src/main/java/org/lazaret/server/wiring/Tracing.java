package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.core.rows.TablesFault;
import org.lazaret.core.world.Stopped;
import org.lazaret.core.world.Turns;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Exchange;
import org.lazaret.group.finding.Finder;
import org.lazaret.group.finding.SqliteTokens;
import org.lazaret.group.finding.TokenKeys;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.finding.KeySharing;
import org.lazaret.practice.finding.Publishing;
import org.lazaret.practice.finding.Seeking;
import org.lazaret.server.wiring.Outbound.Post;

/// Finds out for a site which others know somebody, and lets it be found. It makes tokens, and each costs; so it has a
/// thread of its own.
final class Tracing implements AutoCloseable {
    /// Others wait meanwhile.
    private static final int MOST_STEPS = 4;
    private static final Duration REST = Duration.ofHours(1);

    private final Served served;
    private final Turns turns;
    private final Outbound outbound;
    private final Path file;
    private Optional<Parts> parts = Optional.empty();
    private Instant rest = Instant.MIN;

    private record Parts(SqliteTokens tokens, KeySharing sharing, Seeking seeking, Publishing publishing) {}

    /// @param file with the site's tokens, made when the site is in a zone
    Tracing(Served served, Turns turns, Outbound outbound, Path file) {
        this.served = served;
        this.turns = turns;
        this.outbound = outbound;
        this.file = file;
    }

    /// Outside of the site's turn. Nothing else of the site hangs on it: what fails here is tried again later.
    void work() {
        var now = served.place().clock().now();
        if (now.isBefore(rest) || !served.site().health().stopped().isEmpty() || !outbound.superseded().isEmpty())
            return;
        try {
            turns.take(outbound::post).ifPresent(this::work);
        } catch (TablesFault fault) {
            System.err.printf("%s cannot be found by other sites just now: %s%n", served.place().name(),
                fault.getMessage());
            close();
            parts = Optional.empty();
            rest = now.plus(REST);
        } catch (Stopped _) {
            rest = now.plus(REST); // every page says why
        }
    }

    private void work(Post post) {
        if (parts.isEmpty()) parts = Optional.of(open(post));
        var hub = inTurn(post.finder());
        for (int steps = 0; steps < MOST_STEPS && step(parts.get(), hub); steps++) {}
    }

    private Parts open(Post post) {
        var tokens = SqliteTokens.at(file);
        return new Parts(tokens, post.nights().sharing(), post.nights().seeking(), post.nights().publishing(tokens,
            turns));
    }

    /// Who waits for an answer goes before all that is made to be found.
    private boolean step(Parts its, Exchange hub) {
        var desk = ZoneDesk.of(served.site()).desk();
        var now = served.place().clock().now();
        return its.sharing.step(desk, now) || its.seeking.forget(desk, now) || made(desk, now).filter(with -> {
            its.publishing.exchange(hub, with);
            return its.seeking.step(desk, hub, with) || its.publishing.step(desk, with);
        }).isPresent();
    }

    /// Nothing before there is a key.
    private static Optional<Seeking.Made> made(Desk desk, Instant now) {
        var zone = desk.read(ZoneDirectory.BOOK);
        return desk.read(TokenKeys.BOOK).current(zone).map(key -> new Seeking.Made(key, zone.charter().zone(), now));
    }

    private Exchange inTurn(Finder finder) {
        return new Exchange() {
            @Override public boolean send(Message.OfTokens message) { return turns.take(() -> finder.send(message)); }

            @Override public Optional<Message.Finds> found(long ask) { return turns.take(() -> finder.found(ask)); }

            @Override public Optional<Message.Compared> compared() { return turns.take(finder::compared); }
        };
    }

    @Override public void close() { parts.ifPresent(its -> its.tokens.close()); }
}
