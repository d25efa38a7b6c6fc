package org.lazaret.group.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Merkle;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.OpenEntry;
import org.lazaret.core.world.Disk;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.Message;
import org.lazaret.group.cover.Porter;
import org.lazaret.group.finding.TokenKeys;
import org.lazaret.group.people.Outbox.Posted;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.ZoneDirectory;

/// What other sites have addressed to this one, letters about people and all else: asked for at the hub, proven to
/// stand in the journals of those who wrote it, letters opened with this site's box, and given out until someone has
/// taken them in.
///
/// The hub can keep letters back, and then they are missed until it is found out; it cannot make, change or read one.
public final class Mailbox implements Mail {
    private static final String KIND = "people.posted";
    private static final Codec<Posted> CODEC = Codec.of(Posted.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Own own;
    private final HubIdentity hub;
    private final Place place;
    private final Map<LogId, Sender> senders = new LinkedHashMap<>();
    private final List<Arrived> arrived = new ArrayList<>();
    private Predicate<SiteId> severed = _ -> false;

    /// The site that they are for.
    ///
    /// @param box the private half of its box
    public record Own(SiteId site, byte[] box) {}

    /// Where it is written down how far each journal was heard.
    public record Place(Disk disk, String folder) {
        private String path(LogId journal) { return folder + "/" + journal.origin().replace('/', '.'); }
    }

    /// @param next in the sender's journal, once this and all before it are taken in
    /// @param kind of the entry, e.g. `people.posted`
    /// @param text the letter's envelope; of every other kind the event, as JSON
    public record Arrived(LogId from, long next, String kind, String text) {
        public SiteId sender() { return from.site(); }

        public boolean isLetter() { return kind.equals(KIND); }

        /// Whom a letter is about.
        public AccountId who() { return about(text).orElseThrow(); }
    }

    private static final class Sender {
        private final VerifierKey key;
        private long next;
        private boolean wanted = true;
        private Instant due = Instant.MIN;

        Sender(VerifierKey key, long next) {
            this.key = key;
            this.next = next;
        }
    }

    public Mailbox(Own own, ZoneDirectory zone, HubIdentity hub, Place place) {
        this.own = own;
        this.hub = hub;
        this.place = place;
        zone.sites().stream().filter(site -> !site.site().equals(own.site())).forEach(
            site -> know(site, zone));
    }

    private void know(Newcomer site, ZoneDirectory zone) {
        care(site).ifPresent(key -> {
            var journal = new LogId(key.name());
            senders.put(journal, new Sender(key, Math.max(kept(journal), before(site, zone))));
        });
    }

    private static Optional<VerifierKey> care(Newcomer site) {
        return site.keys().journals().stream().map(VerifierKey::parse).filter(
            key -> new LogId(key.name()).journal().equals("care")).findFirst();
    }

    /// How far it was heard under its keys of before, as far as its journal of now begins with that.
    private long before(Newcomer site, ZoneDirectory zone) {
        long heard = 0;
        for (var life : zone.former()) {
            if (!life.site().site().equals(site.site())) continue;
            long then = care(life.site()).map(key -> kept(new LogId(key.name()))).orElse(0L);
            heard = Math.min(Math.max(heard, then), life.left());
        }
        return heard;
    }

    private long kept(LogId journal) {
        var text = place.disk().read(place.path(journal)).map(bytes -> new String(bytes, UTF_8)).orElse("0");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /// Takes nothing from those sites from now on. When one is none of them any more, what it wrote meanwhile comes.
    public void sever(Predicate<SiteId> which) {
        severed = which;
        arrived.stream().filter(this::isSevered).forEach(this::postpone);
        arrived.removeIf(this::isSevered);
        reached();
    }

    private boolean isSevered(Arrived one) { return severed.test(one.sender()); }

    private void postpone(Arrived one) {
        Optional.ofNullable(senders.get(one.from)).ifPresent(
            sender -> sender.next = Math.min(sender.next, one.next - 1));
    }

    @Override public void reached() { senders.values().forEach(Mailbox::want); }

    @Override public void grown(LogId journal, long size) {
        Optional.ofNullable(senders.get(journal)).filter(sender -> sender.next < size).ifPresent(Mailbox::want);
    }

    private static void want(Sender sender) {
        sender.wanted = true;
        sender.due = Instant.MIN;
    }

    @Override public Optional<Message> wish(Instant now) {
        for (var each : senders.entrySet()) {
            var sender = each.getValue();
            if (severed.test(each.getKey().site()) || !sender.wanted || now.isBefore(sender.due)) continue;
            sender.due = now.plus(AGAIN);
            return Optional.of(new Message.Pull(each.getKey(), sender.next));
        }
        return Optional.empty();
    }

    @Override public void take(Message.Delivery delivery) {
        var sender = senders.get(delivery.journal());
        if (sender == null || severed.test(delivery.journal().site()) || delivery.note().length == 0
            || delivery.upTo() < sender.next) return;
        var head = head(delivery, sender);
        if (head.isEmpty()) return;
        for (var item : delivery.items()) {
            if (item.position() < sender.next) continue;
            if (!Merkle.included(Merkle.leaf(item.entry()), item.position(), head.get(), item.proof())) return;
            open(delivery.journal(), item);
            sender.next = item.position() + 1;
        }
        sender.next = Math.min(head.get().size(), delivery.upTo());
        sender.wanted = !delivery.items().isEmpty();
        sender.due = Instant.MIN;
    }

    /// Of who wrote it, and of the hub; else whoever stands in between could make one.
    private Optional<Head> head(Message.Delivery delivery, Sender sender) {
        try {
            var note = Note.parse(delivery.note());
            if (Cosignature.seen(note, hub.witness()).isEmpty()) return Optional.empty();
            return note.verified(sender.key).map(Checkpoint::read).filter(
                head -> head.origin().equals(delivery.journal()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What its home wrote wrongly is no letter, and keeps none behind it back.
    private void open(LogId from, Message.Item item) {
        OpenEntry.of(item.entry()).filter(entry -> entry.header().to().contains(own.site())).ifPresent(
            entry -> open(from, item.position() + 1, entry));
    }

    private void open(LogId from, long next, OpenEntry entry) {
        var kind = entry.header().kind();
        if (kind.startsWith(Porter.ROOM) || kind.equals(TokenKeys.SENT))
            arrived.add(new Arrived(from, next, kind, new String(entry.event(), UTF_8)));
        if (!kind.equals(KIND)) return;
        for (var letter : posted(entry).map(Posted::letters).orElse(List.of()))
            unboxed(letter).filter(text -> about(text).isPresent()).ifPresent(
                text -> arrived.add(new Arrived(from, next, KIND, text)));
    }

    private static Optional<Posted> posted(OpenEntry entry) {
        try {
            return Optional.of(CODEC.read(entry.event()));
        } catch (CorruptBook _) {
            return Optional.empty();
        }
    }

    private Optional<String> unboxed(String letter) {
        try {
            return Post.open(Base64.getDecoder().decode(letter), own.site(), own.box());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<AccountId> about(String envelope) {
        try {
            return Optional.of(Letter.of(Dsse.parse(envelope)).who());
        } catch (CorruptBook _) {
            return Optional.empty();
        }
    }

    /// The oldest that nobody has taken in yet.
    public Optional<Arrived> first() { return arrived.stream().findFirst(); }

    /// It stands in this site's own journal, or never will.
    public void took(Arrived letter) {
        arrived.remove(letter);
        if (arrived.stream().anyMatch(each -> each.from().equals(letter.from()) && each.next() == letter.next()))
            return;
        place.disk().replace(place.path(letter.from()), String.valueOf(letter.next()).getBytes(UTF_8));
    }
}
