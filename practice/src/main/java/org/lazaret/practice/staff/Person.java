package org.lazaret.practice.staff;

import java.time.LocalDate;
import org.lazaret.core.book.Personal;

/// Who an employee is.
///
/// @param name as it stands on pages and labels, e.g. `Anna Bell MRCVS`
/// @param signIn what they type to sign in, e.g. `anna`; empty if they cannot
/// @param registration with the RCVS, letters and digits; empty where the trade asks for none
/// @param joined the day from which they work here
public record Person(Personal name, Personal signIn, Personal registration, LocalDate joined) {}
