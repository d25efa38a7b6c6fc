package org.lazaret.group.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.people.Outbox.Command;
import org.lazaret.group.people.Outbox.Event;

/// What this site has told others of those who work here: to whom, when, and how things stood then. The letters are in
/// the journal, each bundle sealed to one site; whoever carries the journal carries them.
///
/// Source: NIST SP 800-63C-4, section 4.7 (assertions that reach one audience); UK GDPR, article 5(1)(d).
public record Outbox(List<Last> last) implements Book<Outbox, Command, Event> {
    public static final Kind<Outbox, Command, Event> KIND = new Kind<>("people", new Outbox(List.of()), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<Outbox, Command, Event> BOOK = KIND.of("post");
    /// How often everything is told anew, so that nobody is forgotten who has not changed.
    public static final Duration EVERY = Duration.ofDays(20);
    private static final int MOST_CHARACTERS = 30_000;

    /// @param mark of how things stood; it tells nobody else how
    public record Last(SiteId to, Instant at, String mark) {}

    public sealed interface Command {}
    /// @param letters each sealed to that site, in base 64
    public record Send(SiteId to, String mark, List<String> letters) implements Command {}

    public sealed interface Event {}
    /// @param letters as many as go into an entry
    public record Posted(SiteId to, Instant at, String mark, List<String> letters) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }

    /// Whether a site has yet to be told how things stand.
    public boolean owes(SiteId to, String mark, Instant now) {
        return last(to).filter(told -> told.mark().equals(mark) && now.isBefore(told.at().plus(EVERY))).isEmpty();
    }

    private Optional<Last> last(SiteId to) { return last.stream().filter(each -> each.to().equals(to)).findFirst(); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Send(var to, var mark, var letters) -> new Verdict.Written<>(bundles(letters).stream().<Event>map(
                bundle -> new Posted(to, scene.stamp().at(), mark, bundle)).toList());
        };
    }

    /// One at least: that there is nobody is told too.
    private static List<List<String>> bundles(List<String> letters) {
        var bundles = new ArrayList<List<String>>();
        var bundle = new ArrayList<String>();
        int characters = 0;
        for (var letter : letters) {
            characters += letter.length();
            if (characters > MOST_CHARACTERS && !bundle.isEmpty()) {
                bundles.add(List.copyOf(bundle));
                bundle.clear();
                characters = letter.length();
            }
            bundle.add(letter);
        }
        bundles.add(List.copyOf(bundle));
        return List.copyOf(bundles);
    }

    @Override public Outbox after(Event event) {
        return switch (event) {
            case Posted(var to, var at, var mark, _) -> {
                var others = new ArrayList<>(last.stream().filter(each -> !each.to().equals(to)).toList());
                others.add(new Last(to, at, mark));
                yield new Outbox(List.copyOf(others));
            }
        };
    }
}
