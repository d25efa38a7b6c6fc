package org.lazaret.server.demo;

import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;

/// What the shown practice keeps and counts in tablets and capsules.
final class Pills {
    private static final DrugId PHENOBARBITAL = new DrugId("phenobarbital-60");
    private static final DrugId GABAPENTIN = new DrugId("gabapentin-100");

    private Pills() {}

    static void stock(Staff staff) {
        tell(staff, PHENOBARBITAL, new DrugRegister.Receive(Amount.of("500"), "Northern Veterinary Supplies"));
        tell(staff, GABAPENTIN, new DrugRegister.Receive(Amount.of("300"), "Northern Veterinary Supplies"));
    }

    /// A month of one and a half twice a day, and a fortnight of one a day.
    static void dispense(Staff staff, Beast dog, Beast cat) {
        tell(staff, PHENOBARBITAL, new DrugRegister.Dispense(Amount.of("84"), dog.animal()));
        tell(staff, GABAPENTIN, new DrugRegister.Dispense(Amount.of("14"), cat.animal()));
    }

    private static void tell(Staff staff, DrugId drug, DrugRegister.OfAmount wish) {
        var measure = Drug.of(drug).orElseThrow().measure();
        staff.tell(Staff.ANNA, drug.register(), new DrugRegister.Of(measure, wish));
    }
}
