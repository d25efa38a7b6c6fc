package org.lazaret.guard.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lazaret.guard.assessment.Asked;
import org.lazaret.guard.assessment.Asked.What;
import org.lazaret.guard.assessment.Form;
import org.lazaret.pages.Place;

/// What stands in the address: the whole question, so that an answer is asked again by it.
///
/// @param what empty while nothing was asked yet
/// @param from by the clock on the wall
/// @param form of which authority
record Typed(Optional<What> what, Optional<String> account, Optional<String> device, Optional<LocalDateTime> from,
    Optional<LocalDateTime> until, Optional<Form> form) {
    private static final int DAYS = 7;

    /// Where nothing is said, the last week.
    Asked asked(Place place) {
        return new Asked(what.orElse(What.SIGN_IN), account.orElse("").strip(), device.orElse("").strip(),
            instant(from.orElseGet(() -> tomorrow(place).minusDays(DAYS + 1)), place),
            instant(until.orElseGet(() -> tomorrow(place)), place));
    }

    private static LocalDateTime tomorrow(Place place) { return place.today().day().plusDays(1).atStartOfDay(); }

    private static Instant instant(LocalDateTime wall, Place place) { return wall.atZone(place.zone()).toInstant(); }

    /// The question as a part of an address, from the question mark on.
    static String query(Asked asked, Place place) {
        return "?what=%s&account=%s&device=%s&from=%s&until=%s".formatted(asked.what(), encoded(asked.account()),
            encoded(asked.device()), wall(asked.from(), place), wall(asked.until(), place));
    }

    /// As the clock on the wall showed it, to the minute: the value of a field.
    static String wall(Instant at, Place place) {
        return LocalDateTime.ofInstant(at, place.zone()).withSecond(0).withNano(0).toString();
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
