package org.lazaret.practice.diary.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.Day.Closed;
import org.lazaret.practice.diary.Day.OutsideHours;
import org.lazaret.practice.diary.Day.Shut;
import org.lazaret.practice.diary.Day.VetTaken;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.pages.Choice;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.Animals;

/// One day: who comes when to whom, what is free, and a form to agree on one more.
///
/// @param patients those whom its appointments name and who were not erased
/// @param moving the appointment that is being moved
/// @param hours when the practice is open that day
public record DiaryPage(LocalDate day, List<Appointments.Row> appointments, List<Animals.Row> patients, Typed typed,
    ChoicePage choice, Optional<Appointments.Row> moving, Hours hours, Optional<Refusal> refusal)
    implements
        Page {
    private static final int FEWEST_COLUMNS = 3;
    private static final int KEYS = 9;

    @Override public String title(Words words) { return words.say(DiaryPage.class, "diary.title"); }

    @Override public String path() { return "/diary/" + day; }

    /// The same day, and a form to go on with.
    DiaryPage with(Typed form, ChoicePage animal) {
        return new DiaryPage(day, appointments, patients, form, animal, moving, hours, refusal);
    }

    public Choice choose(Pen pen) { return new Choice(choice, pen); }

    /// A column for each who has appointments; others follow, so that there are some.
    public List<Column> columns(Pen pen) {
        return vets(pen).stream().map(vet -> Column.of(vet, appointments.stream().filter(
            row -> row.vet().equals(vet)).toList(), from(pen), hours.open())).toList();
    }

    private List<AccountId> vets(Pen pen) {
        var busy = new LinkedHashSet<AccountId>();
        appointments.forEach(row -> busy.add(row.vet()));
        var vets = new ArrayList<AccountId>();
        var people = pen.place().people().stream().map(Place.Person::account).toList();
        for (var one : people) if (busy.contains(one) || busy.size() + vets.size() < FEWEST_COLUMNS) vets.add(one);
        busy.stream().filter(one -> !people.contains(one)).forEach(vets::add);
        return vets;
    }

    /// What is past is not free.
    private LocalTime from(Pen pen) {
        if (day.isBefore(pen.today().day())) return LocalTime.MAX;
        var now = pen.today().time();
        return day.isAfter(pen.today().day()) ? LocalTime.MIN : now.withSecond(0).withNano(0);
    }

    /// Who comes, e.g. `Rex, dog`.
    public String who(Appointments.Row appointment, Pen pen) {
        return patients.stream().filter(row -> row.id().equals(appointment.animal())).findFirst().map(
            row -> pen.open(row.name()) + ", " + pen.word(row.species())).orElseGet(
                () -> pen.say(this, "diary.erased"));
    }

    /// The digit that says "is here", if one is left for it.
    public Optional<String> key(Appointments.Row appointment) {
        var expected = appointments.stream().filter(row -> row.state() == State.EXPECTED).toList();
        var at = expected.indexOf(appointment);
        return at >= 0 && at < KEYS ? Optional.of(String.valueOf(at + 1)) : Optional.empty();
    }

    /// When it is open, in a sentence.
    public String open(Pen pen) { return hours.say(this, pen); }

    /// Who is still expected at a time that was taken away when this day was made different.
    public List<Appointments.Row> stranded() {
        return appointments.stream().filter(row -> row.state() == State.EXPECTED && hours.strands(row)).toList();
    }

    /// Where to book it anew, as it was: on the next day, from which to go on.
    public String anotherDay(Appointments.Row row) { return "/diary/" + day.plusDays(1) + Typed.again(row).query(); }

    /// Where a free time is chosen for what stands in the form.
    public String free(LocalTime at, AccountId vet) { return path() + typed.at(at, vet).query(); }

    /// Whether the time was taken or nobody works then, so that only an emergency goes there.
    public boolean isTaken() {
        return refusal.filter(
            why -> why instanceof VetTaken || why instanceof Shut || why instanceof Closed
                || why instanceof OutsideHours).isPresent();
    }

    /// How a state is drawn.
    public String tag(State state) {
        return switch (state) {
            case EXPECTED -> "tag plain";
            case ARRIVED -> "tag good";
            case MISSED -> "tag care";
            case CALLED_OFF -> "tag";
        };
    }
}
