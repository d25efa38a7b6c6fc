package org.lazaret.practice.staff.web;

import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Today;
import org.lazaret.practice.staff.DeviceRows;
import org.lazaret.practice.staff.SignInRows;
import org.lazaret.practice.staff.StrangerRows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the door saw on a day.
@Controller
@RequestMapping("/sign-ins")
final class SignInsController {
    /// Which day, if not today.
    record Asked(Optional<LocalDate> day) {}

    @GetMapping SignInsPage show(@ModelAttribute Asked asked, Today today, Desk desk) {
        var day = asked.day.orElse(today.day());
        return new SignInsPage(day, desk.look(SignInRows.on(day)), desk.look(StrangerRows.on(day)),
            new SignInsPage.Computers(desk.look(DeviceRows.on(day)), desk.look(DeviceRows.enrolled())));
    }
}
