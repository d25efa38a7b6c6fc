package org.lazaret.server.demo;

import static org.lazaret.server.demo.Staff.ANNA;
import static org.lazaret.server.demo.Staff.PRIYA;
import static org.lazaret.server.demo.Staff.TOM;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Chance;
import org.lazaret.practice.bills.Account;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.bills.Method;
import org.lazaret.practice.bills.Quantity;
import org.lazaret.practice.bills.Supply;
import org.lazaret.practice.bills.Wish;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Consultation;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.PerMinute;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Temperature;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Vitals;

/// What is done for one animal that comes: from the waiting room to the till, step by step.
final class Round {
    private final Staff staff;
    private final Stock stock;
    private final Chance chance;

    Round(Staff staff, Stock stock, Chance chance) {
        this.staff = staff;
        this.stock = stock;
        this.chance = chance;
    }

    /// An appointment that was made.
    ///
    /// @param number in the book of its day
    record Coming(LocalDateTime from, long number, Beast beast, AccountId vet, Purpose purpose) {
        DayId day() { return new DayId(from.toLocalDate()); }

        VisitId visit() { return VisitId.of(day(), number); }
    }

    void arrive(Coming one) { staff.tell(PRIYA, one.day().book(), new Day.Arrive(one.number)); }

    void callIn(Coming one) { move(one.vet, one.visit(), Stage.WAITING, Stage.CONSULTING); }

    void see(Coming one) {
        weigh(one);
        write(one);
        if (one.purpose == Purpose.OPERATION) anaesthetise(one);
    }

    void finish(Coming one) {
        move(one.vet, one.visit(), Stage.CONSULTING, Stage.TO_PAY);
        for (int more = chance.below(3); more > 0; more--) sell(one);
    }

    /// Most pay before they go.
    void pay(Coming one) {
        var bill = bill(one.beast.owner());
        var owed = staff.read(bill).owed();
        if (owed.some())
            staff.tell(PRIYA, bill, new Bill.CloseAndPay(owed, chance.oneIn(6) ? Method.CASH : Method.CARD));
    }

    /// It goes on the account: the bill is closed, and nothing comes.
    void owe(Coming one) {
        var bill = bill(one.beast.owner());
        staff.tell(PRIYA, bill, new Bill.Close());
        move(PRIYA, one.visit(), Stage.TO_PAY, Stage.DONE);
    }

    private BookId<Bill, Bill.Command, Bill.Event> bill(ClientId owner) {
        return staff.read(Account.of(owner)).current(owner).book();
    }

    void move(AccountId who, VisitId visit, Stage from, Stage to) {
        staff.tell(who, visit.book(), new Visit.Move(from, to));
    }

    private void weigh(Coming one) {
        long grams = one.beast.grams() * (95 + chance.below(11)) / 100;
        staff.tell(TOM, one.beast.animal().book(), new Animal.WeighSurely(new Weight(grams)));
        if (chance.oneIn(60))
            staff.tell(one.vet, one.beast.animal().book(), new Animal.Warn(new Personal("Bites when frightened.")));
    }

    private void write(Coming one) {
        var note = new Note(said(Stock.TOLD), said(Stock.FOUND), said(Stock.THOUGHT), said(Stock.PLANNED), vitals());
        var of = new ConsultationId(one.visit(), one.beast.animal());
        staff.tell(one.vet, of.book(), new Consultation.Write(of, note, !chance.oneIn(12)));
    }

    private Personal said(List<String> from) { return new Personal(stock.pick(from)); }

    private Vitals vitals() {
        if (chance.oneIn(3)) return Vitals.NONE;
        return new Vitals(Optional.of(new Temperature(379 + chance.below(14))),
            Optional.of(new PerMinute(70 + chance.below(80))), Optional.empty(), Optional.empty());
    }

    private void anaesthetise(Coming one) {
        for (var drug : List.of("methadone-10", "ketamine-100"))
            staff.tell(ANNA, new DrugId(drug).register(),
                new DrugRegister.Dispense(new Amount(100 + 50L * chance.below(12)), one.beast.animal()));
    }

    private void sell(Coming one) {
        var ware = stock.pick(Prices.SOLD_BESIDE);
        staff.tell(one.vet, bill(one.beast.owner()), new Bill.Add(new Wish(ware, Quantity.of("1"),
            Optional.of(one.beast.animal()), Supply.TAKEN_HOME, "")));
    }
}
