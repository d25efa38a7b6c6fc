package org.lazaret.practice.downtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Looked;
import org.lazaret.core.site.Sought;
import org.lazaret.pages.Words;
import org.lazaret.pages.paper.Pack;
import org.lazaret.pages.paper.Pack.Column;
import org.lazaret.pages.paper.Pack.Part;
import org.lazaret.pages.paper.Paper;
import org.lazaret.practice.Practised;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.visits.Consultation;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Vitals;

/// What is planted through a desk stands in the PDF, and who is in it stands in the access journal.
class PackTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final ClientId SMITH = new ClientId("smith");
    private static final ClientId JONES = new ClientId("jones");
    private static final AnimalId REX = new AnimalId("rex");
    private static final AnimalId TOBY = new AnimalId("toby");

    private final Practised practice = new Practised();

    private void plant() {
        client(SMITH, "Zoë Łukaszewicz", "01632 960100; 07700 900123");
        client(JONES, "Ann Jones", "01632 960200");
        animal(REX, SMITH, "Rex");
        animal(TOBY, JONES, "Toby");
        told(REX, new Animal.Weigh(new Weight(21_500)));
        told(REX, new Animal.Warn(new Personal("allergic to penicillin")));
        expect(TODAY.plusDays(2), REX);
        expect(TODAY.plusDays(3), TOBY);
        assertThat(practice.told(new DrugId("ketamine-100").register(), new DrugRegister.Receive(Amount.of("9.5"),
            "Wholesaler")).refusal()).isEmpty();
    }

    @Test void what_was_planted_is_read_back_from_the_pdf() throws IOException {
        plant();
        var text = text(Paper.of(packed(), "Shred it"));
        assertThat(text).contains("Zoë Łukaszewicz", "01632 960100", "07700 900123", "Rex, dog, 21.5 kg",
            "! allergic to penicillin", "10:15", "Ketamine 100 mg/ml", "9.5 ml", "High Street Vets",
            "5 Jan 2026 09:00", "Shred it", "A day on paper");
        assertThat(text).as("comes the day after the last").doesNotContain("Toby", "Ann Jones");
    }

    @Test void everybody_in_it_is_on_record_and_nobody_else() {
        plant();
        packed();
        assertThat(seen(REX)).extracting(Looked::page, Looked::who).contains(
            tuple(Packing.PAGE, new AccountId("ann")));
        assertThat(practice.desk("x").looked(Sought.whoSaw(SMITH.subject(), 9)).found()).extracting(
            Looked::page).contains(Packing.PAGE);
        assertThat(seen(TOBY)).extracting(Looked::page).doesNotContain(Packing.PAGE);
    }

    @Test void an_animal_that_is_here_stands_with_what_was_written_of_it_until_the_till() throws IOException {
        plant();
        var visit = arrived(REX);
        var written = new Note(new Personal("Limps"), new Personal(""), new Personal("Sprain"), new Personal("Rest"),
            Vitals.NONE);
        var table = new ConsultationId(visit, REX);
        assertThat(practice.told(table.book(), new Consultation.Write(table, written, false)).refusal()).isEmpty();
        assertThat(part("Animals that are here").lines()).containsExactly(List.of(
            "Rex, dog, 21.5 kg\n! allergic to penicillin", "Zoë Łukaszewicz\n01632 960100\n07700 900123",
            "waiting, consultation", "Sprain\nRest"));
        for (var gone : List.of(Stage.TO_PAY, Stage.DONE)) {
            var now = practice.desk("ann").read(visit.book()).stage();
            assertThat(practice.told(visit.book(), new Visit.Move(now, gone)).refusal()).isEmpty();
            assertThat(part("Animals that are here").lines()).as(gone.name()).isEmpty();
        }
    }

    @Test void each_day_has_its_own_part_and_whoever_was_warned_of_is_not_another() {
        plant();
        expect(TODAY, TOBY);
        var days = packed().parts().subList(1, 4);
        assertThat(days).extracting(day -> day.lines().size()).containsExactly(1, 0, 1);
        assertThat(days.getFirst().lines().getFirst()).containsExactly("11:15", "Toby, dog", "Ann Jones",
            "01632 960200", "consultation", "tom");
    }

    @Test void those_who_work_here_are_in_it_and_lines_for_whom_else_to_ring_and_its_head_is_the_letterhead() {
        for (var who : List.of("tom", "ned")) engage(new EmployeeId(who));
        assertThat(practice.told(new EmployeeId("ned").book(), new Employee.SeeOut()).refusal()).isEmpty();
        assertThat(practice.told(Premises.BOOK, new Premises.Describe(new Letterhead("Hill Vets", "1 Hill Road",
            "01632 960000"))).refusal()).isEmpty();
        assertThat(part("People").lines()).extracting(List::getFirst).containsExactly("Dr tom", "Night service",
            "Nearest practice that helps out", "The group's incident team", "Whoever looks after the computers");
        var pack = packed();
        assertThat(pack.practice()).isEqualTo("Hill Vets · 1 Hill Road · 01632 960000");
        assertThat(pack.made()).as("by the clock on the wall").isEqualTo("5 Jan 2026 09:00");
        assertThat(pack.parts().getFirst().lines()).hasSize(9).last().asString().contains("enter each sheet");
    }

    @Test void each_part_begins_on_a_page_of_its_own_which_says_how_many_there_are() throws IOException {
        var parts = List.of(new Part("One", "Of use", List.of(), List.of(List.of("first"))),
            new Part("Two", "", List.of(new Column("head", 100)), List.of()));
        try (var paper = Loader.loadPDF(Paper.of(new Pack("P", "now", parts), "Shred it"))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(paper).lines().map(String::strip).toList();
            assertThat(text).containsSubsequence("One", "Of use", "first", "P  ·  now", "Shred it  ·  1 / 2",
                "Two", "head", "–", "Shred it  ·  2 / 2");
        }
    }

    @Test void who_was_called_off_is_not_in_it() throws IOException {
        plant();
        assertThat(practice.told(new DayId(TODAY.plusDays(2)).book(), new Day.CallOff(1)).refusal()).isEmpty();
        assertThat(text(Paper.of(packed(), ""))).doesNotContain("Rex");
    }

    @Test void a_long_table_goes_on_with_its_head_and_no_line_is_lost() throws IOException {
        var lines = IntStream.range(0, 1_000).mapToObj(each -> List.of("line-" + each + "-end", "x".repeat(200)));
        var part = new Part("Long", "", List.of(new Column("first", 30), new Column("second", 70)), lines.toList());
        var text = text(Paper.of(new Pack("P", "now", List.of(part)), ""));
        for (var each = 0; each < 1_000; each++) assertThat(text).contains("line-" + each + "-end");
        assertThat(text.split("first second", -1).length - 1).isGreaterThan(20);
    }

    @Test void a_letter_that_the_paper_has_not_is_a_question_mark_and_the_rest_stays() throws IOException {
        var part = new Part("T", "", List.of(), List.of(List.of("Rex \uD83D\uDC36 and \u0007 Co")));
        assertThat(text(Paper.of(new Pack("P", "now", List.of(part)), ""))).contains("Rex ? and ? Co");
    }

    private Pack packed() {
        var pack = new Packing(practice.desk("ann"), "High Street Vets", Words.english(),
            ZoneId.of("Europe/London")).at(NINE);
        practice.settle();
        return pack;
    }

    private Part part(String title) {
        return packed().parts().stream().filter(part -> part.title().equals(title)).findFirst().orElseThrow();
    }

    private void engage(EmployeeId who) {
        var person = new Person(new Personal("Dr " + who.name()), new Personal(who.name()), new Personal("7001234"),
            LocalDate.EPOCH);
        var site = practice.desk("site");
        var answer = site.tell(who.book(), new Employee.Engage(who, person, List.of(Role.PRACTICE_MANAGER)),
            new RequestId("wish-" + site.fresh()));
        practice.settle();
        assertThat(answer.now().refusal()).isEmpty();
    }

    private VisitId arrived(AnimalId animal) {
        expect(TODAY, animal);
        assertThat(practice.told(new DayId(TODAY).book(), new Day.Arrive(1)).refusal()).isEmpty();
        return VisitId.of(new DayId(TODAY), 1);
    }

    private List<Looked> seen(AnimalId animal) {
        return practice.desk("x").looked(Sought.whoSaw(animal.subject(), 9)).found();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void client(ClientId who, String name, String phone) {
        assertThat(practice.told(who.book(), new Client.Register(
            new org.lazaret.practice.clients.Details(new Personal(name), new Personal(phone), new Personal(""),
                new Personal("")))).refusal()).isEmpty();
    }

    private void animal(AnimalId animal, ClientId owner, String name) {
        told(animal, new Animal.Register(owner, new Details(new Personal(name), Species.DOG, new Personal(""),
            Sex.UNKNOWN, Optional.empty(), new Personal(""))));
    }

    private void told(AnimalId animal, Animal.Command command) {
        assertThat(practice.told(animal.book(), command).refusal()).isEmpty();
    }

    private void expect(LocalDate day, AnimalId animal) {
        var slot = new Slot(day.atTime(day.equals(TODAY) ? 11 : 10, 15), 15, new AccountId("tom"));
        assertThat(practice.told(new DayId(day).book(), new Day.Agree(slot, animal,
            Purpose.values()[0])).refusal()).isEmpty();
    }
}
