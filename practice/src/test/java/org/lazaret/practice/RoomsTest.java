package org.lazaret.practice;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Catalog;
import org.lazaret.group.cover.Report;
import org.lazaret.group.cover.Summary;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.exposed.Outcome;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.practice.nights.AskedForRecord;
import org.lazaret.practice.nights.LentUnattended;
import org.lazaret.practice.nights.SeenElsewhere;
import org.lazaret.practice.nights.SeenLastNight;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.Country;
import org.lazaret.practice.bills.Favour;
import org.lazaret.practice.bills.Method;
import org.lazaret.practice.bills.Slip;
import org.lazaret.practice.bills.Sort;
import org.lazaret.practice.bills.Supply;
import org.lazaret.practice.bills.Unit;
import org.lazaret.practice.clients.Use;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Cause;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.Measure;
import org.lazaret.practice.drugs.Mistake;
import org.lazaret.practice.drugs.Origin;
import org.lazaret.practice.drugs.RegisterLines;
import org.lazaret.practice.drugs.Route;
import org.lazaret.practice.drugs.Storage;
import org.lazaret.practice.drugs.Waste;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Chronicle;
import org.lazaret.practice.visits.NotesOf;
import org.lazaret.practice.drugs.Given;
import org.lazaret.practice.diary.AppointmentsOf;
import org.lazaret.practice.bills.BillsOf;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.staff.DeviceRows;
import org.lazaret.practice.premises.Part;
import org.lazaret.practice.staff.Leaving;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.staff.SignInRows;
import org.lazaret.practice.visits.Membranes;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Steps;
import org.lazaret.practice.visits.UnderWay;

/// What must be true of every room of a practice.
class RoomsTest {
    private static final List<Kind<?, ?, ?>> KINDS = Rooms.house().kinds();

    private static final List<Enum<?>> CODES = Stream.<Enum<?>[]>of(OrderBook.State.values(), Use.values(),
        Species.values(), Sex.values(),
        Chronicle.Line.values(), AppointmentsOf.Line.values(), Given.Line.values(), NotesOf.Line.values(),
        BillsOf.Line.values(),
        Mistake.values(), Measure.Word.values(), Route.values(), Origin.values(),
        Waste.values(), Cause.values(), Storage.values(), RegisterLines.What.values(),
        Purpose.values(), State.values(), Stage.values(), Membranes.values(), Steps.What.values(),
        UnderWay.Open.values(), Role.values(), Means.values(), Leaving.values(), SignInRows.What.values(),
        DeviceRows.Change.values(), Country.values(), Sort.values(), Supply.values(), Unit.values(),
        Unit.Called.values(), Part.values(),
        Slip.values(), Favour.values(), Method.values(), Bills.State.values(), Summary.Sort.values(),
        org.lazaret.group.exposed.Sort.values(), Outcome.values(),
        Report.Topic.values(), SeenElsewhere.Line.values(), SeenLastNight.Line.values(),
        AskedForRecord.Line.values(), LentUnattended.Line.values(), Clue.Sort.values()).flatMap(
            Stream::of).toList();

    @Test void the_rooms_fit_into_one_house() {
        assertThat(new Catalog(Rooms.house()).kind("drugregister/ketamine-100").room()).isEqualTo("drugs");
    }

    @Test void whom_an_event_names_stands_in_its_header() {
        var rex = new AnimalId("rex1");
        assertThat(
            new Catalog(Rooms.house()).subjects(new Dispensed(Amount.of("1"), rex, Amount.NONE))).containsExactly(
                rex.subject());
    }

    @Test void every_refusal_and_every_code_has_its_words_and_there_are_no_others() {
        for (var kind : KINDS)
            for (var language : List.of("words.properties", "words_nl.properties"))
                assertThat(words(kind.blank().getClass(), language)).as("%s of %s", language, kind.room()).isEqualTo(
                    needed(kind));
    }

    private static TreeSet<String> needed(Kind<?, ?, ?> kind) {
        var needed = new TreeSet<String>();
        for (var other : KINDS)
            if (other.room().equals(kind.room())) needed.addAll(refusals(other.blank().getClass()));
        for (var code : CODES) {
            var type = code.getDeclaringClass();
            if (type.getPackageName().equals(kind.blank().getClass().getPackageName()))
                needed.add(type.getSimpleName() + "." + code.name());
        }
        return needed;
    }

    private static List<String> refusals(Class<?> book) {
        var names = new ArrayList<String>();
        for (var member : book.getDeclaredClasses())
            if (Refusal.class.isAssignableFrom(member)) names.add(member.getSimpleName());
        return names;
    }

    /// What pages say has keys that begin with a small letter.
    private static boolean isCode(String key) { return Character.isUpperCase(key.charAt(0)); }

    private static TreeSet<String> words(Class<?> book, String language) {
        try (var file = book.getResourceAsStream(language)) {
            var words = new Properties();
            if (file != null) words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words.stringPropertyNames().stream().filter(RoomsTest::isCode).collect(toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
