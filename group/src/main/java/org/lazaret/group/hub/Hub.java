package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.Message;
import org.lazaret.group.zones.ZoneDirectory;

/// The hub of a zone, as a program: passive, without a thread or a clock of its own.
///
/// It keeps a copy of each journal of its sites and checks every entry against what the site has signed; what is
/// durable it cosigns, and nothing else. It holds no key that opens anything.
///
/// Promise: what a cosignature of it covers is on its disk whatever happens to the process or its power.
public final class Hub implements AutoCloseable {
    private final World world;
    private final Slots slots;
    private final String name;
    private final Signer witness;
    private final Relay relay;
    private final Notices notices;
    private final Notices row;
    private final Orders orders;
    private final Map<PeerId, Guest> guests = new LinkedHashMap<>();
    private final Set<Slot> ready = new LinkedHashSet<>();
    private final Complaints complaints;
    private Optional<Matches> matches = Optional.empty();
    private final Witnesses witnesses;

    /// Opens what lies at its place, or begins there.
    ///
    /// @param witness signs its cosignatures
    /// @throws DiskFault when another hub has that place
    public Hub(HubPlace place, Signer witness, World world, Headers headers) {
        if (world.disk().own(place.path("lock")) instanceof Io.Failed(var why))
            throw new DiskFault("cannot own the hub in '%s': %s".formatted(place.folder(), why));
        this.world = world;
        this.name = "hub/" + place.zone();
        this.witness = witness;
        this.complaints = new Complaints(world.disk(), place.path("complaints"));
        this.slots = new Slots(place, world);
        this.witnesses = new Witnesses(world, slots);
        this.relay = new Relay(slots, headers, this::relayed);
        this.notices = new Notices(world.wire(), Message.Said::new);
        this.row = new Notices(world.wire(), Message.Ordered::new);
        this.orders = new Orders(world.disk(), place.path("orders"));
        row.put(orders.lines());
    }

    /// Knows a site from now on, by these keys and no others.
    public void admit(Member member) {
        guests.put(member.peer(), Guest.of(member, slots.blobs(), world.clock().now()));
        slots.admit(member);
        relay.admit(member);
    }

    /// Keeps what a site brought before it came back with other keys, for whoever reads there; nothing is added to it.
    /// A computer that still has the old keys is told what officers said, so that it learns that it was succeeded, and
    /// whatever else it says is complained of.
    ///
    /// @param former `GROUP/SITE/INCARNATION`, with the keys of before
    public void retire(Member former) {
        guests.put(former.peer(), Guest.of(former, slots.blobs(), world.clock().now()).asFormer());
        slots.admit(former);
        relay.follow(former);
    }

    /// Vouches from now on for no journal of this origin that does not go on from this head: for a hub that was made
    /// anew, the largest that sites, workstations and other witnesses know. It is kept.
    ///
    /// @throws DiskFault when the disk does not take it
    public void expect(Head outside) { slots.floors().put(outside); }

    /// Who has the checkpoints of its journals cosigned by hubs of other zones.
    public Witnesses witnesses() { return witnesses; }

    /// Knows a site no more. What it had brought stays.
    public void dismiss(PeerId site) {
        guests.remove(site);
        relay.dismiss(site);
        notices.forget(site);
        matches.ifPresent(kept -> kept.forget(site.name().substring(site.name().indexOf('/') + 1)));
        row.forget(site);
    }

    /// Knows what officers of its zone said, and tells it to every site that has asked and not heard it yet.
    ///
    /// @param statements envelopes as they were signed, from the first on; never fewer than before
    public void announce(List<String> statements) { notices.put(statements); }

    /// Says from now on which sites have a token that another asks for.
    ///
    /// @param kept closed with the hub
    public void match(Matches kept) { matches = Optional.of(kept); }

    /// Judges orders from now on as this directory says.
    public void obey(ZoneDirectory zone) { orders.in(zone); }

    /// Takes an order, by whatever road it came, and tells it to every site at once.
    ///
    /// @return why not, if it does not hold or is known
    /// @throws DiskFault when the disk does not take it
    public Optional<Refusal> order(String line) {
        var refusal = orders.take(line, world.clock().now()).refusal();
        if (refusal.isEmpty()) row.put(orders.lines());
        return refusal;
    }

    /// Takes a message of a site that has proven who it is.
    public void receive(PeerId from, byte[] message) {
        witnesses.heard(from, message);
        var guest = guests.get(from);
        if (guest == null) return;
        long wait = guest.bucket().take(message.length, world.clock().now());
        if (wait > 0) {
            send(from, new Message.Slow(wait));
            return;
        }
        try {
            var said = Message.parse(message);
            if (shut(from) && !(said instanceof Message.Proves)) return;
            if (guest.former() && !(said instanceof Message.Learn)) succeeded(guest);
            else take(guest, said);
        } catch (IllegalArgumentException nonsense) {
            var journal = guest.member().journals().getFirst().name();
            refuse(from, new LogId(journal), new Taking.Wrong(-1, "it cannot be read: " + nonsense.getMessage()),
                List.of());
        }
    }

    private void succeeded(Guest guest) {
        refuse(guest.member().peer(), new LogId(guest.member().journals().getFirst().name()),
            new Taking.Wrong(-1, "by the word of the officers this site goes on at "
                + "another computer, with another key; this one writes in its name no more"),
            List.of());
    }

    private void take(Guest guest, Message message) {
        var from = guest.member().peer();
        switch (message) {
            case Message.Ask(var journal, var ask) ->
                slot(from, journal).ifPresent(slot -> tell(slot, ask));
            case Message.Shown(var journal, var note) -> slot(from, journal).ifPresent(slot -> shown(slot, note));
            case Message.Offer(var journal, var old, var note, var proof) ->
                slot(from, journal).ifPresent(slot -> answer(slot, slot.journal().expect(old, note, proof), note));
            case Message.Entries(var journal, var pack) ->
                slot(from, journal).ifPresent(slot -> answer(slot, slot.journal().add(pack), new byte[0]));
            case Message.Piece piece -> send(from, guest.blobs().take(piece));
            case Message.Pull(var journal, var start) ->
                relay.pull(guest.member(), journal, start, now()).ifPresent(found -> send(from, found));
            case Message.Heed(var number) -> row.learn(from, number);
            case Message.Brought(var order) -> order(order);
            case Message.Learn(var number) -> notices.learn(from, number);
            case Message.OfTokens about -> answer(guest.member(), about).ifPresent(found -> send(from, found));
            case Message.ToSite _ -> {}
        }
    }

    private Optional<Message> answer(Member site, Message.OfTokens about) {
        return matches.flatMap(kept -> kept.answer(site.site(), about, world.clock().now()));
    }

    /// With it, whoever of two computers this is learns that there is another.
    private void tell(Slot slot, long ask) {
        send(slot.site(), slot.holds(now(), ask, false));
        another(slot);
    }

    private void another(Slot slot) {
        var journal = slot.journal().origin();
        complaints.fork(slot.site(), journal).ifPresent(
            note -> send(slot.site(), new Message.Another(journal, note.getBytes(UTF_8))));
    }

    /// A site that cannot be what it was says so itself: an older disk, or one of two computers.
    private void shown(Slot slot, byte[] note) {
        var told = slot.journal().look(note);
        if (!(told instanceof Taking.Older || told instanceof Taking.Forked)) return;
        complaints.add(new Complaint(world.clock().now(), slot.site(), slot.journal().origin(), told, List.of(
            new String(note, UTF_8))));
        another(slot);
    }

    /// The site's own journal, or it is told why not.
    private Optional<Slot> slot(PeerId site, LogId journal) {
        return switch (slots.of(site, journal)) {
            case Slots.Found.Open(var slot) -> Optional.of(slot);
            case Slots.Found.Others(var why) -> {
                refuse(site, journal, new Taking.Wrong(-1, why), List.of());
                yield Optional.empty();
            }
            case Slots.Found.Closed(var why) -> {
                send(site, new Message.Refused(journal, -1, why));
                yield Optional.empty();
            }
        };
    }

    /// @param note the checkpoint that was brought, if it was one
    private void answer(Slot slot, Taking taking, byte[] note) {
        boolean signed = note.length > 0 && taking instanceof Taking.Forked;
        var shown = signed ? List.of(new String(note, UTF_8)) : List.<String>of();
        var conflict = slot.conflict();
        if (conflict.isPresent()) {
            discard(slot, conflict.get(), shown);
            return;
        }
        switch (taking) {
            case Taking.Taken _ when slot.journal().committable() -> ready.add(slot);
            case Taking.Taken _ -> send(slot.site(), slot.holds(now(), 0, false));
            case Taking.Behind _ -> send(slot.site(), slot.holds(now(), 0, true));
            case Taking.Forked _ when !slot.proven() -> discard(slot, taking, shown);
            case Taking.Older _ -> {}
            case Taking.Forked _,Taking.Wrong _ -> {
                refuse(slot.site(), slot.journal().origin(), taking, shown);
                another(slot);
            }
        }
    }

    /// Nothing of it was vouched for, whoever came first: it begins anew, and who shows what others knew of it is
    /// taken.
    private void discard(Slot slot, Taking why, List<String> shown) {
        ready.remove(slot);
        slots.discard(slot.journal().origin());
        refuse(slot.site(), slot.journal().origin(), why, shown);
    }

    private void refuse(PeerId site, LogId journal, Taking what, List<String> shown) {
        var complaint = new Complaint(world.clock().now(), site, journal, what, shown);
        complaints.add(complaint);
        send(site, new Message.Refused(journal, complaint.position(), complaint.words()));
    }

    /// Does a bounded piece of what waits: makes durable and cosigns, follows, tidies.
    ///
    /// @return false when nothing waits
    public boolean step() {
        return commit() || relay.follow() || complaints.step(world.clock().now()) || slots.tidy() || witnesses.step();
    }

    /// All journals that are whole up to a checkpoint, at the same time.
    private boolean commit() {
        if (ready.isEmpty()) return false;
        var now = List.copyOf(ready);
        ready.clear();
        world.disk().together(now.stream().filter(slot -> slot.journal().committable()).<Supplier<Io>>map(
            slot -> slot.journal()::commit).toList());
        for (var slot : now) send(slot.site(), slot.holds(now(), 0, false));
        return true;
    }

    private Slot.Witness now() { return new Slot.Witness(name, witness, world.clock().now()); }

    private void send(PeerId to, Message message) { relayed(to, message.bytes()); }

    /// What is told by itself, orders and statements, goes to everyone.
    private void relayed(PeerId to, byte[] message) { if (!shut(to)) world.wire().send(to, message); }

    private boolean shut(PeerId site) { return orders.shut(site, world.clock().now()); }

    /// A journal as far as it is durable here; empty if the hub has none of that origin.
    public Optional<Journal> journal(LogId origin) { return slots.journal(origin); }

    /// What it did not take, the oldest first.
    public List<Complaint> complaints() { return complaints.all(); }

    @Override public void close() {
        commit();
        complaints.write();
        slots.close();
        relay.close();
        matches.ifPresent(Matches::close);
    }
}
