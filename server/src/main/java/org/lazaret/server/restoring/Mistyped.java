package org.lazaret.server.restoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lazaret.core.book.Refusal;
import org.lazaret.group.second.Sheet;

/// What is wrong with a sheet as it was typed, as far as its letters tell.
final class Mistyped {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 49;

    private Mistyped() {}

    /// Letters that are on no sheet.
    record StrangeLetters(String letters) implements Refusal {}
    /// @param wanted so many are on the sheet
    record OtherLength(int typed, int wanted) implements Refusal {}
    /// As many as there should be, and one of them, or two neighbours, are wrong.
    record WrongLetter() implements Refusal {}

    /// Nothing, if it is a sheet.
    static Optional<Refusal> in(String typed) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
        var strange = text.codePoints().filter(letter -> LETTERS.indexOf(letter) < 0).distinct().mapToObj(
            Character::toString).collect(Collectors.joining(" "));
        if (!strange.isEmpty()) return Optional.of(new StrangeLetters(strange));
        if (text.length() != LENGTH) return Optional.of(new OtherLength(text.length(), LENGTH));
        return Sheet.parse(typed).isPresent() ? Optional.empty() : Optional.of(new WrongLetter());
    }
}
