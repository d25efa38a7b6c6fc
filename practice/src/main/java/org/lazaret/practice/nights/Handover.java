package org.lazaret.practice.nights;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Cover.Given;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.group.cover.Parcel;
import org.lazaret.group.cover.Slip;
import org.lazaret.group.cover.Summary;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// Tells the site that covers this one at night of each animal, as soon as anything about it has changed.
///
/// It can be thrown away at any time: what was told is in the journal, and what was written since is found there.
public final class Handover {
    private static final int MOST_ANIMALS = 20;

    private final SiteId home;
    private final Marks marks;
    private final Secrets secrets;
    private final Changes changes;
    private final Set<String> due = new LinkedHashSet<>();
    private long noted = -1;
    private long read;

    public Handover(SiteId home, Marks marks, Secrets secrets, Changes changes) {
        this.home = home;
        this.marks = marks;
        this.secrets = secrets;
        this.changes = changes;
    }

    /// What is to be said of one animal.
    private record Change(List<Slip> slips, List<Given> given, List<String> ended) {}

    /// Hands over one parcel.
    ///
    /// @param desk of the site itself
    /// @param care how many entries the care journal has: what is told later has a larger number
    /// @return false when nothing waits, or the disk is full
    public boolean step(Desk desk, long care, Instant now) {
        var cover = desk.read(Cover.BOOK);
        if (cover.hatch().isEmpty()) return false;
        if (cover.stale()) return tell(desk, new Cover.Renew());
        if (cover.upTo() != noted) begin(desk, cover.upTo(), care);
        follow(desk);
        if (due.isEmpty()) return rest(desk, cover);
        return post(desk, cover, new Moment(care, now));
    }

    private record Moment(long care, Instant now) {}

    private void begin(Desk desk, long upTo, long care) {
        due.clear();
        noted = upTo;
        read = upTo;
        if (upTo > 0) return;
        read = care;
        desk.look(Animals.living()).forEach(animal -> due.add(animal.name()));
        desk.look(Givens.standing()).forEach(given -> due.add(given.animal()));
    }

    /// Whose animal, or whose owner, something was written of.
    private void follow(Desk desk) {
        for (var changed = changes.since(read); changed.next() > read; changed = changes.since(read)) {
            read = changed.next();
            var names = new LinkedHashSet<>(changed.subjects().stream().map(SubjectId::name).toList());
            if (names.isEmpty()) continue;
            var animals = desk.look(Animals.among(names.stream().map(AnimalId::new).toList())).stream().map(
                row -> row.id().name()).toList();
            due.addAll(animals);
            desk.look(Givens.of(List.copyOf(names))).forEach(given -> due.add(given.animal()));
            animals.forEach(names::remove);
            for (var name : names) {
                desk.look(Animals.of(new ClientId(name))).forEach(animal -> due.add(animal.id().name()));
                desk.look(Givens.ownedBy(name)).forEach(given -> due.add(given.animal()));
            }
        }
    }

    /// Even when there is nothing to tell, a new hatch is used: only then is the one before it shut.
    private boolean rest(Desk desk, Cover cover) {
        if (cover.used() < cover.hatches().getFirst().epoch()) return seal(desk, cover, List.of());
        if (noted == 0 && read > 0) note(desk, List.of());
        return false;
    }

    private boolean post(Desk desk, Cover cover, Moment moment) {
        var some = due.stream().limit(MOST_ANIMALS).toList();
        var known = new Known(desk, some);
        var changed = new ArrayList<Change>();
        int bytes = 0;
        for (var animal : some) {
            if (bytes > Parcel.MOST_BYTES) break;
            due.remove(animal);
            var change = change(animal, known, moment);
            bytes += new Parcel(home, change.slips()).size();
            changed.add(change);
        }
        var slips = changed.stream().flatMap(change -> change.slips().stream()).toList();
        if (slips.isEmpty()) return true;
        return seal(desk, cover, slips) && note(desk, changed);
    }

    private boolean seal(Desk desk, Cover cover, List<Slip> slips) {
        var sealed = new Parcel(home, slips).seal(cover.by().getFirst(), cover.hatches().getFirst(), secrets);
        return tell(desk, new Cover.Post(sealed));
    }

    /// After it was posted: whoever fails between tells it twice, and that does no harm.
    private boolean note(Desk desk, List<Change> changed) {
        var upTo = due.isEmpty() ? read : noted;
        var note = new Cover.Note(upTo, changed.stream().flatMap(change -> change.given().stream()).toList(),
            changed.stream().flatMap(change -> change.ended().stream()).toList());
        if (!tell(desk, note)) return false;
        noted = upTo;
        return true;
    }

    /// What is known of some animals now, and what was told of them last.
    private record Known(Map<String, Animals.Row> animals, Map<String, Clients.Row> owners,
        Map<String, Givens.Row> given, Summing summing) {
        Known(Desk desk, List<String> some) {
            var animals = desk.look(Animals.among(some.stream().map(AnimalId::new).toList()));
            var whose = animals.stream().map(Animals.Row::owner).distinct().toList();
            var owners = whose.isEmpty() ? List.<Clients.Row>of() : desk.look(Clients.among(whose));
            this(animals.stream().collect(toMap(row -> row.id().name(), identity())), owners.stream().collect(toMap(
                row -> row.id().name(), identity())), desk.look(Givens.of(some)).stream().collect(
                    toMap(
                        Givens.Row::animal, identity(), (_, last) -> last)),
                Summing.at(desk));
        }

        /// Nothing if it died, or its owner is erased or has moved away.
        Optional<Summary> summary(String animal) {
            return Optional.ofNullable(animals.get(animal)).filter(row -> row.died().isEmpty()).flatMap(
                row -> Optional.ofNullable(owners.get(row.owner().name())).filter(owner -> !owner.away()).map(
                    owner -> summing.of(row, owner)));
        }
    }

    private Change change(String animal, Known known, Moment moment) {
        var last = Optional.ofNullable(known.given().get(animal));
        var standing = last.filter(given -> given.state() == State.GIVEN);
        var summary = known.summary(animal);
        var owner = summary.isEmpty() ? "" : known.animals().get(animal).owner().name();
        var over = standing.filter(given -> !given.owner().equals(owner));
        var slips = new ArrayList<Slip>();
        over.ifPresent(given -> slips.add(new Slip(given.cover(), moment.care(), moment.now(), Optional.empty())));
        var ended = over.stream().map(Givens.Row::cover).toList();
        if (summary.isEmpty()) return new Change(slips, List.of(), ended);
        var mark = marks.of(summary.get());
        if (over.isEmpty() && standing.filter(given -> given.mark().equals(mark)).isPresent())
            return new Change(List.of(), List.of(), List.of());
        long round = last.map(Givens.Row::round).orElse(0L) + (over.isEmpty() && standing.isPresent() ? 0 : 1);
        var cover = marks.cover(animal, round);
        slips.add(new Slip(cover, moment.care(), moment.now(), summary));
        return new Change(slips, List.of(new Given(animal, owner, round, cover, mark)), ended);
    }

    /// What is refused, as a full disk refuses it, is found again from what was noted last.
    private boolean tell(Desk desk, Cover.Command command) {
        boolean told = desk.tell(Cover.BOOK, command, new RequestId("cover-" + desk.fresh())).now().refusal().isEmpty();
        if (!told) noted = -1;
        return told;
    }
}
