package org.lazaret.server.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Part;
import org.lazaret.practice.premises.Premises;

/// What the shown practice is called on paper, and when it is open: all day in the week, on Saturday in the morning.
///
/// Source: telephone numbers for drama, Ofcom (01632 960000 to 960999); no post is delivered to HG99.
final class Hours {
    private static final Letterhead HEAD = new Letterhead("Hill Street Veterinary Practice",
        "12 Hill Street, Ashby HG99 1AB", "01632 960100");
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    private Hours() {}

    static void set(Staff staff) {
        var week = new ArrayList<Opening>();
        for (var day : DayOfWeek.values())
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) week.add(new Opening(day, OPENS, LocalTime.of(18, 30)));
        week.add(new Opening(DayOfWeek.SATURDAY, LocalTime.of(8, 30), LocalTime.of(12, 30)));
        staff.tell(Staff.SAM, Premises.BOOK, new Premises.Describe(HEAD));
        staff.tell(Staff.SAM, Premises.BOOK, new Premises.SetHours(List.copyOf(week)));
        staff.tell(Staff.SAM, Premises.BOOK, new Premises.Keep(Part.ENGLAND_AND_WALES));
    }
}
