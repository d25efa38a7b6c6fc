package org.lazaret.practice.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.finding.KeyLetter;
import org.lazaret.group.finding.TokenKeys;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.ZoneDirectory;

/// Makes the key for tokens where no other site does, sends it to the others, takes in what they send, and replaces it
/// when a site came back with other keys: whoever has its old computer has the key of before.
public final class KeySharing {
    /// So long each site waits for those that came into the zone before it to make one.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SiteId own;
    private final byte[] box;
    private final Secrets secrets;
    private Optional<Instant> missed = Optional.empty();

    /// @param box the private half of the site's box
    public KeySharing(SiteId own, byte[] box, Secrets secrets) {
        this.own = own;
        this.box = box.clone();
        this.secrets = secrets;
    }

    /// Does one thing.
    ///
    /// @param desk of the site itself
    /// @return false when nothing waits, or the disk is full
    public boolean step(Desk desk, Instant now) {
        var zone = desk.read(ZoneDirectory.BOOK);
        var keys = desk.read(TokenKeys.BOOK);
        int place = TokenKeys.place(zone, own);
        if (place < 0 || zone.sites().size() < 2) return false;
        var cause = zone.former().stream().map(KeySharing::cause).filter(
            name -> !keys.causes().contains(name)).findFirst();
        if (cause.isPresent()) return told(desk, new TokenKeys.Replace(cause.get()));
        if (keys.current(zone).isEmpty()) return make(desk, now, place);
        missed = Optional.empty();
        return keys.owed(zone, own).filter(to -> send(desk, keys, zone, to)).isPresent();
    }

    private static String cause(ZoneDirectory.Former life) {
        return "back/%s/%d".formatted(life.site().site().name(), life.site().keys().incarnation());
    }

    private boolean make(Desk desk, Instant now, int place) {
        if (missed.isEmpty()) missed = Optional.of(now);
        if (now.isBefore(missed.get().plus(PATIENCE.multipliedBy(place)))) return false;
        return told(desk, new TokenKeys.Make(own, HexFormat.of().formatHex(secrets.bytes(32))));
    }

    private boolean send(Desk desk, TokenKeys keys, ZoneDirectory zone, Newcomer to) {
        var key = keys.current(zone).orElseThrow();
        return told(desk, new TokenKeys.Send(new TokenKeys.Sent(to.site(), to.keys().box().hex(), key.name()),
            KeyLetter.seal(key, to, secrets)));
    }

    /// What the book refuses came twice, or of nobody whom it believes.
    ///
    /// @param json the event
    /// @return false if it is to be taken later: the disk is full
    public boolean take(SiteId from, String json, Desk desk) {
        try {
            var sent = Codec.of(TokenKeys.KeySent.class).read(json.getBytes(UTF_8));
            return KeyLetter.open(sent, from, box).map(key -> !DiskFull.refused(desk.tell(TokenKeys.BOOK,
                new TokenKeys.Hear(from, key), wish(desk)).now())).orElse(true);
        } catch (CorruptBook _) {
            return true; // what its sender wrote wrongly is nothing, and keeps nothing behind it back
        }
    }

    private static boolean told(Desk desk, TokenKeys.Command command) {
        return desk.tell(TokenKeys.BOOK, command, wish(desk)).now().refusal().isEmpty();
    }

    private static RequestId wish(Desk desk) { return new RequestId("find-" + desk.fresh()); }
}
