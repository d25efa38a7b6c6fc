package org.lazaret.group.finding;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How telephone numbers are dialled where a site is, so that one number is one text however it was typed.
///
/// Source: ITU-T E.164; Ofcom, National Telephone Numbering Plan (UK); ComReg, National Numbering Scheme (Ireland);
/// Nummerplan telefoon- en ISDN-diensten (Netherlands); ACMA, Telecommunications Numbering Plan 2025 (Australia).
public enum Dialling {
    UK("44", "00", 9, 10), IRELAND("353", "00", 7, 9), NETHERLANDS("31", "00", 9, 9), AUSTRALIA("61", "0011", 9, 9),
    /// Where only numbers that begin with + are understood.
    ELSEWHERE("", "00", 8, 15);

    private static final Pattern DIALLED = Pattern.compile("[+(0-9][0-9 ().\\-]*");

    private final String code;
    private final String abroad;
    private final int least;
    private final int most;

    Dialling(String code, String abroad, int least, int most) {
        this.code = code;
        this.abroad = abroad;
        this.least = least;
        this.most = most;
    }

    /// Where a site is that counts its days so.
    public static Dialling at(ZoneId zone) {
        return switch (zone.getId()) {
            case "Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "GB" ->
                UK;
            case "Europe/Dublin" -> IRELAND;
            case "Europe/Amsterdam" -> NETHERLANDS;
            default -> zone.getId().startsWith("Australia/") ? AUSTRALIA : ELSEWHERE;
        };
    }

    /// The number in full, e.g. `+441632960100` for `01632 960100`; nothing if it is not one that reaches somebody from
    /// abroad too. Words behind it are passed over.
    Optional<String> full(String typed) {
        var number = DIALLED.matcher(typed.strip());
        if (!number.lookingAt()) return Optional.empty();
        boolean whole = number.group().startsWith("+");
        var digits = number.group().replace("(0)", "").replaceAll("[^0-9]", "");
        if (whole) return international(digits);
        if (digits.startsWith(abroad)) return international(digits.substring(abroad.length()));
        return digits.startsWith("0") && this != ELSEWHERE ? national(digits.substring(1)) : Optional.empty();
    }

    /// Some write the 0 of home too.
    private static Optional<String> international(String digits) {
        var home = Stream.of(values()).filter(one -> one != ELSEWHERE && digits.startsWith(one.code)).findFirst();
        if (home.isEmpty()) return ELSEWHERE.national(digits);
        var rest = digits.substring(home.get().code.length());
        return home.get().national(rest.startsWith("0") ? rest.substring(1) : rest);
    }

    private Optional<String> national(String rest) {
        boolean fits = rest.length() >= least && rest.length() <= most && !rest.startsWith("0");
        return fits ? Optional.of("+" + code + rest) : Optional.empty();
    }
}
