package org.lazaret.pages;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.site.Second;
import org.lazaret.core.site.Standing;

/// A page in its frame.
///
/// @param path of the request, so that the menu can show where one is
public record Framed(String title, String path, Content body, Pen pen) {
    public boolean here(Place.Room room) { return path.equals(room.path()) || path.startsWith(room.path() + "/"); }

    public String me() { return pen.me().map(pen::name).orElse(""); }

    /// The rooms that whoever sits here may enter.
    public List<Place.Room> menu() {
        return pen.place().menu().stream().filter(room -> pen.may("GET " + room.path())).toList();
    }

    public String word(Place.Room room) { return pen.place().words().say(room.of(), "menu"); }

    /// From where a page follows what is written.
    public long since() { return pen.since(); }

    public int unfinished() { return pen.unfinished(); }

    /// How safe what was written is, in words.
    public String standing() {
        return pen.standing().map(now -> say(now) + exposed(now) + back(now) + said()).orElse("");
    }

    private String back(Standing standing) {
        return standing.awaited() == 0 ? "" : say("standing-restoring", standing.awaited());
    }

    private String said() { return waiting().map(since -> say("standing-found", pen.at(since))).orElse(""); }

    /// Whether the watch found something that whoever sits here may look into.
    public boolean found() { return waiting().isPresent(); }

    private Optional<Instant> waiting() {
        return pen.may("GET /watch") ? pen.standing().flatMap(Standing::found) : Optional.empty();
    }

    /// Whether somebody who may know of more than came back is still to be heard.
    public boolean restoring() { return pen.standing().filter(now -> now.awaited() > 0).isPresent(); }

    private String exposed(Standing standing) {
        var key = standing.quarrel().isEmpty() || standing.alone() == 0 ? "standing-exposed" : "standing-apart";
        return standing.exposed().map(since -> say(key, pen.at(since))).orElse("");
    }

    private String say(Standing standing) {
        var alone = String.format(pen.place().words().locale(), "%,d", standing.alone());
        if (!standing.rot().isEmpty()) return say("standing-rot", standing.rot());
        if (!standing.quarrel().isEmpty() && standing.exposed().isEmpty()) // else it stands on that page
            return say("standing-quarrel" + one(standing), standing.quarrel(), alone);
        var key = (standing.full() ? "standing-full" : reach(standing)) + one(standing);
        var words = say(key, alone, pen.at(standing.since()));
        return words + standing.second().map(this::missing).orElse("");
    }

    private static String one(Standing standing) { return standing.alone() == 1 ? "-one" : ""; }

    /// What is to be said of a second place that does not take what is written.
    private String missing(Second second) {
        return switch (second.state()) {
            case THERE -> "";
            case UNPREPARED -> say("standing-unprepared");
            case AWAY -> second.until().map(until -> say("standing-away", pen.at(until))).orElseGet(
                () -> say("standing-away-new"));
        };
    }

    private static String reach(Standing standing) {
        boolean none = standing.alone() == 0;
        return switch (standing.reach()) {
            case NONE -> none && standing.second().isPresent() ? "standing-second" : "standing-alone";
            case HUB -> hub(standing);
            case ISLAND -> island("standing-island", standing);
            case CLOSED -> island("standing-closed", standing);
        };
    }

    private static String island(String key, Standing standing) {
        if (standing.way() == 0) return key + "-none";
        return standing.alone() == 0 ? key + "-second" : key;
    }

    /// Nothing is said to be on its way to a hub that does not agree, nor as many as lie here only where it lacks more.
    private static String hub(Standing standing) {
        boolean comes = standing.quarrel().isEmpty();
        if (standing.way() == 0) return "standing-safe";
        if (standing.alone() == 0) return comes ? "standing-way-second" : "standing-second";
        return comes && standing.way() == standing.alone() ? "standing-way" : "standing-alone";
    }

    /// Whether there is something on the record that nobody has looked into.
    public boolean exposed() { return pen.standing().filter(now -> now.exposed().isPresent()).isPresent(); }

    public boolean alarm() {
        return found() || pen.standing().filter(
            now -> now.full() || !now.rot().isEmpty() || !now.quarrel().isEmpty()
                || now.exposed().isPresent()).isPresent();
    }

    /// The frame's own words.
    public String say(String key, Object... parts) { return pen.place().words().say(Framed.class, key, parts); }
}
