package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Why;
import org.lazaret.group.cover.Cover.Whom;
import org.lazaret.group.cover.Covered;
import org.lazaret.group.cover.Dispatch;
import org.lazaret.group.cover.Hatch;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Report;
import org.lazaret.group.cover.Report.Topic;
import org.lazaret.group.cover.ReportsSent;
import org.lazaret.group.cover.Summary;
import org.lazaret.group.zones.Key;
import org.lazaret.practice.Practised;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.nights.Admission.Admitted;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Consultation;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Visits;
import org.lazaret.practice.visits.Vitals;

/// A whole site that sees animals of another at night, and tells that one of it.
class ReturningTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId OWN = new SiteId("high-street");
    private static final SubjectId REX = Covered.subject(HILL, "rex");
    private static final SubjectId LUNA = Covered.subject(HILL, "luna");
    private static final Personal NOTHING = new Personal("");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final Practised site = new Practised();
    private final NavigableMap<Long, SubjectId> touched = new TreeMap<>();
    private final List<Homeward.ReportSent> sent = new ArrayList<>();
    private Returning returning = returning();
    private long care = 10;
    private Instant late = NINE;

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    private Returning returning() {
        return new Returning(OWN, new Marks(seed(9)), count -> seed(count), from -> new Changes.Changed(List.copyOf(
            touched.tailMap(from).values()), care));
    }

    @BeforeEach void cover() {
        told(Covered.of(REX), new Covered.Take(HILL, "rex", summary("Rex", "01632 960100", 1)));
        told(Covered.of(LUNA), new Covered.Take(HILL, "luna", summary("Luna", "01632 960100", 1)));
        told(Homeward.BOOK, new Homeward.See(HILL, new Hatch(1, Key.ofBox(seed(7)), 1)));
    }

    private static Covered.Told summary(String name, String phone, long number) {
        var alert = new Summary.Line(Summary.Sort.ALERT, LocalDate.EPOCH, new Personal("Bites"));
        var visit = new Summary.Line(Summary.Sort.VISIT, LocalDate.EPOCH, new Personal("Vaccinated"));
        return new Covered.Told(number, NINE, new Summary(new Personal(name), "DOG", new Personal("Collie"),
            new Personal("12"), new Summary.Owner(new Personal("Ann Hill"), new Personal(phone)), Optional.of(
                new Summary.Weighed(24_500, LocalDate.EPOCH)),
            List.of(alert, visit)));
    }

    private <B extends Book<B, C, E>, C, E> List<E> told(BookId<B, C, E> book, C command) {
        return switch (site.told(book, command)) {
            case Verdict.Refused(var why) -> throw new AssertionError(command + ": " + why);
            case Verdict.Written(var events) -> {
                book.subject().ifPresent(subject -> touched.put(care++, subject));
                yield events;
            }
        };
    }

    private Admitted admitted(SubjectId covered) {
        var desk = site.desk("tom");
        var row = desk.look(org.lazaret.group.cover.Summaries.about(covered)).getFirst();
        var known = Acquaintance.of(row, desk);
        return (Admitted) told(Admission.of(covered), new Admission.Admit(covered, known.client(), known.animal(),
            VisitId.by(new RequestId(desk.fresh())))).getFirst();
    }

    private static ConsultationId table(Admitted came) { return new ConsultationId(came.visit(), came.animal()); }

    private void written(Admitted came, String plan, boolean signed) {
        told(table(came).book(), new Consultation.Write(table(came), new Note(new Personal("Limps"), NOTHING,
            new Personal("Sprain"), new Personal(plan), Vitals.NONE), signed));
    }

    /// What goes out now, opened at home.
    private List<Report> goes() {
        var before = desk().read(Homeward.BOOK);
        while (returning.step(desk(), ++care, late)) site.settle();
        site.settle();
        assertThat(before.homes()).isNotEmpty();
        return arrived();
    }

    private org.lazaret.core.site.Desk desk() { return site.desk("site"); }

    private List<Report> arrived() {
        var fresh = site.addressed("cover.report-sent", Homeward.ReportSent.class);
        var news = fresh.subList(sent.size(), fresh.size());
        var reports = news.stream().flatMap(one -> Dispatch.open(one, OWN, seed(7)).orElseThrow().reports().stream());
        var all = reports.toList();
        sent.addAll(List.copyOf(news));
        return all;
    }

    private static List<String> said(Report report) {
        return report.lines().stream().map(line -> line.topic() + " " + line.text().text()).toList();
    }

    @Test void who_comes_is_a_client_and_an_animal_here_with_its_warnings_and_on_the_table() {
        var came = admitted(REX);
        var desk = site.desk("tom");
        var animal = desk.look(Animals.of(came.animal())).getFirst();
        assertThat(animal.name().text()).isEqualTo("Rex");
        assertThat(animal.chip().text()).as("no number that cannot be a chip's").isEmpty();
        assertThat(animal.weight()).as("nobody has weighed it here").isEmpty();
        assertThat(desk.look(Warnings.of(came.animal()))).extracting(row -> row.text().text()).containsExactly("Bites");
        assertThat(desk.look(Clients.of(came.client())).getFirst().phone().text()).isEqualTo("01632 960100");
        var visit = desk.look(Visits.of(came.visit())).getFirst();
        assertThat(visit.stage()).isEqualTo(Stage.CONSULTING);
        assertThat(visit.seenBy()).contains(new AccountId("tom"));
        assertThat(desk.look(Admissions.of(REX)).getFirst().home()).isEqualTo("hill-street");
    }

    @Test void an_owner_of_two_is_one_client_and_another_of_the_same_number_is_not() {
        var rex = admitted(REX);
        assertThat(admitted(LUNA).client()).isEqualTo(rex.client());
        var other = Covered.subject(new SiteId("mill-lane"), "tom");
        told(Covered.of(other), new Covered.Take(new SiteId("mill-lane"), "tom", summary("Tom", "01632 960100", 1)));
        assertThat(admitted(other).client()).as("of another site").isNotEqualTo(rex.client());
    }

    @Test void the_visit_is_why_the_summary_is_read() {
        var why = new Reasons(List.of(Admissions.REASON));
        assertThat(why.why(List.of(REX), NINE, desk()::look)).isEmpty();
        var came = admitted(REX);
        assertThat(why.why(List.of(REX, LUNA), NINE, desk()::look)).containsOnlyKeys(
            REX).containsValue(new Why("visit", came.visit().book().about()));
    }

    @Test void nothing_goes_home_before_it_is_signed_and_all_of_it_after() {
        var came = admitted(REX);
        written(came, "Rest", false);
        told(came.animal().book(), new Animal.Weigh(new Weight(25_000)));
        assertThat(goes()).isEmpty();
        told(table(came).book(), new Consultation.Sign(1));
        var report = goes().getFirst();
        assertThat(report.cover()).isEqualTo("rex");
        assertThat(said(report)).containsExactly("HISTORY Limps", "ASSESSMENT Sprain", "PLAN Rest", "WEIGHT 25 kg");
        assertThat(goes()).as("once").isEmpty();
    }

    @Test void what_is_added_goes_too_under_the_same_name_and_a_new_start_tells_nothing_twice() {
        var came = admitted(REX);
        written(came, "Rest", true);
        var first = goes().getFirst();
        returning = returning();
        assertThat(goes()).isEmpty();
        told(table(came).book(), new Consultation.Add(1, new Personal("Rang at three")));
        var second = goes().getFirst();
        assertThat(second.name()).isEqualTo(first.name());
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(said(second)).contains("PLAN Rest", "ADDENDUM Rang at three");
    }

    @Test void a_visit_that_ends_without_a_note_is_told_too() {
        var came = admitted(REX);
        told(came.animal().book(), new Animal.Weigh(new Weight(25_000)));
        told(came.visit().book(), new Visit.Move(Stage.CONSULTING, Stage.DONE));
        assertThat(said(goes().getFirst())).containsExactly("WEIGHT 25 kg");
    }

    @Test void what_home_may_never_have_opened_is_told_anew() {
        written(admitted(REX), "Rest", true);
        goes();
        told(Homeward.BOOK, new Homeward.See(HILL, new Hatch(3, Key.ofBox(seed(7)), 2)));
        assertThat(goes()).hasSize(1);
        assertThat(desk().look(ReportsSent.missed())).isEmpty();
    }

    @Test void what_was_seen_of_a_home_that_shows_where_only_days_later_is_told_then() {
        var mill = new SiteId("mill-lane");
        var tom = Covered.subject(mill, "tom");
        told(Covered.of(tom), new Covered.Take(mill, "tom", summary("Tom", "", 1)));
        var came = admitted(tom);
        written(came, "Rest", true);
        told(came.visit().book(), new Visit.Move(Stage.CONSULTING, Stage.DONE));
        assertThat(goes()).isEmpty();
        told(Homeward.BOOK, new Homeward.See(mill, new Hatch(1, Key.ofBox(seed(7)), 1)));
        late = NINE.plus(Duration.ofDays(3));
        assertThat(goes()).extracting(Report::cover).containsExactly("tom");
        assertThat(goes()).as("once").isEmpty();
    }

    @Test void a_new_hatch_is_used_though_there_is_nothing_to_tell() {
        goes();
        assertThat(sent).as("the first hatch is used too").hasSize(1);
        told(Homeward.BOOK, new Homeward.See(HILL, new Hatch(2, Key.ofBox(seed(7)), 1)));
        goes();
        assertThat(sent).extracting(Homeward.ReportSent::epoch).containsExactly(1L, 2L);
    }

    @Test void what_is_signed_while_the_disk_is_full_goes_when_there_is_room_again() {
        var came = admitted(REX);
        written(came, "Rest", true);
        site.fill();
        assertThat(returning.step(desk(), ++care, NINE)).isFalse();
        site.free();
        assertThat(goes()).hasSize(1);
    }

    @Test void much_is_told_as_far_as_it_goes_into_an_entry() {
        var came = admitted(REX);
        for (int note = 0; note < 20; note++) written(came, "x".repeat(5_000), true);
        var lines = goes().getFirst().lines();
        assertThat(lines.getLast().topic()).isEqualTo(Topic.LEFT_OUT);
        assertThat(lines.get(2).text().text()).hasSize(4_000).endsWith("…");
    }

    @Test void what_was_made_of_a_cover_is_known_by_it() {
        var came = admitted(REX);
        var made = new MadeHere();
        assertThat(made.of(REX, Whom.ANIMAL, desk())).containsExactly(came.animal().subject());
        assertThat(made.of(REX, Whom.OWNER, desk())).containsExactly(came.client().subject());
        assertThat(made.of(LUNA, Whom.ANIMAL, desk())).isEmpty();
    }
}
