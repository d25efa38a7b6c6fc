package org.lazaret.practice.premises;

/// What a practice writes at the head of what it gives away: labels, bills.
///
/// @param name from 1 to 80 characters
/// @param address in one line, from 1 to 200 characters
/// @param phone from 1 to 40 characters, as people write it, e.g. `01632 960100`
public record Letterhead(String name, String address, String phone) {
    Letterhead stripped() { return new Letterhead(name.strip(), address.strip(), phone.strip()); }
}
