package org.lazaret.guard.watch.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.Holds.Hold;
import org.lazaret.group.orders.OrderBook.State;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Findings.Line;
import org.lazaret.guard.watch.Outcome;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// What the watch has found, first what nobody has looked into.
public record WatchPage(Findings findings, Holds holds, Optional<Refusal> refusal) implements Page {
    private static final long MINUTE = 60;

    @Override public String title(Words words) { return words.say(WatchPage.class, "watch.title"); }

    @Override public String path() { return "/watch"; }

    public List<Line> open() { return findings.open().reversed(); }

    public List<Line> closed() {
        return findings.lines().stream().filter(line -> !line.open()).toList().reversed();
    }

    public List<Outcome> outcomes() { return List.of(Outcome.values()); }

    /// What somebody did, in a sentence with their name and the numbers.
    public String did(Line line, Pen pen) {
        var what = line.what();
        return pen.say(this, "watch.did-" + what.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            pen.name(what.who()), what.counted(), what.limit());
    }

    /// Whom the site stopped because of it.
    public Optional<Hold> hold(Line line) { return holds.because(line.number()); }

    /// How that ended, and what that means for whoever it stopped.
    public String ended(Hold hold, Line line, Pen pen) {
        return pen.say(this, hold.state() == State.UNDONE ? "watch.undone" : "watch.over", pen.name(line.what().who()));
    }

    public long minutes(Hold hold) { return Math.max(1, (hold.left() + MINUTE - 1) / MINUTE); }

    /// The question of the assessment: whose data this account was shown from the first of it until now.
    ///
    /// @param device empty for any
    public String whose(Line line, String device, Pen pen) {
        var until = pen.place().clock().now().plusSeconds(MINUTE);
        return "/assessment?what=SIGN_IN&account=%s&device=%s&from=%s&until=%s".formatted(encoded(
            line.what().who().name()), encoded(device), wall(line.what().first(), pen), wall(until, pen));
    }

    /// To the minute, as the form of the assessment takes it.
    private static String wall(Instant at, Pen pen) {
        return LocalDateTime.ofInstant(at, pen.place().zone()).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    /// All that the same account has read since the day on which it began.
    public String readings(Line line, Pen pen) {
        var day = line.what().first().atZone(pen.place().zone()).toLocalDate();
        return "/staff/%s/readings?from=%s&until=%s".formatted(line.what().who().name(), day, pen.today().day());
    }
}
