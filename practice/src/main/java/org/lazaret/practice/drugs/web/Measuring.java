package org.lazaret.practice.drugs.web;

import org.lazaret.pages.Page;
import org.lazaret.practice.drugs.Measure;

/// A page of one drug, on which amounts are typed in its own unit.
public interface Measuring extends Page {
    Measure measure();

    /// What the field of an amount takes.
    default String pattern() { return Amounts.pattern(measure()); }

    /// The key of the sentence that says so.
    default String hint() {
        if (measure().flows()) return "register.amount-title";
        return measure() == Measure.TABLET_IN_HALVES ? "register.amount-halves" : "register.amount-whole";
    }
}
