package org.lazaret.practice.bills.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.bills.BillLines;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.Payments;
import org.lazaret.practice.bills.Prices;
import org.lazaret.practice.bills.Rate;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Letterhead;

/// One bill on the screen: its lines and who added them, the tax in it, what is paid and what is owed. Printed, it is
/// the client's receipt.
public record BillPage(Bills.Row bill, Written written, Whose whose, WaresPage wares, Optional<Refusal> refusal)
    implements
        Page {
    /// What stands on it.
    ///
    /// @param taxNumber of the practice
    /// @param head of the day it bears; empty where the practice never said what it is called on paper
    public record Written(List<BillLines.Row> lines, List<Payments.Row> payments, String taxNumber,
        Optional<Letterhead> head) {}

    /// Whose it is, if they were not erased, and the animals that they have or that stand on it.
    public record Whose(Optional<Clients.Row> client, List<Animals.Row> animals) {}

    /// What of the bill is taxed at one rate.
    public record Taxed(Rate rate, Money gross) {
        public Money tax() { return rate.within(gross); }

        public Money net() { return gross.minus(tax()); }
    }

    @Override public String title(Words words) {
        return words.say(BillPage.class, "bill.title", bill.id().number(),
            whose.client.map(row -> row.name().text()).orElseGet(() -> words.say(BillPage.class, "bills.erased")));
    }

    @Override public String path() { return "/bills/" + bill.id().name(); }

    public String line(long number) { return path() + "/lines/" + number; }

    public boolean open() { return bill.state() == Bills.State.OPEN; }

    public String say(Money money) { return bill.currency().say(money); }

    /// What must still be paid, or given back, as a form takes it.
    public String toSettle() {
        return (bill.owed().belowZero() ? Money.NONE.minus(bill.owed()) : bill.owed()).toString();
    }

    public Money total() {
        return written.lines.stream().map(BillLines.Row::due).reduce(Money.NONE, Money::plus);
    }

    public Money paid() {
        return written.payments.stream().map(Payments.Row::amount).reduce(Money.NONE, Money::plus);
    }

    /// The rates on the bill, the highest first.
    public List<Taxed> taxes() {
        var rates = written.lines.stream().flatMap(line -> line.rate().stream()).distinct().sorted(
            comparing(Rate::hundredths).reversed()).toList();
        return rates.stream().map(rate -> new Taxed(rate, gross(rate))).toList();
    }

    private Money gross(Rate rate) {
        return written.lines.stream().filter(line -> line.rate().equals(Optional.of(rate))).map(
            BillLines.Row::due).reduce(Money.NONE, Money::plus);
    }

    /// For which animal a line is, before who added it; nothing if for none.
    public String whom(BillLines.Row line, Pen pen) {
        return line.animal().map(id -> name(id, pen) + " · ").orElse("");
    }

    private String name(AnimalId animal, Pen pen) {
        return whose.animals.stream().filter(row -> row.id().equals(animal)).findFirst().map(
            row -> pen.open(row.name())).orElseGet(() -> pen.say(this, "bills.erased"));
    }

    /// How much of it, e.g. `0.5 ml`; a piece is only counted.
    public String quantity(BillLines.Row line, Pen pen) {
        return line.quantity() + line.unit().called(line.quantity()).map(name -> " " + pen.word(name)).orElse("");
    }
}
