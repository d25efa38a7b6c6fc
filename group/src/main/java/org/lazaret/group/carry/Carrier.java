package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.site.Outside;
import org.lazaret.core.site.Reach;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.exposed.Exposure;
import org.lazaret.group.exposed.Sightings;
import org.lazaret.group.exposed.Sort;

/// Takes a site's journals to the hub of its zone, in order, and tells how far each is durable there.
///
/// It believes nothing but what the hub has cosigned with the key that the site knows, and keeps nothing else: after a
/// start it asks. Whatever is lost, doubled or late on the way, it goes on from what the hub says it has.
public final class Carrier implements Outside {
    /// So long without any answer, and the site says that it is on an island.
    public static final Duration ISLAND_AFTER = Duration.ofSeconds(90);

    private static final int NONSENSE_BYTES = 256;

    private final HubIdentity hub;
    private final Ground ground;
    private final List<Lane> lanes;
    private final Blobs blobs;
    private final Mail mail;
    private final Sightings sightings;
    private Instant heard;
    private Instant slowUntil = Instant.EPOCH;
    private int turn;
    private boolean shut;

    /// @param mail who takes what other sites have addressed to this one
    public Carrier(HubIdentity hub, Ground ground, Cargo cargo, Mail mail) {
        this.hub = hub;
        this.ground = ground;
        this.mail = mail;
        this.heard = now();
        this.blobs = new Blobs(cargo, this::send);
        var kept = new Kept(ground.world().disk(), ground.folder() + "/carried");
        this.sightings = new Sightings(ground.world().disk(), ground.folder() + "/carried/seen");
        this.lanes = List.of("care", "access").stream().map(
            name -> new Lane(new Eye(ground.log().journal(name), ground.signer(), hub, sightings), kept)).toList();
    }

    private Instant now() { return ground.world().clock().now(); }

    /// Closes the line for all but orders and statements, or opens it again.
    public void shut(boolean byOrder) {
        if (shut == byOrder) return;
        shut = byOrder;
        reached(); // what was asked for meanwhile is lost
    }

    private boolean passes(Message message) { return !shut || message instanceof Message.Proves; }

    private void send(Message message) {
        if (passes(message)) ground.world().wire().send(hub.peer(), message.bytes());
    }

    @Override public void receive(PeerId from, byte[] bytes) {
        if (!from.equals(hub.peer())) return;
        try {
            take(Message.parse(bytes));
        } catch (IllegalArgumentException nonsense) {
            lanes.getFirst().trouble("The hub says what cannot be read: " + nonsense.getMessage());
            saw(Sort.NONSENSE, String.valueOf(nonsense.getMessage()), HexFormat.of().formatHex(bytes, 0, Math.min(
                bytes.length, NONSENSE_BYTES)));
        }
    }

    /// Puts on the record what the hub did that is of no journal.
    ///
    /// @param theirs as it came
    public void saw(Sort sort, String words, String theirs) {
        sightings.see(new Exposure(sort, "", hub.witness().line(), now(), new Exposure.Proof(words, "", theirs)));
    }

    /// What is not in the journal yet.
    public Sightings sightings() { return sightings; }

    private void take(Message message) {
        heard = now();
        if (!passes(message)) return;
        switch (message) {
            case Message.Holds holds -> lane(holds.journal()).ifPresent(lane -> lane.holds(holds, heard));
            case Message.Refused refused -> lane(refused.journal()).ifPresent(lane -> lane.refused(refused, heard));
            case Message.Another(var journal, var note) ->
                lane(journal).ifPresent(lane -> lane.another(note, heard));
            case Message.Slow(var millis) -> slow(Math.min(millis, 60_000));
            case Message.Stored stored -> blobs.stored(stored, heard);
            case Message.Grown(var journal, var size) -> mail.grown(journal, size);
            case Message.Delivery delivery -> mail.take(delivery);
            case Message.Said said -> mail.take(said, heard);
            case Message.Finds finds -> mail.take(finds);
            case Message.Compared compared -> mail.take(compared);
            case Message.Ordered ordered -> mail.take(ordered, heard);
            case Message.ToHub _ -> {}
        }
    }

    /// What it did not take it has not got: when it takes again, it is asked how far it is.
    private void slow(long millis) {
        slowUntil = heard.plusMillis(millis);
        reached(); // what it was asked for meanwhile is lost too
    }

    private Optional<Lane> lane(LogId journal) {
        return lanes.stream().filter(lane -> lane.journal().origin().equals(journal)).findFirst();
    }

    @Override public boolean step() {
        var now = now();
        if (now.isBefore(slowUntil)) return false;
        if (shut) return ask(now);
        if (blobs.step(now)) return true;
        for (int tried = 0; tried < lanes.size(); tried++) {
            var lane = lanes.get(turn++ % lanes.size());
            var next = lane.step(now, blobs);
            next.ifPresent(this::send);
            if (next.isPresent()) return true;
        }
        return ask(now);
    }

    private boolean ask(Instant now) {
        var wish = mail.wish(now);
        wish.ifPresent(this::send);
        return wish.isPresent();
    }

    /// That there is a way to the hub again, so that nothing waits for a pause to end.
    public void reached() {
        lanes.forEach(Lane::ask);
        mail.reached();
    }

    /// How far a journal is durable at the hub, as it has cosigned.
    public long held(String journal) {
        return lanes.stream().filter(lane -> lane.journal().equals(journal(journal))).findFirst().orElseThrow().held();
    }

    private Journal journal(String name) { return ground.log().journal(name); }

    @Override public Elsewhere elsewhere() {
        var troubles = new ArrayList<String>();
        var now = now();
        for (var lane : lanes) troubles.addAll(lane.troubles(now));
        mail.trouble().ifPresent(troubles::add);
        var reach = now.isAfter(heard.plus(ISLAND_AFTER)) ? Reach.ISLAND : Reach.HUB;
        return new Elsewhere(shut ? Reach.CLOSED : reach, held("care"), held("access"), List.copyOf(troubles));
    }
}
