package org.lazaret.practice.staff.web;

import java.time.Duration;
import java.util.Optional;
import jakarta.servlet.http.HttpServletRequest;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Gone;
import org.lazaret.pages.Page;
import org.lazaret.pages.Visit;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Devices;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Employees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works here and on which computers: engaged, invited, dismissed by a practice manager.
@Controller
@RequestMapping("/staff")
final class StaffController {
    private static final Duration DEVICE_CODE_LASTS = Duration.ofHours(1);

    @GetMapping StaffPage show(Desk desk) { return page(desk, Optional.empty(), Optional.empty()); }

    @PostMapping Page engage(@ModelAttribute EmployeeForm form, RequestId once, Desk desk) {
        var who = EmployeeId.by(once);
        var refusal = taken(form.signIn(), who, desk).or(
            () -> desk.tell(who.book(), new Employee.Engage(who, form.person(), form.ticked()), once).now().refusal());
        return refusal.isPresent()
            ? page(desk, refusal, Optional.empty())
            : new Gone("/staff/" + who.name());
    }

    @PostMapping("/devices") StaffPage invite(@RequestParam String label, RequestId once, Desk desk,
        HttpServletRequest request) {
        var typed = GivenCode.fresh(desk);
        var code = Code.of(new Personal(typed.letters()), Visit.of(request).place().clock().now().plus(
            DEVICE_CODE_LASTS));
        return switch (desk.tell(Devices.BOOK, new Devices.Invite(label, code), once).now()) {
            case Verdict.Refused(var why) -> page(desk, Optional.of(why), Optional.empty());
            case Verdict.Written(var events) ->
                page(desk, Optional.empty(), typed.unless(!events.contains(new Devices.Invited(label.strip(), code))));
        };
    }

    @PostMapping("/devices/{device}/dismissals") StaffPage dismiss(@PathVariable DeviceId device, RequestId once,
        Desk desk) {
        return page(desk, desk.tell(Devices.BOOK, new Devices.Dismiss(device), once).now().refusal(),
            Optional.empty());
    }

    /// Two people who sign in alike could not be told apart.
    static Optional<Refusal> taken(Personal signIn, EmployeeId who, Desk desk) {
        if (signIn.text().isEmpty()) return Optional.empty();
        return desk.look(Employees.all()).stream().filter(row -> !row.id().equals(who)
            && row.signIn().text().equalsIgnoreCase(signIn.text())).<Refusal>map(
                _ -> new Employee.SignInTaken()).findFirst();
    }

    private static StaffPage page(Desk desk, Optional<Refusal> refusal, Optional<GivenCode> code) {
        return new StaffPage(desk.look(Employees.all()), desk.read(Devices.BOOK).enrolled(), code, refusal);
    }
}
