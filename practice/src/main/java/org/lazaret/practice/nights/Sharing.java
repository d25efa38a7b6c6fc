package org.lazaret.practice.nights;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.SiteBook;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Cover.Given;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.group.cover.Hatches;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Lending;
import org.lazaret.group.cover.Loan;
import org.lazaret.group.cover.Summary;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// Lends the sites that animals are referred to their records, tells them what is new, and that it is over: also when
/// an order severs a site, and then what is written from there on is under a key that it never had.
///
/// It holds nothing: what was lent is in the journal.
public final class Sharing {
    /// The mark of what was told last, when that is that it ended.
    private static final String OVER = "over";

    private final SiteId own;
    private final Marks marks;
    private final Secrets secrets;

    public Sharing(SiteId own, Marks marks, Secrets secrets) {
        this.own = own;
        this.marks = marks;
        this.secrets = secrets;
    }

    /// One thing to be told to a site, and what is noted of it.
    private record News(String site, Loan loan, Given given) {}

    private record Moment(long care, Instant now) {}

    /// Tells one site of one animal.
    ///
    /// @param desk of the site itself
    /// @param care how many entries the care journal has: what is told later has a larger number
    /// @return false when nothing waits, or the disk is full
    public boolean step(Desk desk, long care, Instant now) {
        var day = now.atZone(ZoneId.of(desk.read(SiteBook.BOOK).timeZone())).toLocalDate();
        var orders = desk.read(OrderBook.BOOK);
        var standing = desk.look(Referrals.standing(day)).stream().filter(
            row -> !orders.severs(new SiteId(row.site()))).toList();
        var lent = desk.look(Givens.lent()).stream().collect(toMap(Givens.Row::cover, identity(), (a, _) -> a,
            LinkedHashMap::new));
        if (standing.isEmpty() && lent.values().stream().allMatch(row -> row.state() == State.DESTROYED)) return false;
        var book = desk.read(Homeward.BOOK);
        for (var site : new LinkedHashSet<>(standing.stream().map(Referrals.Row::site).toList()))
            if (!book.offered().contains(new SiteId(site)))
                return told(desk, Homeward.BOOK, new Homeward.Offer(new SiteId(site)));
            else
                if (!desk.read(Hatches.BOOK).heeds(new SiteId(site))) // what it finds comes back that way
                    return told(desk, Hatches.BOOK, new Hatches.Heed(new SiteId(site)));
        for (var home : book.homes())
            if (home.missed() && forget(desk, home.site(), lent)) return true;
        var news = next(desk, standing, lent, new Moment(care, now));
        return news.isPresent() && tell(desk, book, news.get());
    }

    /// What a site may never have opened is to be told anew, also that it ended.
    private static boolean forget(Desk desk, SiteId site, Map<String, Givens.Row> lent) {
        var known = lent.values().stream().filter(row -> row.site().equals(site.name())
            && row.state() != State.DESTROYED && !row.mark().isEmpty()).toList();
        var ended = known.stream().filter(row -> row.state() == State.ENDED).map(Givens.Row::cover).toList();
        return !known.isEmpty() && told(desk, Cover.BOOK, new Cover.NoteLent(site, known.stream().map(
            row -> given(row, "")).toList(), ended));
    }

    private static Given given(Givens.Row row, String mark) {
        return new Given(row.animal(), row.owner(), row.round(), row.cover(), mark);
    }

    private Optional<News> next(Desk desk, List<Referrals.Row> standing, Map<String, Givens.Row> lent, Moment moment) {
        var book = desk.read(Homeward.BOOK);
        var wanted = new LinkedHashSet<String>();
        for (var referral : standing) {
            var name = marks.grant(referral.subject().name(), referral.number());
            var record = record(desk, referral);
            if (record.isEmpty()) continue;
            wanted.add(name);
            if (book.home(new SiteId(referral.site())).isEmpty()) continue; // it has not answered
            var terms = new Loan.Terms(record.get(), referral.until(), referral.reason(), Who.of(desk::look).is(
                referral.by()));
            var mark = marks.of(terms);
            if (Optional.ofNullable(lent.get(name)).filter(row -> row.state() != State.GIVEN || row.mark().equals(
                mark)).isPresent()) continue; // it has that, or it ended, and ends once
            return Optional.of(new News(referral.site(), new Loan(name, moment.care(), moment.now(), Optional.of(
                terms)), new Given(referral.subject().name(), referral.owner().name(), -referral.number(), name,
                    mark)));
        }
        return lent.values().stream().filter(row -> row.state() == State.GIVEN
            ? !wanted.contains(row.cover())
            : row.state() == State.ENDED && row.mark().isEmpty()).findFirst().map(row -> new News(row.site(),
                new Loan(row.cover(), moment.care(), moment.now(), Optional.empty()), given(row, OVER)));
    }

    /// Nothing if the animal or its owner is erased, or another owns it by now.
    private static Optional<Summary> record(Desk desk, Referrals.Row referral) {
        var animal = desk.look(Animals.of(referral.animal())).stream().findFirst();
        var owner = desk.look(Clients.of(referral.owner())).stream().findFirst();
        if (animal.isEmpty() || owner.isEmpty() || !animal.get().owner().equals(owner.get().id()))
            return Optional.empty();
        var zone = ZoneId.of(desk.read(SiteBook.BOOK).timeZone());
        return Optional.of(new Recording(desk::look, zone, Who.of(desk::look)).of(animal.get(), owner.get()));
    }

    /// Sent first and noted after: whoever fails between tells it twice, and that does no harm.
    private boolean tell(Desk desk, Homeward book, News news) {
        var site = new SiteId(news.site());
        var hatch = book.home(site).orElseThrow().hatch();
        var sealed = new Lending(own, List.of(news.loan())).seal(site, hatch, secrets);
        var ended = news.loan().terms().isPresent() ? List.<String>of() : List.of(news.loan().cover());
        if (!ended.isEmpty()) lapse(desk, news.given());
        return told(desk, Homeward.BOOK, new Homeward.Lend(site, sealed)) && told(desk, Cover.BOOK,
            new Cover.NoteLent(site, List.of(news.given()), ended));
    }

    /// What is written of the animal from here on is under another key; of one that is erased nothing is.
    private static void lapse(Desk desk, Given given) {
        told(desk, Referral.of(new AnimalId(given.animal())), new Referral.Lapse(-given.round()));
    }

    private static <B extends Book<B, C, E>, C, E> boolean told(Desk desk, BookId<B, C, E> book, C command) {
        return desk.tell(book, command, new RequestId("share-" + desk.fresh())).now().refusal().isEmpty();
    }
}
