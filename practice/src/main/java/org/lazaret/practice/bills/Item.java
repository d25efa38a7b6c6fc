package org.lazaret.practice.bills;

/// Something that is sold, as the price list calls it.
///
/// @param code short, typed and scanned, e.g. `cons` or `ketamine-100`: lower case, digits, dashes; a controlled drug
/// has its register's
/// @param name as the client reads it on the bill
public record Item(String code, String name, Sort sort, Unit unit) {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";
    private static final int LONGEST = 100;

    boolean codeReads() { return code.matches(CODE); }

    boolean nameReads() { return !name.isBlank() && name.length() <= LONGEST; }
}
