package org.lazaret.practice.nights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.cover.Answer;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Question;

/// Sends what this site asks others for, and what it answers them, as soon as they have shown where; answers by itself
/// where that is allowed; and destroys all of it when it is old.
///
/// It holds nothing: what was sent is in the journal.
public final class Asks {
    /// How long what was asked and answered is kept at either end.
    public static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 200;

    private final SiteId own;
    private final Marks marks;
    private final Secrets secrets;

    public Asks(SiteId own, Marks marks, Secrets secrets) {
        this.own = own;
        this.marks = marks;
        this.secrets = secrets;
    }

    /// Does one thing.
    ///
    /// @param desk of the site itself
    /// @return false when nothing waits, or the disk is full
    public boolean step(Desk desk, Instant now) {
        var old = desk.look(Askings.before(now.minus(KEPT))).stream().findFirst().or(() -> desk.look(Inquiries.before(
            now.minus(KEPT))).stream().findFirst());
        if (old.isPresent())
            return desk.erase(new SubjectId(old.get().subject()), wish(desk)).now().refusal().isEmpty();
        var lent = unattended(desk);
        if (lent.isPresent()) return lent.get();
        var book = desk.read(Homeward.BOOK);
        for (var row : desk.look(Askings.open(MOST))) {
            var done = ask(desk, book, row);
            if (done.isPresent()) return done.get();
        }
        for (var row : desk.look(Inquiries.answered(MOST))) {
            var home = book.home(new SiteId(row.site()));
            if (home.isPresent() && goes(row.epoch(), home.get())) return answer(desk, home.get(), row);
        }
        return false;
    }

    /// Before anything else is read: the access journal says whose record was found, and lent, and nobody else.
    private static Optional<Boolean> unattended(Desk desk) {
        var site = desk.read(Unattended.BOOK).to().stream().filter(desk.read(Cover.BOOK).by()::contains).findFirst();
        if (site.isEmpty()) return Optional.empty();
        for (var row : desk.look(Inquiries.open(site.get().name(), MOST))) {
            var fits = row.sought().byChip() ? Fitting.of(row.sought(), desk) : List.<Fitting>of();
            if (fits.size() != 1) continue;
            desk.show("/asks/" + row.subject().name()).now();
            return Optional.of(told(desk, Inquiry.of(row.subject()), new Inquiry.LendItself(
                fits.getFirst().animal().id())));
        }
        return Optional.empty();
    }

    /// Whether it was never sent, or may never have been opened.
    private static boolean goes(long epoch, Homeward.Home home) {
        return epoch == 0 || epoch < home.hatch().oldest();
    }

    /// Each must have shown the other where it takes things in, before one of them asks.
    private Optional<Boolean> ask(Desk desk, Homeward book, Askings.Row row) {
        var to = new SiteId(row.site());
        if (!book.offered().contains(to)) return Optional.of(told(desk, Homeward.BOOK, new Homeward.Offer(to)));
        if (!desk.read(Hatches.BOOK).heeds(to)) return Optional.of(told(desk, Hatches.BOOK, new Hatches.Heed(to)));
        return book.home(to).filter(home -> goes(row.epoch(), home)).map(home -> ask(desk, home, row));
    }

    /// Sent first and noted after: whoever fails between sends it twice, and that does no harm.
    private boolean ask(Desk desk, Homeward.Home home, Askings.Row row) {
        var who = Who.of(desk::look);
        var question = new Question(own, row.subject().name(), row.at(), new Question.By(who.is(row.by()),
            Who.roles(desk::look, row.by())), row.sought(), row.reason());
        return told(desk, Homeward.BOOK, new Homeward.Ask(home.site(), question.seal(home.site(), home.hatch(),
            secrets))) && told(desk, Asking.of(row.subject().name()), new Asking.Pass(home.hatch().epoch()));
    }

    private boolean answer(Desk desk, Homeward.Home home, Inquiries.Row row) {
        var loan = row.lent().map(animal -> marks.grant(animal.name(), row.number())).orElse("");
        var by = row.answerer().map(account -> Who.of(desk::look).is(account)).orElse(new Personal(""));
        var answer = new Answer(own, row.name(), row.answered().orElseThrow(), row.outcome().orElseThrow(), loan,
            row.until(), row.no(), by);
        return told(desk, Homeward.BOOK, new Homeward.Reply(home.site(), answer.seal(home.site(), home.hatch(),
            secrets))) && told(desk, Inquiry.of(row.subject()), new Inquiry.PassOn(home.hatch().epoch()));
    }

    private static RequestId wish(Desk desk) { return new RequestId("ask-" + desk.fresh()); }

    private static <B extends Book<B, C, E>, C, E> boolean told(Desk desk, BookId<B, C, E> book, C command) {
        return desk.tell(book, command, wish(desk)).now().refusal().isEmpty();
    }
}
