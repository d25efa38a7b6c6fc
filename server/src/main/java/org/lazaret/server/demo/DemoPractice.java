package org.lazaret.server.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Chance;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.server.demo.Round.Coming;

/// The practice that is shown, made from a seed: the same people, animals and days each time; only keys differ.
public final class DemoPractice {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST_SUNDAY = MONDAY.minusWeeks(52).minusDays(1);
    private static final LocalTime NOW = LocalTime.of(9, 8);
    private static final long SEED = 9;
    /// Of each month.
    private static final int EVENING = 6;

    private final Staff staff;
    private final Year year;

    private DemoPractice(Staff staff) {
        this.staff = staff;
        this.year = new Year(staff, new Chance(SEED));
    }

    /// When the shown practice is looked at.
    public static Instant now() { return MONDAY.atTime(NOW).atZone(ZONE).toInstant(); }

    /// When its people are engaged; patients come a day later.
    public static Instant beginning() { return FIRST_SUNDAY.minusDays(1).atTime(9, 0).atZone(ZONE).toInstant(); }

    /// Tells a year of it at the desks of a site.
    ///
    /// @param clock that site's, at the beginning
    public static void live(Site site, RunningClock clock) { live(site, clock, FIRST_SUNDAY); }

    static void live(Site site, RunningClock clock, LocalDate sunday) {
        new DemoPractice(new Staff(site, clock, ZONE)).live(sunday);
    }

    private void live(LocalDate sunday) {
        year.moveIn(sunday);
        var guests = Monday.guests(staff, year.families());
        for (var day = sunday; day.isBefore(MONDAY); day = day.plusDays(1)) {
            year.live(day);
            if (day.getDayOfMonth() == EVENING) evening(guests, day);
        }
        new Monday(staff, year, MONDAY).until(NOW, guests, year.families());
        staff.rest();
    }

    /// On an evening of each month some of those who are met first are seen; one of them never pays.
    private void evening(List<Beast> guests, LocalDate day) {
        int month = day.getMonthValue();
        for (int each = month % 3; each < guests.size(); each += 3) {
            staff.at(day.atTime(18, 30).plusMinutes(8L * each));
            see(guests.get(each), day, 90 + month);
        }
    }

    /// @param percent of its weight that it has by now
    private void see(Beast beast, LocalDate day, int percent) {
        var today = new Beast(beast.owner(), beast.animal(), beast.grams() * percent / 100);
        var wanted = new Coming(day.atTime(18, 30), 0, today, Staff.SAM, Purpose.CONSULTATION);
        var coming = year.book(wanted, 15);
        var round = year.round();
        round.arrive(coming);
        round.callIn(coming);
        round.see(coming);
        round.finish(coming);
        if (beast.grams() == Monday.DEBTORS_DOG) round.owe(coming);
        else round.pay(coming);
    }
}
