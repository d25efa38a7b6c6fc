package org.lazaret.practice.looks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Sought;
import org.lazaret.pages.Visit;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Employees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// What someone who works here read in a time.
@Controller
final class ReadingsController {
    private static final int MOST = 50;

    /// From which day until the end of which, if not today.
    ///
    /// @param before the position in the journal before which it goes on
    record Asked(Optional<LocalDate> from, Optional<LocalDate> until, Optional<Long> before) {}

    @GetMapping("/staff/{employee}/readings") ReadingsPage show(@PathVariable EmployeeId employee,
        @ModelAttribute Asked asked, Desk desk, HttpServletRequest request) {
        var place = Visit.of(request).place();
        var days = new ReadingsPage.Days(asked.from.orElse(place.today().day()),
            asked.until.orElse(place.today().day()));
        var sought = Sought.seenBy(employee.account(), days.from().atStartOfDay(place.zone()).toInstant(),
            days.until().plusDays(1).atStartOfDay(place.zone()).toInstant(), MOST);
        desk.look(Employees.of(employee)); // whoever reads what someone read has read about them
        var telling = Telling.of(asked.before.map(sought::before).orElse(sought), desk);
        return new ReadingsPage(employee, days, telling, Shown.of(telling.lines(), desk));
    }
}
