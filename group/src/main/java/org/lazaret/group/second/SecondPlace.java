package org.lazaret.group.second;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Package;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.site.Outside;
import org.lazaret.core.site.Reach;
import org.lazaret.core.site.Second;
import org.lazaret.core.site.Second.State;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Turns;
import org.lazaret.group.second.Carried.What;

/// Keeps a site's second place as new as it can, a round at a time.
///
/// The site is asked in its turn, for a bounded piece each time; the second place is written outside of it, so that a
/// slow or dying stick holds up nobody. First come the keys that entries need, then the entries, checked against what
/// the site signed and synced; only then are they counted. Whatever fails there, at the site nothing changes but its
/// banner, and the next round begins anew from what the second place has.
///
/// `round` and `close` are called by one thread; the rest by any.
public final class SecondPlace {
    /// Entries between two checkpoints, at most.
    private static final long SLICE = 16_384;
    private static final int PACKAGE_BYTES = 1 << 20;
    private static final List<String> JOURNALS = List.of("care", "access");
    private static final Optional<String> AGAIN = Optional.of("");

    private final Supplier<Optional<Stick>> there;
    private final Outside.Ground ground;
    private final Turns turns;
    private final Carried carried;
    private Optional<Stick.Copy> open = Optional.empty();
    private volatile Optional<SheetCopies> sheet = Optional.empty();
    private volatile Known known;
    private volatile String superseded = "";

    /// @param trouble what only a person can put right, in plain words; empty if nothing is
    private record Known(State state, What what, String trouble) {}

    /// What goes there next of a journal.
    ///
    /// @param whole whether that is all there is
    private record Slice(Journal here, MirroredJournal there, Way way, boolean whole) {}

    /// @param note that the site signed over all entries up to `to`
    private record Way(long from, long to, byte[] note, List<Hash> proof) {}

    /// @param there finds the disk of the second place; empty while it is out of reach
    public SecondPlace(Supplier<Optional<Stick>> there, Outside.Ground ground, Turns turns) {
        this.there = there;
        this.ground = ground;
        this.turns = turns;
        this.carried = new Carried(ground.world().disk(), ground.folder() + "/second/carried");
        this.known = new Known(State.UNPREPARED, turns.take(() -> carried.read(ground.log())), "");
    }

    /// The keys are sealed to this sheet from now on: before it is said, each has its copy.
    public void sheet(SheetCopies copies) { sheet = Optional.of(copies); }

    public Elsewhere elsewhere() {
        var now = known;
        var troubles = now.trouble.isEmpty() ? List.<String>of() : List.of(now.trouble);
        return new Elsewhere(Reach.NONE, now.what.of("care"), now.what.of("access"), troubles).with(
            new Second(now.state, now.what.until()));
    }

    /// Whether the folder that is there was made the second place of this site.
    public boolean prepared() {
        try {
            return there.get().filter(stick -> stick.mark() == Stick.Mark.OURS).isPresent();
        } catch (DiskFault _) {
            return false;
        }
    }

    /// Makes the folder that is there the second place of this site.
    ///
    /// @return false when it is out of reach, or another site's
    public boolean prepare() {
        try {
            var stick = there.get();
            return stick.isPresent() && switch (stick.get().mark()) {
                case OURS -> true;
                case ANOTHERS -> false;
                case NONE -> stick.get().prepare() instanceof Io.Done;
            };
        } catch (DiskFault _) {
            return false;
        }
    }

    /// Brings a bounded piece of what is not there yet.
    ///
    /// @return whether there is more to bring at once
    public boolean round() {
        try {
            return sheet.isPresent() ? round(sheet.get()) : state(State.UNPREPARED);
        } catch (DiskFault gone) {
            return away();
        } catch (DamagedFile damage) {
            return away("The second place no longer gives back what was written there: " + damage.getMessage());
        }
    }

    private boolean state(State state) {
        known = new Known(state, known.what, "");
        return false;
    }

    private boolean away() { return away(""); }

    private boolean away(String trouble) {
        open = Optional.empty();
        known = new Known(State.AWAY, known.what, trouble);
        return false;
    }

    private boolean round(SheetCopies keys) {
        var stick = there.get();
        return switch (stick.map(Stick::mark).orElse(Stick.Mark.NONE)) {
            case NONE -> away();
            case ANOTHERS -> away("What stands for the second place is another site's.");
            case OURS -> {
                heed(stick.orElseThrow());
                if (!superseded.isEmpty()) yield away(superseded);
                var copy = open.orElseGet(() -> stick.orElseThrow().copy(verifiers()));
                open = Optional.of(copy);
                yield round(keys, copy);
            }
        };
    }

    private boolean round(SheetCopies keys, Stick.Copy copy) {
        var begun = ground.world().clock().now();
        var slices = new ArrayList<Slice>();
        for (var name : JOURNALS) {
            var there = copy.journals().get(name);
            var quarrel = turns.take(() -> quarrel(ground.log().journal(name), there));
            if (quarrel.isPresent()) return away(quarrel.get());
            slices.add(turns.take(() -> slice(ground.log().journal(name), there)));
        }
        copy.stick().bequeath(incarnation(), keys, secret());
        copy.bring(keys); // after the sizes: so whatever seals those entries is among them
        for (var slice : slices) {
            var missed = missed(slice);
            if (missed.isPresent()) return away(missed.get());
        }
        copy.release(keys);
        return settled(copy, slices.stream().allMatch(Slice::whole), begun);
    }

    private int incarnation() {
        return ground.log().journal("care").origin().incarnation();
    }

    private byte[] secret() { return ground.seed().apply("successor/1"); }

    /// Looks whether this site goes on elsewhere, before anyone writes here.
    public void heed() {
        try {
            there.get().filter(stick -> stick.mark() == Stick.Mark.OURS).ifPresent(this::heed);
        } catch (DiskFault _) {
            // It is not there: whoever plugs it in later is heard then.
        }
    }

    private void heed(Stick stick) {
        stick.successor(incarnation(), secret()).ifPresent(next -> superseded = turns.take(() -> words(next)));
    }

    private String words(Successor next) {
        long care = ground.log().journal("care").size();
        var only = care <= next.care()
            ? ""
            : ". Entries %d to %d of care are on this computer only; they are kept as they are".formatted(next.care(),
                care - 1);
        return "This practice was restored and goes on at another computer: this one writes no more" + only;
    }

    /// Why nobody may work here any more; empty while they may.
    public String superseded() { return superseded; }

    private List<VerifierKey> verifiers() {
        var keys = new ArrayList<VerifierKey>();
        for (var name : JOURNALS)
            keys.add(new VerifierKey(ground.log().journal(name).origin().origin(), ground.signer().publicKey()));
        return keys;
    }

    /// Why what is there is not the beginning of what is here; empty if it is.
    private static Optional<String> quarrel(Journal here, MirroredJournal there) {
        var head = there.held().head();
        if (head.size() > here.size())
            return Optional.of(
                "The second place has %d entries of %s where there are %d: is this an older disk?".formatted(
                    head.size(), here.origin().origin(), here.size()));
        if (head.root().equals(here.root(head.size()))) return Optional.empty();
        return Optional.of("The second place has other entries of %s than this computer".formatted(
            here.origin().origin()));
    }

    private Slice slice(Journal here, MirroredJournal there) {
        long from = there.size();
        long to = Math.min(here.size(), from + SLICE);
        var text = Checkpoint.text(new Head(here.origin(), to, here.root(to)));
        var note = Note.sign(text, here.origin().origin(), ground.signer()).bytes();
        return new Slice(here, there, new Way(from, to, note, here.consistency(from, to)), to == here.size());
    }

    /// Why it was not brought: empty if it was; without words if the next round may do it.
    private Optional<String> missed(Slice slice) {
        var way = slice.way;
        if (way.from == way.to) return Optional.empty();
        if (!(slice.there.expect(way.from, way.note, way.proof) instanceof Taking.Taken)) return AGAIN;
        try {
            for (long at = way.from; at < way.to;) {
                long next = at;
                var pack = turns.take(() -> Package.of(slice.here, next, way.to, PACKAGE_BYTES));
                if (!(slice.there.add(pack) instanceof Taking.Taken)) return AGAIN;
                at = pack.end();
            }
        } catch (DamagedFile rot) {
            return Optional.of("What is to be brought to the second place cannot be read: " + rot.getMessage());
        }
        return slice.there.commit() instanceof Io.Done ? Optional.empty() : AGAIN;
    }

    /// Counts what is there, if it is: a folder whose stick was pulled out may take what is written and lose it.
    private boolean settled(Stick.Copy copy, boolean whole, Instant begun) {
        if (copy.stick().mark() != Stick.Mark.OURS) return away();
        var sizes = new LinkedHashMap<String, Long>();
        copy.journals().forEach((name, journal) -> sizes.put(name, journal.size()));
        boolean news = !known.what.sizes().equals(sizes);
        known = new Known(State.THERE, new What(sizes, whole ? Optional.of(begun) : known.what.until()), "");
        if (news) carried.keep(turns.take(() -> Carried.text(ground.log(), known.what)));
        else copy.tidy();
        if (whole) open = Optional.empty(); // until the next round another stick may lie there
        return !whole;
    }

    /// Leaves the second place as anybody's verifier can check it.
    public void close() {
        try {
            if (known.state == State.THERE) there.get().ifPresent(stick -> stick.copy(verifiers()).tidy());
        } catch (DiskFault | DamagedFile _) {
            // What was counted is there all the same.
        }
        open = Optional.empty();
    }
}
