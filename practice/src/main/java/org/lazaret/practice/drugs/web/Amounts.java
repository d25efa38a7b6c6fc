package org.lazaret.practice.drugs.web;

import org.lazaret.pages.Pen;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Dose;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.Measure;

/// How amounts are said, and how they are typed.
final class Amounts {
    private static final String THOUSANDTHS = "[0-9]+([.,][0-9]{1,3})?";
    private static final String HALVES = "[0-9]+([.,][05]0?0?)?";
    private static final String WHOLE = "[0-9]+([.,]0{1,3})?";

    private Amounts() {}

    /// With the drug's own unit, e.g. `2.5 ml`, `1 tablet`.
    static String say(Amount amount, Drug drug, Pen pen) {
        return amount + " " + pen.word(drug.measure().word(amount));
    }

    /// E.g. `dog, into a muscle: 0.1–0.3 mg/kg`.
    static String say(Dose dose, Pen pen) {
        return "%s, %s: %s".formatted(pen.word(dose.species()), pen.word(dose.route()), dose.range());
    }

    /// What a field takes.
    static String pattern(Measure measure) {
        if (measure.flows()) return THOUSANDTHS;
        return measure.holds(Amount.of("0.5")) ? HALVES : WHOLE;
    }
}
