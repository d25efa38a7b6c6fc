package org.lazaret.drill.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lazaret.core.journal.AccountId;
import org.lazaret.drill.care.Errand.Noted;
import org.lazaret.drill.care.Errand.Step;
import org.lazaret.drill.care.Tasks.Task;
import org.lazaret.drill.universe.Wish;
import org.lazaret.practice.bills.Country;
import org.lazaret.practice.bills.Item;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.PriceList;
import org.lazaret.practice.bills.Sort;
import org.lazaret.practice.bills.Unit;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister.Command;
import org.lazaret.practice.drugs.DrugRegister.Count;
import org.lazaret.practice.drugs.DrugRegister.Dispense;
import org.lazaret.practice.drugs.DrugRegister.Receive;
import org.lazaret.practice.drugs.Measure;

/// What staff do at the safe with the controlled drugs. Whoever has its key is alone there, so the notebook knows what
/// is in it at every moment.
final class SafeTasks {
    static final List<DrugId> DRUGS = Drug.ALL.stream().filter(drug -> drug.measure() == Measure.ML).map(
        Drug::id).toList();
    /// Signs as a witness and does nothing else.
    private static final AccountId WITNESS = new AccountId("a-0000");

    private final Notebook notebook;

    SafeTasks(Notebook notebook) { this.notebook = notebook; }

    static DrugId drug(Planned planned) { return DRUGS.get(planned.salt(DRUGS.size())); }

    Task dispensing(Household household, Planned planned) {
        var drug = drug(planned);
        var drawn = 50L * (1 + planned.salt(40));
        return task(drug, () -> new Dispense(new Amount(drawn), household.animal(planned.salt(7))), noted -> {
            notebook.drawn(drug, -drawn);
            save(noted, drug, household.animal(planned.salt(7)).name());
        });
    }

    Task delivery(DrugId drug, long microlitres) {
        return task(drug, () -> new Receive(new Amount(microlitres), "Thornbury Veterinary Wholesale"), noted -> {
            notebook.drawn(drug, microlitres);
            save(noted, drug, String.valueOf(microlitres));
        });
    }

    /// From then on what is dispensed stands on the owners' bills by itself: two drugs have a price, the others wait.
    Task prices(LocalDate day) {
        var steps = new ArrayList<>(List.of(priced(new PriceList.Begin(Country.UK, "GB 123 4567 89"))));
        for (var drug : DRUGS.subList(0, 2)) {
            var item = new Item(drug.name(), drug.name(), Sort.MEDICINE, Unit.ML);
            steps.add(priced(new PriceList.Enter(item, Money.of("12.40"), day)));
        }
        return new Task("prices", List.copyOf(steps));
    }

    private Step priced(PriceList.Command command) {
        return new Step(() -> new Telling<>("/prices", PriceList.BOOK, command, _ -> ""),
            noted -> notebook.saw(new Saved(noted.once(), PriceList.BOOK.about(), List.of(), List.of())));
    }

    /// Now and then a little less is found than the book says: what sticks to needles.
    Task count(DrugId drug, Planned planned) {
        var lost = planned.salt(4) == 0 ? 10L : 0L;
        Supplier<Long> found = () -> Math.max(0, notebook.safe().getOrDefault(drug, 0L) - lost);
        return task(drug, () -> new Count(new Amount(found.get()), WITNESS), noted -> {
            var now = found.get();
            notebook.drawn(drug, now - notebook.safe().getOrDefault(drug, 0L));
            save(noted, drug, WITNESS.name());
        });
    }

    private Task task(DrugId drug, Supplier<Command> command, Consumer<Noted> noted) {
        var page = "/drugs/" + drug.name() + "/register";
        Supplier<Wish> wish = () -> new Telling<>(page, drug.register(), command.get(),
            desk -> Pages.register(desk, drug));
        return new Task("safe: " + drug.name(), List.of(
            new Step(() -> new Reading(page, desk -> Pages.register(desk, drug)), _ -> {}), new Step(wish, noted)));
    }

    private void save(Noted noted, DrugId drug, String word) {
        notebook.saw(new Saved(noted.once(), drug.register().about(), List.of(), List.of(word)));
    }
}
