package org.lazaret.practice.drugs.web;

import java.time.LocalDate;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Batch;
import org.lazaret.practice.drugs.DrugRegister.OfAmount;
import org.lazaret.practice.drugs.DrugRegister.ReceiveBatch;

/// What is typed when a delivery comes.
///
/// @param batch as it stands on the bottle
record ReceiptForm(Amount amount, String supplier, String batch, LocalDate expires) {
    OfAmount command() { return new ReceiveBatch(amount, supplier, new Batch(batch.strip(), expires)); }
}
