package org.lazaret.drill.attacks;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Package;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.universe.HubNode;
import org.lazaret.group.carry.Message;
import org.lazaret.group.zones.SeedSigner;

/// Someone who has a hub whole: its machine, its seed and its way to the sites. No key of any site is there.
public final class Captor {
    private static final long MORE = 1_000_000;
    private static final int PACKAGE_BYTES = 1 << 20;

    private final HubNode hub;
    private final SeedSigner seed;

    public Captor(HubNode hub) {
        this.hub = hub;
        this.seed = hub.signer();
    }

    private void say(PeerId site, Message message) { hub.computer().wire().send(site, message.bytes()); }

    /// Vouches, with the hub's own key, for a journal that the site never wrote.
    public void forge(PeerId site, LogId journal) {
        var head = new Head(journal, MORE, new Hash(seed.publicKey()));
        var note = Note.sign(Checkpoint.text(head), journal.origin(), seed);
        var both = new ArrayList<>(note.signatures());
        both.add(Cosignature.sign(note, hub.identity().witness().name(), seed, hub.computer().clock().now()));
        var forged = new Note(note.text(), List.copyOf(both)).bytes();
        say(site, new Message.Holds(journal, forged, new Message.Progress(MORE, MORE), 0, false));
    }

    /// Says that it has more than the site ever wrote, so that the site would bring nothing.
    public void boast(PeerId site, LogId journal) {
        say(site, new Message.Holds(journal, new byte[0], new Message.Progress(MORE, MORE), 0, false));
    }

    /// Says that it takes nothing.
    public void refuse(PeerId site, LogId journal) {
        say(site, new Message.Refused(journal, -1, "send it to another hub"));
    }

    /// Brings orders, whatever they are worth, as the next after so many.
    public void order(PeerId site, long after, List<String> orders) { say(site, new Message.Ordered(after, orders)); }

    /// Brings what a site wrote to the hub of another zone, as if that had anything to do with it.
    ///
    /// @param key of the site for that journal
    public void bring(VerifierKey key, PeerId abroad) {
        var disk = new SimDisk(new Chance(1));
        disk.put(hub.computer().disk().copy());
        var parts = key.name().split("/");
        var folder = "%s/sites/%s/%s/%s/%s".formatted(HubNode.FOLDER, parts[0], parts[1], parts[3], parts[2]);
        var journal = MirroredJournal.open(disk, folder, key);
        var held = journal.held();
        if (journal.size() == 0) return;
        say(abroad, new Message.Offer(journal.origin(), 0, held.note(), List.of()));
        for (long at = 0; at < journal.size();) {
            var next = Package.of(journal, at, journal.size(), PACKAGE_BYTES);
            say(abroad, new Message.Entries(journal.origin(), next));
            at = next.end();
        }
    }
}
