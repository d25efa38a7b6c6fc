package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lazaret.core.site.Session;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Answer;
import org.lazaret.drill.universe.Tap;
import org.lazaret.drill.universe.Visit;

/// How many bytes left a node, to whom and when, counted where they leave it; and since when its disk has had each
/// order that the site accepted, as a stranger reads it there.
public final class Outflow implements Tap {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String ACCEPTED = "\"kind\":\"orders.accepted\"";

    private final Agenda agenda;
    private final SimDisk disk;
    private final String folder;
    private final List<Out> out = new ArrayList<>();
    private final List<Instant> accepted = new ArrayList<>();
    private final List<Runnable> watchers = new ArrayList<>();

    /// Some bytes that left.
    ///
    /// @param streamed to a response that had been open
    public record Out(Instant at, Session who, long bytes, boolean streamed) {}

    /// @param folder of the site on the disk
    public Outflow(Agenda agenda, SimDisk disk, String folder) {
        this.agenda = agenda;
        this.disk = disk;
        this.folder = folder;
    }

    @Override public void leaves(Visit visit, Answer.Saw page) {
        add(visit.session(), page.outcome().text().getBytes(UTF_8).length, false);
    }

    @Override public void told(Session who, byte[] words) { add(who, words.length, true); }

    private void add(Session who, long bytes, boolean streamed) {
        if (watchers.isEmpty()) return; // nobody is ordered about here
        var bare = new Session(who.who(), who.device(), List.of());
        out.add(new Out(agenda.now(), bare, bytes, streamed));
    }

    /// Does this each time that something about orders is on the disk.
    public void watch(Runnable looks) { watchers.add(looks); }

    /// Looks at the disk, at what is there whatever a power cut does.
    @Override public void ordered() {
        var care = SiteFiles.entries(disk.durable(folder + "/"), folder).getOrDefault("care", List.of());
        for (int more = accepted(care) - accepted.size(); more > 0; more--) accepted.add(agenda.now());
        watchers.forEach(Runnable::run);
    }

    /// How many orders a care journal says were accepted.
    public static int accepted(List<byte[]> care) {
        return (int) care.stream().filter(entry -> new String(Heading.of(entry).line(), UTF_8).contains(
            ACCEPTED)).count();
    }

    /// When the order was on the disk for which the doors were seen to be shut: they shut as soon as it is decided.
    public Instant onDisk(Instant shut) {
        return accepted.stream().filter(at -> !at.isBefore(shut) && at.isBefore(shut.plus(SOON))).findFirst().orElse(
            shut);
    }

    /// What went to somebody after the one time and until the other.
    public List<Out> between(Instant after, Instant until, Predicate<Session> whom) {
        return out.stream().filter(
            one -> one.at.isAfter(after) && !one.at.isAfter(until) && whom.test(one.who)).toList();
    }
}
