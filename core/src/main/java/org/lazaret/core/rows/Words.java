package org.lazaret.core.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What people type and what they look for, brought to one form: small letters without accents, digits without gaps.
///
/// `O'Neill-Smith` is `oneillsmith` and may also begin at `neillsmith` and `smith`; `+44 7700 900123` is `07700900123`
/// and may also begin at `7700900123`.
final class Words {
    /// The countries of the zones; a number within one begins with 0 there.
    private static final List<String> COUNTRIES = List.of("44", "353", "31", "61");
    private static final int SHORTEST_NUMBER = 6;

    private Words() {}

    /// Every form in which a name, a number or an address may begin.
    static Set<String> known(String text) {
        var known = new LinkedHashSet<String>();
        var stripped = text.strip();
        if (numeric(stripped) && digits(stripped).length() >= SHORTEST_NUMBER) {
            var number = national(stripped);
            known.add(number);
            if (number.startsWith("0")) known.add(number.substring(1));
            return known;
        }
        for (var word : plain(stripped).split("\\s+")) {
            known.add(joined(word));
            if (word.indexOf('@') < 0)
                for (int at = 1; at < word.length(); at++)
                    if (begins(word, at)) known.add(joined(word.substring(at)));
        }
        known.remove("");
        return known;
    }

    private static boolean begins(String word, int at) {
        return Character.isLetterOrDigit(word.charAt(at)) && !Character.isLetterOrDigit(word.charAt(at - 1));
    }

    /// The words of what is typed, each of which must begin something: digits with gaps between them are one word.
    static List<String> typed(String text) {
        var words = new LinkedHashSet<String>();
        var number = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!word.isEmpty() && numeric(word)) {
                number.append(word);
                continue;
            }
            if (!number.isEmpty()) words.add(national(number.toString()));
            number.setLength(0);
            words.add(joined(plain(word)));
        }
        if (!number.isEmpty()) words.add(national(number.toString()));
        words.remove("");
        return new ArrayList<>(words);
    }

    /// In small letters, accents dropped.
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).codePoints().filter(
            Words::stays).forEach(each -> plain.append(spelled(each)));
        return plain.toString();
    }

    private static boolean stays(int letter) {
        var type = Character.getType(letter);
        return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
    }

    /// Letters that have no accent to drop and are typed in another way.
    private static String spelled(int letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> Character.toString(letter);
        };
    }

    private static String joined(String plain) {
        var joined = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    private static boolean numeric(String text) {
        return text.chars().allMatch(each -> digit(each) || " +()-./".indexOf(each) >= 0);
    }

    private static boolean digit(int letter) { return letter >= '0' && letter <= '9'; }

    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        text.chars().filter(Words::digit).forEach(each -> digits.append((char) each));
        return digits.toString();
    }

    /// `+44 (0)7700…` and `0044 7700…` as `07700…`; so far as it is typed, as far as it goes.
    private static String national(String text) {
        var digits = digits(text);
        var abroad = text.startsWith("+") || text.startsWith("(+");
        if (!abroad && !digits.startsWith("00")) return digits;
        var international = abroad ? digits : digits.substring(2);
        for (var country : COUNTRIES) {
            if (country.startsWith(international)) return "0";
            if (international.startsWith(country)) {
                var rest = international.substring(country.length());
                return rest.startsWith("0") ? rest : "0" + rest;
            }
        }
        return abroad ? international : digits;
    }
}
