package org.lazaret.drill.care;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DraftId;
import org.lazaret.core.site.Erasure;
import org.lazaret.drill.care.Errand.Noted;
import org.lazaret.drill.care.Errand.Step;
import org.lazaret.drill.universe.Wish;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Consultation;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Vitals;

/// What staff do about clients and animals, screen by screen, and what they note of it.
///
/// Source: the project's workload model, one consultation as operations: 35 reads and 25 writes, 8 of them autosaves.
final class Tasks {
    private static final LocalTime FIRST_SLOT = LocalTime.of(8, 30);

    private final Notebook notebook;
    private final Supplier<LocalDate> today;
    private final People people;
    private final List<AccountId> staff;
    private final Map<LocalDate, Integer> booked = new LinkedHashMap<>();

    /// @param turn what nobody else may be at meanwhile
    record Task(String turn, List<Step> steps) {}

    Tasks(Notebook notebook, Supplier<LocalDate> today, People people, List<AccountId> staff) {
        this.notebook = notebook;
        this.today = today;
        this.people = people;
        this.staff = staff;
    }

    Task registration(Household household) {
        var steps = new ArrayList<Step>();
        steps.add(fresh("/clients/new", number -> {
            household.client(number);
            notebook.belong(household.person().words(), household.client().subject());
        }));
        steps.add(tell(() -> telling(household.client(), new Client.Register(details(household.person()))),
            noted -> stands(household.client(), household.person(), noted)));
        for (var beast : household.beasts()) steps.addAll(registration(household, beast));
        return new Task("registration of " + household.person().phone(), steps);
    }

    private List<Step> registration(Household household, Beast beast) {
        var number = new ArrayList<AnimalId>();
        return List.of(fresh("/animals/new", text -> {
            number.add(new AnimalId(text));
            notebook.belong(beast.words(), number.getFirst().subject());
        }), tell(() -> telling(number.getFirst(), new Animal.Register(household.client(), details(beast))), noted -> {
            household.add(number.getFirst());
            save(noted, number.getFirst().book(), beast.words());
            notebook.stands(number.getFirst().book(), "name", beast.name());
        }));
    }

    Task consultation(Household household, Planned planned) {
        Supplier<AnimalId> animal = () -> household.animal(planned.salt(7));
        var visit = new ArrayList<VisitId>();
        var steps = search(household);
        steps.addAll(Stream.of(client(household), animal(animal), read("/diary", desk -> Pages.day(desk, day(0))),
            fresh("/waiting", text -> visit.add(new VisitId(text))),
            tell(() -> telling(visit, new Visit.Begin(animal.get(), Purpose.CONSULTATION)),
                noted -> save(noted, visit.getFirst().book(), List.of(animal.get().name()))),
            move(visit, Stage.WAITING, Stage.CONSULTING), animal(animal),
            weigh(animal, 1_000 + planned.salt(60_000)), animal(animal), animal(animal)).toList());
        steps.addAll(
            notes(animal, visit, "Presented off food, T 38.%d, gums pink, heart and lungs clear, ref %016x".formatted(
                planned.salt(9), planned.salt())));
        steps.add(move(visit, Stage.CONSULTING, Stage.TO_PAY));
        steps.add(client(household));
        return new Task("consultation at " + planned.at() + planned.salt(), steps);
    }

    private Step move(List<VisitId> visit, Stage from, Stage to) {
        return tell(() -> telling(visit, new Visit.Move(from, to)),
            noted -> save(noted, visit.getFirst().book(), List.of(to.name())));
    }

    /// Eight autosaves of a note, of which one is found again; then it is written, signed, and the draft is cut.
    private List<Step> notes(Supplier<AnimalId> animal, List<VisitId> visit, String text) {
        Supplier<ConsultationId> of = () -> new ConsultationId(visit.getFirst(), animal.get());
        Supplier<DraftId> draft = () -> new DraftId("note-" + of.get().name(), animal.get().subject());
        var steps = IntStream.rangeClosed(1, 8).mapToObj(part -> new Step(
            () -> new Drafting(draft.get(), text.substring(0, text.length() * part / 8)), _ -> {})).collect(
                toCollection(ArrayList::new));
        steps.add(read("/drafts/note", desk -> desk.draft(draft.get()).map(Personal::text).orElse("no draft"),
            found -> {
                if (!text.startsWith(found))
                    notebook.wrongly("a draft of '%s' was given back as '%s'".formatted(text, found));
            }));
        steps.add(tell(() -> telling(of.get(), new Consultation.Write(of.get(), examined(text), false)), noted -> {
            save(noted, of.get().book(), List.of(text));
            notebook.stands(animal.get().book(), "note " + noted.once().name(), text);
        }));
        steps.add(tell(() -> telling(of.get(), new Consultation.Sign(1)),
            noted -> save(noted, of.get().book(), List.of("1"))));
        steps.add(new Step(() -> new Drafting(draft.get(), ""), _ -> {}));
        return steps;
    }

    private static Note examined(String text) {
        var nothing = new Personal("");
        return new Note(nothing, new Personal(text), nothing, nothing, Vitals.NONE);
    }

    private Step weigh(Supplier<AnimalId> animal, long grams) {
        var weight = new Weight(grams);
        return tell(() -> telling(animal.get(), new Animal.WeighSurely(weight)), noted -> {
            save(noted, animal.get().book(), List.of(String.valueOf(grams)));
            notebook.stands(animal.get().book(), "weight " + noted.once().name(), weight.toString());
        });
    }

    Task call(Household household, Planned planned) {
        var said = "Asked about the tablets, advised to come in, ref %016x".formatted(planned.salt());
        var steps = search(household);
        steps.add(client(household));
        steps.add(tell(() -> telling(household.client(), new Client.TakeCall(new Personal(said))), noted -> {
            save(noted, household.client().book(), List.of(said));
            notebook.stands(household.client().book(), "call " + noted.once().name(), said);
        }));
        return new Task("call at " + planned.at() + planned.salt(), steps);
    }

    Task appointment(Household household, Planned planned) {
        var date = planned.at().toLocalDate().plusDays(1 + planned.salt(5));
        var number = booked.merge(date, 1, Integer::sum) - 1;
        var slot = new Slot(date.atTime(FIRST_SLOT).plusMinutes(10L * (number / 3)), 10, staff.get(number % 3));
        Supplier<AnimalId> animal = () -> household.animal(planned.salt(7));
        var day = new DayId(date);
        var steps = search(household);
        steps.add(client(household));
        steps.add(read("/diary/" + date, desk -> Pages.day(desk, day)));
        steps.add(tell(() -> new Telling<>("/diary/" + date, day.book(), new Day.Agree(slot, animal.get(),
            Purpose.CONSULTATION), desk -> Pages.day(desk, day)), noted -> save(noted, day.book(),
                List.of(animal.get().name()))));
        return new Task("appointment at " + planned.at() + planned.salt(), steps);
    }

    Task correction(Household household) {
        var steps = search(household);
        var old = household.person();
        var now = new Person(old.name(), people.phone(), old.email(), old.address());
        steps.add(client(household));
        steps.add(tell(() -> {
            notebook.belong(now.words(), household.client().subject());
            return telling(household.client(), new Client.Correct(details(now)));
        }, noted -> stands(household.client(), now, noted)));
        return new Task("details of " + old.email(), steps);
    }

    Task erasure(Household household) {
        var steps = search(household);
        steps.add(client(household));
        steps.add(erasure(household.client().subject()));
        steps.add(erasure(household.animal(0).subject()));
        return new Task("details of " + household.person().email(), steps);
    }

    private Step erasure(SubjectId subject) {
        return tell(() -> new Telling<>("/erasures", Erasure.of(subject), new Erasure.Erase(subject), _ -> "erased"),
            _ -> notebook.erased(subject));
    }

    private ArrayList<Step> search(Household household) {
        var typed = household.person().name().split(" ")[1];
        return IntStream.rangeClosed(1, 4).mapToObj(letters -> read("/clients",
            desk -> Pages.found(desk, typed.substring(0, letters + 1)))).collect(toCollection(ArrayList::new));
    }

    private Step client(Household household) {
        return read("/clients", desk -> Pages.client(desk, household.client()));
    }

    private static Step animal(Supplier<AnimalId> animal) {
        return read("/animals", desk -> Pages.animal(desk, animal.get()));
    }

    private DayId day(int ahead) { return new DayId(today.get().plusDays(ahead)); }

    private void stands(ClientId client, Person person, Noted noted) {
        save(noted, client.book(), person.words());
        notebook.stands(client.book(), "name", person.name());
        notebook.stands(client.book(), "phone", person.phone());
        notebook.stands(client.book(), "address", person.address());
    }

    private <B extends Book<B, C, E>, C, E> void save(Noted noted, BookId<B, C, E> book, List<String> words) {
        notebook.saw(new Saved(noted.once(), book.about(), book.subject().stream().toList(), words));
    }

    private static Wish telling(ClientId client, Client.Command command) {
        return new Telling<>("/clients/" + client.name(), client.book(), command, desk -> Pages.client(desk, client));
    }

    private static Wish telling(AnimalId animal, Animal.Command command) {
        return new Telling<>("/animals/" + animal.name(), animal.book(), command, desk -> Pages.animal(desk, animal));
    }

    private static Wish telling(List<VisitId> visit, Visit.Command command) {
        return new Telling<>("/waiting", visit.getFirst().book(), command, Pages::board);
    }

    private static Wish telling(ConsultationId of, Consultation.Command command) {
        return new Telling<>("/visits", of.book(), command, desk -> Pages.animal(desk, of.animal()));
    }

    private static Step fresh(String page, Consumer<String> number) { return read(page, Desk::fresh, number); }

    private static Step read(String page, Function<Desk, String> draw) { return read(page, draw, _ -> {}); }

    private static Step read(String page, Function<Desk, String> draw, Consumer<String> seen) {
        return new Step(() -> new Reading(page, draw), noted -> seen.accept(noted.outcome().text()));
    }

    private static Step tell(Supplier<Wish> wish, Consumer<Noted> noted) { return new Step(wish, noted); }

    private static org.lazaret.practice.clients.Details details(Person person) {
        return new org.lazaret.practice.clients.Details(new Personal(person.name()), new Personal(person.phone()),
            new Personal(person.email()), new Personal(person.address()));
    }

    static Details details(Beast beast) {
        return new Details(new Personal(beast.name()), beast.cat() ? Species.CAT : Species.DOG,
            new Personal(beast.breed()), Sex.UNKNOWN, java.util.Optional.empty(), new Personal(beast.chip()));
    }
}
