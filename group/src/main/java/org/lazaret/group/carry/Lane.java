package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Package;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.group.exposed.Sort;

/// The way of one journal to the hub.
///
/// A slice is offered with a checkpoint over it, then its packages go out as far as the window allows, then its
/// cosignature is waited for: the hub signs what is durable, so slices are also how much is lost to a crash of the hub.
final class Lane {
    /// Entries between two checkpoints, at most.
    private static final long SLICE = 16_384;
    /// Entries on the way that the hub has not said it has.
    private static final long WINDOW = 8_192;
    private static final int PACKAGE_BYTES = 1 << 20;
    private static final Duration TOLD = Duration.ofDays(1);
    private static final Duration SHOW_EVERY = Duration.ofHours(1);
    private static final Duration KEEP_EVERY = Duration.ofSeconds(30);

    private final Journal journal;
    private final Signer signer;
    private final Eye eye;
    private final Kept kept;
    private final Stall stall = new Stall();
    private final Patience patience = new Patience();
    private byte[] note = new byte[0];
    private byte[] vouched = new byte[0];
    /// This computer's own head, for a hub that has another.
    private byte[] show = new byte[0];
    private Instant showAgain = Instant.MIN;
    private Checked checked = new Checked(new byte[0], 0);
    private Cosigned.Own own = Cosigned.Own.NOTHING;
    private long held;
    private long heldWhenAsked;
    private boolean known;
    private long next;
    private long expected;
    private long sent;
    private String trouble = "";
    private String lost = "";
    private Instant lostUntil = Instant.MIN;
    private Instant written = Instant.MIN;

    /// A word of the hub that holds, and how much it is of.
    private record Checked(byte[] note, long size) {}

    Lane(Eye eye, Kept kept) {
        this.eye = eye;
        this.journal = eye.journal();
        this.signer = eye.signer();
        this.kept = kept;
        kept.note(name()).ifPresent(this::remember);
    }

    private String name() { return journal.origin().journal(); }

    private void remember(byte[] there) {
        try {
            held = Cosigned.check(there, journal, signer, eye.hub()).map(Head::size).orElse(0L);
            note = there;
            vouched = there;
        } catch (NotBelieved _) {
            held = 0; // torn or another's: the hub is asked
        }
    }

    Journal journal() { return journal; }

    long held() { return held; }

    /// What is wrong with this way, in plain words; nothing if nothing is.
    List<String> troubles(Instant now) {
        return Stream.of(trouble, now.isBefore(lostUntil) ? lost : "", stall.words()).filter(
            words -> !words.isEmpty()).toList();
    }

    void trouble(String what) { trouble = what; }

    /// Asks anew at the next step.
    void ask() {
        known = false;
        patience.now();
    }

    /// What to send now, if anything.
    Optional<Message> step(Instant now, Blobs blobs) {
        keep(now);
        if (show.length > 0) return shown(now);
        if (!known || patience.over(now)) return asking(now);
        if (expected > next) return entries(now);
        long target = blobs.ready(journal, next, Math.min(journal.size(), next + SLICE));
        return target > next ? offer(target, now) : Optional.empty();
    }

    private Optional<Message> asking(Instant now) {
        known = false;
        var ask = patience.ask(now);
        if (ask.isPresent()) heldWhenAsked = held; // an answer on its way is to the question before
        return ask.map(number -> new Message.Ask(journal.origin(), number));
    }

    private Optional<Message> offer(long target, Instant now) {
        var signed = Note.sign(Checkpoint.text(new Head(journal.origin(), target, journal.root(target))),
            journal.origin().origin(), signer);
        var proof = journal.consistency(expected, target);
        long old = expected;
        expected = target;
        sent = next;
        own = new Cosigned.Own(signed);
        stall.brought(target, now);
        patience.expect(now);
        return Optional.of(new Message.Offer(journal.origin(), old, signed.bytes(), proof));
    }

    private Optional<Message> entries(Instant now) {
        sent = Math.max(sent, next);
        if (sent >= expected || sent >= next + WINDOW) return Optional.empty();
        try {
            var pack = Package.of(journal, sent, expected, PACKAGE_BYTES);
            sent = pack.end();
            patience.expect(now);
            return Optional.of(new Message.Entries(journal.origin(), pack));
        } catch (DamagedFile damage) {
            trouble = "What is to be carried cannot be read: " + damage.getMessage();
            return Optional.empty();
        }
    }

    /// The hub says how far it is.
    void holds(Message.Holds holds, Instant now) {
        var asked = patience.answered(holds.answers());
        try {
            long size = checked(holds.note());
            stall(size, holds.at().next(), now);
            if (!believable(holds, size, now)) {
                if (asked) patience.rest(now); // it would say the same again at once
                return;
            }
            if (size < held && !(asked && size < heldWhenAsked)) {
                if (asked || holds.gap()) ask(); // late, or the hub has lost it: the answer to a question tells
                return;
            }
            if (size < held) lost(holds.note(), held - size, now);
            follow(holds, size, asked);
            patience.heard(now, expected > next);
        } catch (NotBelieved wrong) {
            trouble = "The hub's word does not hold: " + wrong.getMessage();
            eye.saw(wrong, holds.note(), now);
            if (wrong.sort().lost() && !now.isBefore(showAgain)) show = eye.own(holds.note());
            if (asked) patience.rest(now);
        }
    }

    /// The hub was brought something in this site's name.
    void another(byte[] theirs, Instant now) {
        try {
            Cosigned.another(theirs, journal, signer).ifPresent(head -> eye.another(head, theirs, now));
        } catch (NotBelieved wrong) {
            eye.saw(wrong, theirs, now);
        }
    }

    private Optional<Message> shown(Instant now) {
        var message = new Message.Shown(journal.origin(), show);
        show = new byte[0];
        showAgain = now.plus(SHOW_EVERY);
        return Optional.of(message);
    }

    /// Whoever answers and takes nothing keeps back what was brought.
    private void stall(long size, long taken, Instant now) {
        if (stall.answered(new Stall.Come(size, taken), now))
            eye.saw(Sort.WITHHELD, Eye.proof(stall.words(), vouched, new byte[0]), now);
    }

    /// A hub that has nothing new says the same again, and a journal only grows: what was checked once is not checked
    /// anew.
    private long checked(byte[] brought) {
        if (!Arrays.equals(brought, checked.note)) {
            var head = own.vouched(brought, journal, eye.hub()).or(
                () -> Cosigned.check(brought, journal, signer, eye.hub()));
            checked = new Checked(brought, head.map(Head::size).orElse(0L));
        }
        return checked.size;
    }

    private boolean believable(Message.Holds holds, long size, Instant now) {
        var at = holds.at();
        boolean ours = at.expected() <= journal.size() && at.next() >= size && at.next() <= at.expected();
        if (ours) return true;
        trouble = "The hub claims %d entries of %s where there are %d: is this an older disk?".formatted(
            at.expected(), journal.origin().origin(), journal.size());
        eye.saw(Sort.CLAIMED, Eye.proof(trouble, new byte[0], holds.note()), now);
        return false;
    }

    /// They are brought again in a moment; that it happened stands for a day.
    private void lost(byte[] left, long entries, Instant now) {
        lost = "The hub has lost %d entries of %s that it had; they are brought again".formatted(entries,
            journal.origin().origin());
        lostUntil = now.plus(TOLD);
        eye.saw(Sort.LOST, Eye.proof(lost, vouched, left), now);
    }

    private void follow(Message.Holds holds, long size, boolean asked) {
        if (asked || size > held) trouble = ""; // what comes late takes nothing back
        held = size;
        note = holds.note();
        vouched = note;
        if (asked) {
            known = true;
            next = holds.at().next();
            sent = next;
            expected = holds.at().expected();
        } else if (known && holds.gap()) {
            ask(); // what is on the way crosses this answer: only a question tells where to go on
        } else if (known) {
            next = Math.max(next, Math.min(holds.at().next(), expected));
        }
    }

    /// The hub does not take it: nothing goes on here until it is asked again.
    void refused(Message.Refused refused, Instant now) {
        trouble = "The hub does not take %s: %s".formatted(refused.journal().origin(), refused.what());
        known = false;
        stall(held, next, now);
        patience.rest(now);
    }

    private void keep(Instant now) {
        if (note.length == 0 || now.isBefore(written)) return;
        kept.keep(name(), note);
        note = new byte[0];
        written = now.plus(KEEP_EVERY);
    }
}
