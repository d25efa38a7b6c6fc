package org.lazaret.practice.premises.web;

import java.time.LocalDate;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Today;
import org.lazaret.practice.premises.Part;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.premises.Premises.CloseDays;
import org.lazaret.practice.premises.Premises.Command;
import org.lazaret.practice.premises.Premises.Keep;
import org.lazaret.practice.premises.Premises.UnsetDay;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public holidays of the coming year at a practice manager's desk.
@Controller
@RequestMapping("/premises/holidays")
final class HolidaysController {
    @GetMapping HolidaysPage show(Today today, Desk desk) { return page(today, desk, Optional.empty()); }

    @PostMapping("/parts") HolidaysPage keep(@RequestParam Part part, RequestId once, Today today, Desk desk) {
        return tell(new Keep(part), once, today, desk);
    }

    @PostMapping("/closings") HolidaysPage close(@ModelAttribute HolidaysForm form, RequestId once, Today today,
        Desk desk) {
        return tell(new CloseDays(form.closed()), once, today, desk);
    }

    @PostMapping("/{day}/withdrawals") HolidaysPage open(@PathVariable LocalDate day, RequestId once, Today today,
        Desk desk) {
        return tell(new UnsetDay(day), once, today, desk);
    }

    private static HolidaysPage tell(Command command, RequestId once, Today today, Desk desk) {
        return page(today, desk, desk.tell(Premises.BOOK, command, once).now().refusal());
    }

    private static HolidaysPage page(Today today, Desk desk, Optional<Refusal> refusal) {
        return new HolidaysPage(today.day(), desk.read(Premises.BOOK), refusal);
    }
}
