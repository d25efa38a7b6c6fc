package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.site.ErasedSubject;
import org.lazaret.core.site.SiteBook;
import org.lazaret.core.world.Pending;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.cover.Covered.Told;
import org.lazaret.group.zones.Key;

/// Takes in what other sites say of cover, opens the hatches that they hand it in by, and shuts them for ever.
///
/// It is told only what is proven to stand in the sender's journal, in its order; what comes twice does nothing twice.
///
/// @param made what else a site made of a cover, to be erased with it
/// @param records who hears what other sites ask, and what they answer
public record Porter(Secrets secrets, Made made, Records records) {
    /// What it is told of: kinds of entries begin so.
    public static final String ROOM = "cover.";
    private static final int MOST_A_STEP = 50;

    private static <T> T read(Class<T> type, String json) { return Codec.of(type).read(json.getBytes(UTF_8)); }

    /// What was made here of a cover under keys of its own, when the animal came: its record, its owner's.
    public interface Made {
        List<SubjectId> of(SubjectId covered, Cover.Whom whom, Desk desk);
    }

    /// Who is asked for the records of this site, and has asked for others'.
    public interface Records {
        /// @return false if it is to be taken later
        boolean asked(SiteId from, Question question, Desk desk);

        /// @return false if it is to be taken later
        boolean answered(SiteId from, Answer answer, Desk desk);

        /// @return false if it is to be taken later
        boolean turnedAway(SiteId from, Homeward.TurnedAway told, Desk desk);
    }

    /// What the books refuse came twice or too late: it says nothing new, and nobody need be told.
    ///
    /// @param kind of the entry, e.g. `cover.posted`
    /// @param json the event
    /// @return false if it is to be taken later: the disk is full, or a `step` must be done first
    public boolean take(SiteId from, String kind, String json, Desk desk) {
        try {
            return switch (kind) {
                case "cover.asked" -> takeOn(from, desk);
                case "cover.left" -> told(desk, Hatches.BOOK, new Hatches.LetGo(from));
                case "cover.posted" -> take(from, read(Cover.Posted.class, json), desk);
                case "cover.shown" -> shown(from, read(Hatches.Shown.class, json).hatch(), desk);
                case "cover.offered" -> told(desk, Hatches.BOOK, new Hatches.Heed(from));
                case "cover.record-sent" -> lend(from, read(Homeward.RecordSent.class, json), desk);
                case "cover.question-sent" -> asked(from, read(Homeward.QuestionSent.class, json), desk);
                case "cover.answer-sent" -> answered(from, read(Homeward.AnswerSent.class, json), desk);
                case "cover.turned-away" ->
                    records.turnedAway(from, read(Homeward.TurnedAway.class, json), desk);
                case "cover.report-sent" -> hear(from, read(Homeward.ReportSent.class, json), desk);
                case "cover.erasure-ordered" -> erase(from, read(Cover.ErasureOrdered.class, json).orders(), desk);
                case "cover.destruction-told" ->
                    told(desk, Cover.BOOK, new Cover.Hear(from, read(Hatches.DestructionTold.class, json).covers()));
                default -> true; // of a newer program
            };
        } catch (CorruptBook | IllegalArgumentException _) {
            return true; // what its sender wrote wrongly is nothing, and keeps nothing behind it back
        }
    }

    /// Who was let go and asks again calls all it left over: that is destroyed first, or would stay for ever.
    private static boolean takeOn(SiteId from, Desk desk) {
        boolean left = !desk.read(Hatches.BOOK).covers(from) && !desk.look(Summaries.of(from.name(), 1)).isEmpty();
        return !left && told(desk, Hatches.BOOK, new Hatches.TakeOn(from));
    }

    /// To hand in summaries, to tell what was seen, or both.
    private static boolean shown(SiteId from, Hatch hatch, Desk desk) {
        var known = desk.read(Homeward.BOOK);
        var hatches = desk.read(Hatches.BOOK);
        boolean home = hatches.covers(from) || hatches.heeds(from) || known.home(from).isPresent()
            || known.offered().contains(from);
        return told(desk, Cover.BOOK, new Cover.See(from, hatch))
            && (!home || told(desk, Homeward.BOOK, new Homeward.See(from, hatch)));
    }

    private static Optional<byte[]> seed(long epoch, Desk desk) {
        return desk.read(Hatches.BOOK).hatch(epoch).flatMap(own -> desk.read(HatchKey.of(own.keeper())).seed());
    }

    /// Something that a site has sealed to a hatch of this one.
    private record Coming(SiteId from, Wrapping.Sent sent, Desk desk) {
        /// Does with what is in it what is to be done; what came too late is told anew when its sender hears that.
        ///
        /// @param whole whether all of it was done
        <C extends Wrapping.Cargo> boolean opened(Wrapping<C> as, Predicate<C> whole) {
            var cargo = seed(sent.epoch(), desk).flatMap(seed -> as.open(sent, from, seed));
            return cargo.isEmpty() || whole.test(cargo.get())
                && told(desk, Hatches.BOOK, new Hatches.HearUsed(from, sent.epoch()));
        }
    }

    /// Only of animals that this site left with that one, or lent it the record of.
    private static boolean hear(SiteId from, Homeward.ReportSent sent, Desk desk) {
        if (!desk.read(Hatches.BOOK).heeds(from)) return true;
        return new Coming(from, sent, desk).opened(Dispatch.WRAPPING, dispatch -> {
            boolean whole = true;
            for (var report : dispatch.reports())
                for (var given : desk.look(Givens.of(report.cover(), from)))
                    whole &= hear(from, new SubjectId(given.animal()), report, desk);
            return whole;
        });
    }

    /// Of an animal that is erased nothing is kept, and the hatch that opens it in the sender's journal is shut.
    private static boolean hear(SiteId from, SubjectId animal, Report report, Desk desk) {
        var answer = tell(desk, Reported.of(animal, report.name()), new Reported.Hear(from, report)).now();
        if (answer.refusal().filter(ErasedSubject.class::isInstance).isPresent())
            return told(desk, Hatches.BOOK, new Hatches.Destroy(from, List.of(report.name())));
        return !DiskFull.refused(answer);
    }

    /// Records that a site lends this one, and those it lends no more.
    private static boolean lend(SiteId from, Homeward.RecordSent sent, Desk desk) {
        if (!desk.read(Hatches.BOOK).heeds(from)) return true;
        return new Coming(from, sent, desk).opened(Lending.WRAPPING, lending -> {
            boolean whole = true;
            for (var loan : lending.loans())
                whole &= loan.terms().isPresent()
                    ? keep(from, loan, loan.terms().get(), desk)
                    : destroy(from, List.of(loan.cover()), desk);
            return whole;
        });
    }

    private boolean asked(SiteId from, Homeward.QuestionSent sent, Desk desk) {
        return !desk.read(Hatches.BOOK).heeds(from) || new Coming(from, sent, desk).opened(Question.WRAPPING,
            question -> records.asked(from, question, desk));
    }

    private boolean answered(SiteId from, Homeward.AnswerSent sent, Desk desk) {
        return !desk.read(Hatches.BOOK).heeds(from) || new Coming(from, sent, desk).opened(Answer.WRAPPING,
            answer -> records.answered(from, answer, desk));
    }

    /// The terms first: no record is kept without them.
    private static boolean keep(SiteId from, Loan loan, Loan.Terms terms, Desk desk) {
        var subject = Covered.subject(from, loan.cover());
        return told(desk, Lent.of(subject), new Lent.Take(new Lent.Terms(from, loan.cover(), terms.until(),
            terms.reason(), terms.by()))) && told(desk, Covered.of(subject), new Covered.Take(from, loan.cover(),
                new Told(loan.number(), loan.at(), terms.record())));
    }

    /// All that was made of a cover, and its summary; what is not there is told as erased too.
    private boolean erase(SiteId from, List<Cover.Order> orders, Desk desk) {
        for (var order : orders) {
            var covered = Covered.subject(from, order.cover());
            for (var subject : made.of(covered, order.whom(), desk)) if (!erase(subject, desk)) return false;
            if (!desk.read(Covered.of(covered)).homes().isEmpty() && !erase(covered, desk)) return false;
        }
        return told(desk, Hatches.BOOK, new Hatches.Destroy(from, orders.stream().map(Cover.Order::name).toList()));
    }

    private boolean take(SiteId from, Cover.Posted posted, Desk desk) {
        if (!desk.read(Hatches.BOOK).covers(from)) return true;
        return new Coming(from, posted, desk).opened(Parcel.WRAPPING, parcel -> {
            var ended = parcel.slips().stream().filter(slip -> slip.summary().isEmpty()).map(Slip::cover).toList();
            return keep(from, parcel.slips(), desk) && destroy(from, ended, desk);
        });
    }

    /// All of a parcel share a sync of the disk.
    private static boolean keep(SiteId from, List<Slip> slips, Desk desk) {
        var answers = new ArrayList<Pending<? extends Verdict<?>>>();
        for (var slip : slips)
            slip.summary().ifPresent(summary -> answers.add(tell(desk, Covered.of(Covered.subject(from, slip.cover())),
                new Covered.Take(from, slip.cover(), new Told(slip.number(), slip.at(), summary)))));
        boolean whole = true;
        for (var answer : answers) whole &= !DiskFull.refused(answer.now());
        return whole;
    }

    /// What is not there is told as destroyed too: the first answer may have been lost.
    private static boolean destroy(SiteId from, List<String> covers, Desk desk) {
        if (covers.isEmpty()) return true;
        for (var cover : covers) {
            var subject = Covered.subject(from, cover);
            if (!desk.read(Covered.of(subject)).homes().isEmpty() && !erase(subject, desk)) return false;
        }
        return told(desk, Hatches.BOOK, new Hatches.Destroy(from, covers));
    }

    private static boolean erase(SubjectId subject, Desk desk) {
        return !DiskFull.refused(desk.erase(subject, new RequestId("cover-" + desk.fresh())).now());
    }

    private static <B extends Book<B, C, E>, C, E> boolean told(Desk desk, BookId<B, C, E> book, C command) {
        return !DiskFull.refused(tell(desk, book, command).now());
    }

    private static <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(Desk desk, BookId<B, C, E> book,
        C command) {
        return desk.tell(book, command, new RequestId("cover-" + desk.fresh()));
    }

    /// Does a piece of what waits.
    ///
    /// @return false when nothing waits now, or the disk is full
    public boolean step(Desk desk, Instant now) {
        var hatches = desk.read(Hatches.BOOK);
        var cover = desk.read(Cover.BOOK);
        if (!cover.hatches().isEmpty() && !hatches.heeds(cover.by().getFirst()))
            return told(desk, Hatches.BOOK, new Hatches.Heed(cover.by().getFirst()));
        if (hatches.wanting(now)) return open(desk);
        var idle = hatches.idle(now);
        if (idle.isPresent())
            return erase(new SubjectId(idle.get().keeper()), desk)
                && told(desk, Hatches.BOOK, new Hatches.Shut(idle.get().epoch()));
        var over = desk.look(Loans.over(now.atZone(ZoneId.of(desk.read(
            SiteBook.BOOK).timeZone())).toLocalDate())).stream().findFirst();
        if (over.isPresent()) return destroy(new SiteId(over.get().home()), List.of(over.get().cover()), desk);
        var gone = desk.look(Summaries.counts()).stream().map(Summaries.Count::home).map(SiteId::new).filter(
            home -> !hatches.covers(home)).findFirst();
        return gone.isPresent() && letGo(gone.get(), desk);
    }

    private boolean open(Desk desk) {
        var keeper = desk.fresh();
        var seed = secrets.bytes(32);
        return told(desk, HatchKey.of(keeper), new HatchKey.Keep(new Personal(HexFormat.of().formatHex(seed))))
            && told(desk, Hatches.BOOK, new Hatches.Open(keeper, Key.ofBox(seed)));
    }

    /// Some of what a site left here that is covered by this one no more.
    private static boolean letGo(SiteId home, Desk desk) {
        return destroy(home, desk.look(Summaries.of(home.name(), MOST_A_STEP)).stream().map(
            Summaries.Kept::cover).toList(), desk);
    }
}
