package org.lazaret.server.demo;

import static org.lazaret.server.demo.Staff.ANNA;
import static org.lazaret.server.demo.Staff.PRIYA;
import static org.lazaret.server.demo.Staff.SAM;
import static org.lazaret.server.demo.Staff.TOM;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lazaret.core.book.Personal;
import org.lazaret.core.world.Chance;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.server.demo.Round.Coming;

/// A year of the shown practice, day after day in order, as busy as a practice with two vets and a nurse is.
///
/// Source: SAVSNET 2011, 16 practices (18.4 consultations an open day; here half as many again on Mondays); VetCompass
/// 2016, 886 clinics (1,577 animals each). One appointment in nine is missed or called off, one bill in thirty unpaid.
final class Year {
    static final List<String> DRUGS = List.of("ketamine-100", "methadone-10", "buprenorphine-0-3");
    private static final int ANIMALS = 1_577;
    private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(1, 1));
    private static final List<Purpose> PURPOSES = List.of(Purpose.CONSULTATION, Purpose.CONSULTATION,
        Purpose.CONSULTATION, Purpose.VACCINATION, Purpose.VACCINATION, Purpose.RECHECK, Purpose.CONSULTATION,
        Purpose.NURSE, Purpose.NURSE, Purpose.OPERATION);

    private final Staff staff;
    private final Families families;
    private final Stock stock;
    private final Chance chance;
    private final Round round;
    private final Map<LocalDate, Long> booked = new LinkedHashMap<>();
    /// From this day on new bottles are due.
    private LocalDate open = LocalDate.MIN;

    Year(Staff staff, Chance chance) {
        this.staff = staff;
        this.chance = chance;
        this.stock = new Stock(chance.stream("stock"));
        this.families = new Families(staff, stock, chance.stream("families"));
        this.round = new Round(staff, stock, chance.stream("rounds"));
    }

    /// Something that is done at some time of a day.
    private record Doing(LocalDateTime at, Runnable what) {}

    Families families() { return families; }

    Round round() { return round; }

    /// The Sunday on which the practice moves in, with everybody from its old system.
    void moveIn(LocalDate sunday) {
        staff.at(sunday.atTime(10, 0));
        Prices.enter(staff, sunday);
        Hours.set(staff);
        DoseTable.enter(staff);
        Pills.stock(staff);
        while (families.beasts().size() < ANIMALS) families.join();
    }

    void live(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY || CLOSED.contains(MonthDay.from(day))) return;
        var doings = new ArrayList<Doing>();
        care(day, doings);
        keepSafe(day, doings);
        talk(day, doings);
        doings.sort(Comparator.comparing(Doing::at));
        for (var doing : doings) {
            staff.at(doing.at);
            doing.what.run();
        }
    }

    /// Appointments are made in the morning of their day: the shown year does not look ahead.
    private void care(LocalDate day, List<Doing> doings) {
        var owners = new LinkedHashSet<ClientId>();
        boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
        int most = saturday ? 9 : day.getDayOfWeek() == DayOfWeek.MONDAY ? 30 : 20;
        for (int each = 0; each < most; each++) {
            var beast = families.beasts().get(chance.below(families.beasts().size()));
            if (!owners.add(beast.owner())) continue;
            var vet = each % 3 == 0 ? SAM : each % 3 == 1 ? ANNA : TOM;
            var from = day.atTime(8, 30).plusMinutes(15L * (each / 3 * (saturday ? 1 : 3)));
            var purpose = vet.equals(TOM) ? Purpose.NURSE : PURPOSES.get(chance.below(PURPOSES.size()));
            staff.at(day.atTime(8, 0));
            course(book(new Coming(from, 0, beast, vet, purpose), 15), doings);
        }
    }

    Coming book(Coming wanted, int minutes) {
        var number = booked.merge(wanted.from().toLocalDate(), 1L, Long::sum);
        staff.tell(PRIYA, wanted.day().book(), new Day.SqueezeIn(new Slot(wanted.from(), minutes, wanted.vet()),
            wanted.beast().animal(), wanted.purpose()));
        return new Coming(wanted.from(), number, wanted.beast(), wanted.vet(), wanted.purpose());
    }

    private void course(Coming one, List<Doing> doings) {
        var from = one.from();
        if (chance.oneIn(9)) {
            doings.add(new Doing(from.plusMinutes(20), () -> staff.tell(PRIYA, one.day().book(), chance.oneIn(2)
                ? new Day.Miss(one.number())
                : new Day.CallOff(one.number()))));
            return;
        }
        doings.add(new Doing(from.minusMinutes(chance.below(9)), () -> round.arrive(one)));
        doings.add(new Doing(from.plusMinutes(2 + chance.below(12)), () -> round.callIn(one)));
        doings.add(new Doing(from.plusMinutes(20), () -> round.see(one)));
        doings.add(new Doing(from.plusMinutes(25), () -> round.finish(one)));
        boolean pays = !chance.oneIn(30);
        doings.add(new Doing(from.plusMinutes(30), () -> {
            if (pays) round.pay(one);
            else round.owe(one);
        }));
    }

    /// Bottles come and are opened before the last ones are too old; on Fridays two people count.
    private void keepSafe(LocalDate day, List<Doing> doings) {
        boolean due = !day.isBefore(open);
        if (due) open = day.plusDays(25);
        for (var drug : DRUGS) {
            var register = new DrugId(drug).register();
            if (due) doings.add(new Doing(day.atTime(8, 5), () -> {
                staff.tell(ANNA, register, new DrugRegister.Receive(Amount.of("50"), "Northern Veterinary Supplies"));
                staff.tell(ANNA, register, new DrugRegister.Broach(28));
            }));
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY)
                doings.add(new Doing(day.atTime(18, 20),
                    () -> staff.tell(TOM, register, new DrugRegister.Count(staff.read(register).balance(), ANNA))));
        }
    }

    private void talk(LocalDate day, List<Doing> doings) {
        for (int call = 0; call < 6; call++) {
            var beast = families.beasts().get(chance.below(families.beasts().size()));
            var about = new Personal(stock.pick(Stock.CALLS));
            doings.add(new Doing(day.atTime(9, 0).plusMinutes(chance.below(540)),
                () -> staff.tell(PRIYA, beast.owner().book(), new Client.TakeCall(about))));
        }
        if (chance.oneIn(2)) doings.add(new Doing(day.atTime(12, 0), families::join));
        if (chance.oneIn(2)) doings.add(new Doing(day.atTime(18, 10), () -> families.lose(day)));
    }
}
