package org.lazaret.pages;

import gg.jte.Content;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.lazaret.core.site.Standing;

/// What a template writes with: the words, dates, times and names of its place, and the parts that many screens share.
public final class Pen {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Visit visit;
    private final Page page;
    private @Nullable List<DraftId> drafts;
    private @Nullable Optional<Standing> standing;

    Pen(Visit visit, Page page) {
        this.visit = visit;
        this.page = page;
    }

    public Place place() { return visit.place(); }

    public String day(LocalDate day) { return place().words().of(day); }

    public String weekday(DayOfWeek day) { return place().words().of(day); }

    public Today today() { return place().today(); }

    public String time(LocalTime time) { return CLOCK.format(time); }

    /// A day and a time as the clock on the wall showed them.
    public String at(Instant at) {
        var wall = at.atZone(place().zone());
        return day(wall.toLocalDate()) + " " + CLOCK.format(wall);
    }

    public String title(Page page) { return page.title(place().words()); }

    /// What a page says, from the words of its room.
    ///
    /// @param key e.g. `diary.new-appointment`
    /// @param parts for `{0}`, `{1}` … in it
    public String say(Page page, String key, Object... parts) {
        return place().words().say(page.getClass(), key, parts);
    }

    public String word(Enum<?> code) { return place().words().of(code); }

    /// A person's own words, on a page that is journalled before it leaves.
    public String open(Personal words) { return words.text(); }

    public String name(AccountId account) { return place().nameOf(account); }

    /// Everyone who works here but the one at this desk.
    public List<Place.Person> colleagues() {
        return place().people().stream().filter(person -> !me().equals(Optional.of(person.account()))).toList();
    }

    /// Who sits at this desk; empty where nobody does.
    public Optional<AccountId> me() { return visit.desk().map(there -> there.session().who()); }

    /// Whether who sits here may ask for this, so that nobody is offered what would be refused.
    ///
    /// @param route as it stands in the table of roles, e.g. `POST /clients/{client}/calls`
    public boolean may(String route) { return visit.rights().may(route); }

    /// The sentence why what was asked may not be; nothing if it may.
    public Content refused(Page page) {
        return new Banner("refused", page.refusal().map(
            why -> place().words().of(why, place()::nameOf)).orElse(""));
    }

    /// The fields of a colleague's signature under this form; the controller takes it as a `SignedWish`.
    ///
    /// @param required whether a form is not sent without one
    public Content signature(boolean required) { return new Signed(this, required); }

    /// The fields that name one wish, and where it is half typed: a form sent twice is answered once.
    public Content once() {
        var about = page.about().map(SubjectId::name).orElse("-");
        return new Once(visit.desk().map(Desk::fresh).orElse(""), about + " " + page.path(),
            drafts().stream().anyMatch(draft -> draft.form().startsWith(page.path() + " ")));
    }

    Optional<Standing> standing() {
        if (standing == null) standing = visit.desk().map(Desk::standing);
        return standing;
    }

    long since() { return visit.since(); }

    /// How many forms whoever sits here has left half typed.
    int unfinished() { return drafts().size(); }

    /// Asked once for a page, however many forms are on it.
    private List<DraftId> drafts() {
        if (drafts == null)
            drafts = visit.desk().map(Desk::drafts).orElse(List.of()).stream().filter(
                draft -> HalfTyped.of(draft).isPresent()).toList();
        return drafts;
    }
}
