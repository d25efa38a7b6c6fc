package org.lazaret.practice.bills.web;

import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.bills.Bill.Add;
import org.lazaret.practice.bills.Prices;
import org.lazaret.practice.bills.Prices.Called;
import org.lazaret.practice.bills.Quantity;
import org.lazaret.practice.bills.Supply;
import org.lazaret.practice.bills.Wish;
import org.lazaret.practice.patients.AnimalId;

/// What is typed to put something on a bill.
///
/// @param typed its code, or how its name or a word in it begins
/// @param code chosen among what begins like that; whoever types fast presses Enter before it is there
/// @param animal empty for none
record LineForm(String typed, Optional<String> code, Quantity quantity, String animal, Supply supply) {
    Add add(Desk desk) {
        var whom = animal.isEmpty() ? Optional.<AnimalId>empty() : Optional.of(new AnimalId(animal));
        return new Add(new Wish(meant(desk), quantity, whom, supply, ""));
    }

    /// What was chosen, if it is among what was typed last; else the likeliest of that.
    private String meant(Desk desk) {
        var chosen = code.orElse("");
        if (typed.isBlank()) return chosen;
        var called = desk.look(Prices.called(typed)).stream().map(Called::code).toList();
        if (called.contains(chosen)) return chosen;
        return called.isEmpty() ? typed.strip() : called.getFirst();
    }
}
