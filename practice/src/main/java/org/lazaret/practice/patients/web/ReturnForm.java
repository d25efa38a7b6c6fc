package org.lazaret.practice.patients.web;

import org.lazaret.core.book.Personal;
import org.lazaret.practice.clients.Client.ReturnCall;

/// What is typed when a call was returned.
///
/// @param number of the call, as the address names it
record ReturnForm(long number, Personal said) {
    ReturnCall command() { return new ReturnCall(number, said); }
}
