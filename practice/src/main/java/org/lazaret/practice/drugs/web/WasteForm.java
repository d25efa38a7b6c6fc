package org.lazaret.practice.drugs.web;

import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugRegister.OfAmount;
import org.lazaret.practice.drugs.DrugRegister.Destroy;
import org.lazaret.practice.drugs.DrugRegister.DestroyStock;
import org.lazaret.practice.drugs.Waste;

/// What is typed when something is destroyed: before a colleague who signs, or before a witness from outside.
///
/// @param registration of the witness from outside; empty if it was a colleague
record WasteForm(Amount amount, Waste waste, String registration) {
    boolean outside() { return !registration.isBlank(); }

    OfAmount command() { return new DestroyStock(amount, waste, registration); }

    OfAmount command(AccountId witness) { return new Destroy(amount, waste, witness); }
}
