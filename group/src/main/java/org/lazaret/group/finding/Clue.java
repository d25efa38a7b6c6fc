package org.lazaret.group.finding;

import java.util.Locale;
import java.util.Optional;

/// By what somebody is found at another site: one telephone number, e-mail address or microchip, written in the one way
/// in which every site writes it.
///
/// Source: ISO 11784 and 11785 (a chip has 15 digits; ten are from before); RFC 5321, section 4.5.3.1.3.
///
/// @param text about a person: it goes nowhere but into a token
public record Clue(Sort sort, String text) {
    private static final int LONGEST = 254;

    public enum Sort { PHONE, EMAIL, CHIP }

    /// One that was typed into a search box; nothing if it is none of these, or not whole.
    public static Optional<Clue> typed(String typed, Dialling here) {
        var text = bare(typed);
        if (text.matches("[0-9]{15}")) return chip(text);
        return email(typed).or(() -> phone(typed, here)).or(() -> chip(typed));
    }

    public static Optional<Clue> phone(String typed, Dialling here) {
        return here.full(typed).map(number -> new Clue(Sort.PHONE, number));
    }

    public static Optional<Clue> email(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        boolean is = text.length() <= LONGEST && text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
        return is ? Optional.of(new Clue(Sort.EMAIL, text)) : Optional.empty();
    }

    public static Optional<Clue> chip(String typed) {
        var text = bare(typed);
        return text.matches("[0-9]{15}|[0-9]{10}") ? Optional.of(new Clue(Sort.CHIP, text)) : Optional.empty();
    }

    private static String bare(String typed) { return typed.replaceAll("[\\s.-]", ""); }

    /// Never printed by accident.
    @Override public String toString() { return sort + " •"; }
}
