package org.lazaret.practice.bills;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.bills.Bill.Note;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.drugs.DrugRegister.Broached;
import org.lazaret.practice.drugs.DrugRegister.Corrected;
import org.lazaret.practice.drugs.DrugRegister.Counted;
import org.lazaret.practice.drugs.DrugRegister.Destroyed;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.DispensedLate;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.drugs.DrugRegister.StockDestroyed;
import org.lazaret.practice.drugs.Measure;
import org.lazaret.practice.patients.AnimalId;

/// What is dispensed from a register stands on the owner's bill, at a site that keeps a price list.
public final class WhenDispensedThenNote implements Automation<DrugRegister.Event> {
    @Override public Class<DrugRegister.Event> reads() { return DrugRegister.Event.class; }

    @Override public List<Told<?>> then(Entry<? extends DrugRegister.Event> cause, Scene scene) {
        return switch (cause.event()) {
            case Dispensed(var amount, var animal, _) -> note(cause.book(), amount, animal, scene);
            case DispensedLate(var amount, var animal, _, _) -> note(cause.book(), amount, animal, scene);
            case Received _,Corrected _,Counted _,Broached _,Destroyed _,StockDestroyed _ -> List.of();
        };
    }

    private static List<Told<?>> note(String register, Amount amount, AnimalId animal, Scene scene) {
        var owner = scene.read(animal.book()).owner();
        if (owner.isEmpty() || scene.read(PriceList.BOOK).country().isEmpty()) return List.of();
        var code = register.substring(register.indexOf('/') + 1);
        var wish = new Wish(code, new Quantity(amount.thousandths()), Optional.of(animal), Supply.GIVEN_HERE,
            register);
        var bill = scene.read(Account.of(owner.get())).current(owner.get());
        return List.of(
            new Told<>(bill.book(), new Note(owner.get(), wish, new Item(code, code, Sort.MEDICINE, unit(code)))));
    }

    private static Unit unit(String code) {
        return switch (Drug.of(new DrugId(code)).map(Drug::measure).orElse(Measure.ML)) {
            case ML -> Unit.ML;
            case GRAM -> Unit.GRAM;
            case TABLET -> Unit.TABLET;
            case TABLET_IN_HALVES -> Unit.TABLET_IN_HALVES;
            case CAPSULE -> Unit.CAPSULE;
            case SACHET -> Unit.SACHET;
            case PATCH -> Unit.PATCH;
        };
    }
}
