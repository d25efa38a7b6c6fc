package org.lazaret.practice.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.people.Letter;
import org.lazaret.group.people.Outbox;
import org.lazaret.group.people.Post;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.ZoneDirectory;

/// Tells the other sites of the zone who works here, as soon as anything about that has changed, and now and then.
///
/// @param signer of this site's journals
/// @param seal 32 secret bytes: a mark made with it tells nobody else how things stand
public record Correspondence(SiteId home, Signer signer, byte[] seal, Secrets secrets) {
    /// Writes to one site that has yet to be told.
    ///
    /// @param desk of the site itself
    /// @param number how many entries the care journal has
    /// @return false when everyone knows
    public boolean step(Desk desk, long number, Instant now) {
        var zone = desk.read(ZoneDirectory.BOOK);
        var others = zone.sites().stream().filter(site -> !site.site().equals(home)).toList();
        if (others.isEmpty()) return false;
        var letters = Introductions.of(desk, home, number, now);
        var outbox = desk.read(Outbox.BOOK);
        var next = others.stream().filter(site -> outbox.owes(site.site(), mark(letters, site), now)).findFirst();
        next.ifPresent(site -> send(desk, site, letters, mark(letters, site)));
        return next.isPresent();
    }

    private void send(Desk desk, Newcomer to, List<Letter> letters, String mark) {
        var sealed = new ArrayList<String>();
        for (var letter : letters)
            sealed.add(Base64.getEncoder().encodeToString(Post.seal(letter.signed(signer), to, secrets)));
        desk.tell(Outbox.BOOK, new Outbox.Send(to.site(), mark, List.copyOf(sealed)), new RequestId(
            "post-" + desk.fresh())).now();
    }

    /// Of all that the letters say, but when; and to which box, since a site that came back opens no older letter.
    private String mark(List<Letter> letters, Newcomer to) {
        var all = new StringBuilder("letters/2\n").append(to.keys().box().hex()).append('\n');
        for (var letter : letters)
            all.append(new String(new Letter(home, letter.who(), 0, letter.card(), Instant.EPOCH).text(), UTF_8));
        return HexFormat.of().formatHex(Derived.seed(seal, all.toString()));
    }
}
