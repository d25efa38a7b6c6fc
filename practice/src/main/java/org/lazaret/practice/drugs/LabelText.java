package org.lazaret.practice.drugs;

import java.time.LocalDate;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;

/// What stands on the label of a medicine that goes home, beside who supplies it, whose animal it is, and what every
/// label warns of.
///
/// @param drug with its strength: the active substance
/// @param line of its register, where it was dispensed
/// @param amount how much is in the bottle
/// @param directions how much, how often, how, for how long
/// @param warnings for the one who gives it
/// @param expires the last day on which it may be given
/// @param prescriber whose prescription it is
public record LabelText(DrugId drug, long line, Amount amount, Personal directions, Personal warnings, Storage storage,
    LocalDate expires, AccountId prescriber) {}
