package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import org.lazaret.core.world.Pending;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.cover.Covered.Told;
import org.lazaret.group.zones.Key;

/// Takes in what other sites say of cover, opens the hatches that they hand it in by, and shuts them for ever.
///
/// It is told only what is proven to stand in the sender's journal, in its order; what comes twice does nothing twice.
public record Porter(Secrets secrets) {
    /// What it is told of: kinds of entries begin so.
    public static final String ROOM = "cover.";
    private static final int MOST_A_STEP = 50;

    private static <T> T read(Class<T> type, String json) { return Codec.of(type).read(json.getBytes(UTF_8)); }

    /// @param kind of the entry, e.g. `cover.posted`
    /// @param json the event
    public void take(SiteId from, String kind, String json, Desk desk) {
        try {
            switch (kind) {
                case "cover.asked" -> tell(desk, Hatches.BOOK, new Hatches.TakeOn(from)).now();
                case "cover.left" -> tell(desk, Hatches.BOOK, new Hatches.LetGo(from)).now();
                case "cover.posted" -> take(from, read(Cover.Posted.class, json), desk);
                case "cover.shown" ->
                    tell(desk, Cover.BOOK, new Cover.See(from, read(Hatches.Shown.class, json).hatch())).now();
                case "cover.destruction-told" ->
                    tell(desk, Cover.BOOK,
                        new Cover.Hear(from, read(Hatches.DestructionTold.class, json).covers())).now();
                default -> {} // of a newer program
            }
        } catch (CorruptBook | IllegalArgumentException _) {
            // What its sender wrote wrongly is nothing, and keeps nothing behind it back.
        }
    }

    private void take(SiteId from, Cover.Posted posted, Desk desk) {
        var hatches = desk.read(Hatches.BOOK);
        if (!hatches.covers(from)) return;
        var parcel = hatches.hatch(posted.epoch()).flatMap(own -> desk.read(HatchKey.of(own.keeper())).seed()).flatMap(
            seed -> Parcel.open(posted, from, seed));
        if (parcel.isEmpty()) return; // it came too late, and is told anew when its sender hears that
        keep(from, parcel.get().slips(), desk);
        destroy(from, parcel.get().slips().stream().filter(slip -> slip.summary().isEmpty()).map(Slip::cover).toList(),
            desk);
        tell(desk, Hatches.BOOK, new Hatches.HearUsed(from, posted.epoch())).now();
    }

    /// All of a parcel share a sync of the disk.
    private static void keep(SiteId from, List<Slip> slips, Desk desk) {
        var answers = new ArrayList<Pending<?>>();
        for (var slip : slips)
            slip.summary().ifPresent(summary -> answers.add(tell(desk, Covered.of(Covered.subject(from, slip.cover())),
                new Covered.Take(from, slip.cover(), new Told(slip.number(), slip.at(), summary)))));
        answers.forEach(Pending::now);
    }

    /// What is not there is told as destroyed too: the first answer may have been lost.
    private static void destroy(SiteId from, List<String> covers, Desk desk) {
        if (covers.isEmpty()) return;
        for (var cover : covers) {
            var subject = Covered.subject(from, cover);
            if (!desk.read(Covered.of(subject)).homes().isEmpty()) erase(subject, desk);
        }
        tell(desk, Hatches.BOOK, new Hatches.Destroy(from, covers)).now();
    }

    private static void erase(SubjectId subject, Desk desk) {
        desk.erase(subject, new RequestId("cover-" + desk.fresh())).now();
    }

    private static <B extends Book<B, C, E>, C, E> Pending<Verdict<E>> tell(Desk desk, BookId<B, C, E> book,
        C command) {
        return desk.tell(book, command, new RequestId("cover-" + desk.fresh()));
    }

    /// Does a piece of what waits.
    ///
    /// @return false when nothing waits now
    public boolean step(Desk desk, Instant now) {
        var hatches = desk.read(Hatches.BOOK);
        if (hatches.wanting(now)) {
            open(desk);
            return true;
        }
        var idle = hatches.idle(now);
        if (idle.isPresent()) {
            erase(new SubjectId(idle.get().keeper()), desk);
            tell(desk, Hatches.BOOK, new Hatches.Shut(idle.get().epoch())).now();
            return true;
        }
        var gone = desk.look(Summaries.counts()).stream().map(Summaries.Count::home).map(SiteId::new).filter(
            home -> !hatches.covers(home)).findFirst();
        gone.ifPresent(home -> letGo(home, desk));
        return gone.isPresent();
    }

    private void open(Desk desk) {
        var keeper = desk.fresh();
        var seed = secrets.bytes(32);
        tell(desk, HatchKey.of(keeper), new HatchKey.Keep(new Personal(HexFormat.of().formatHex(seed)))).now();
        tell(desk, Hatches.BOOK, new Hatches.Open(keeper, Key.ofBox(seed))).now();
    }

    /// Some of what a site left here that is covered by this one no more.
    private static void letGo(SiteId home, Desk desk) {
        destroy(home, desk.look(Summaries.of(home.name(), MOST_A_STEP)).stream().map(Summaries.Kept::cover).toList(),
            desk);
    }
}
