package org.lazaret.practice.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Visit;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Extra;
import org.lazaret.practice.staff.Role;
import org.lazaret.practice.staff.Rota;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One employee's file, as a practice manager keeps it.
@Controller
@RequestMapping("/staff/{employee}")
final class EmployeeController {
    private static final Duration CODE_LASTS = Duration.ofHours(24);

    @GetMapping EmployeePage show(@PathVariable EmployeeId employee, Desk desk) {
        return page(employee, desk, Optional.empty(), Optional.empty());
    }

    @PostMapping("/corrections") EmployeePage correct(@PathVariable EmployeeId employee,
        @ModelAttribute EmployeeForm form, RequestId once, Desk desk) {
        var taken = StaffController.taken(form.signIn(), employee, desk);
        return taken.isPresent()
            ? page(employee, desk, taken, Optional.empty())
            : tell(employee, new Employee.Correct(form.person()), once, desk);
    }

    @PostMapping("/roles") EmployeePage appoint(@PathVariable EmployeeId employee,
        @RequestParam(defaultValue = "") List<Role> roles, RequestId once, Desk desk) {
        return tell(employee, new Employee.Appoint(roles), once, desk);
    }

    @PostMapping("/rota") EmployeePage hours(@PathVariable EmployeeId employee, @ModelAttribute RotaForm form,
        RequestId once, Desk desk) {
        var week = form.week();
        var refusal = desk.tell(Rota.of(employee), new Rota.Set(employee, form.since(), week), once).now().refusal();
        if (refusal.isEmpty()) return page(employee, desk, refusal, Optional.empty());
        var typed = new Rota(form.since(), week, desk.read(Rota.of(employee)).extras());
        return new EmployeePage(known(employee, desk), typed, Optional.empty(), refusal);
    }

    @PostMapping("/extras") EmployeePage standIn(@PathVariable EmployeeId employee, @ModelAttribute Extra extra,
        RequestId once, Desk desk) {
        var told = desk.tell(Rota.of(employee), new Rota.Add(employee, extra), once).now();
        return page(employee, desk, told.refusal(), Optional.empty());
    }

    @PostMapping("/leaving") EmployeePage leave(@PathVariable EmployeeId employee, RequestId once, Desk desk) {
        return tell(employee, new Employee.SeeOut(), once, desk);
    }

    @PostMapping("/return") EmployeePage comeBack(@PathVariable EmployeeId employee, RequestId once, Desk desk) {
        return tell(employee, new Employee.TakeBack(), once, desk);
    }

    @PostMapping("/codes") EmployeePage code(@PathVariable EmployeeId employee, RequestId once, Desk desk,
        HttpServletRequest request) {
        known(employee, desk);
        var typed = GivenCode.fresh(desk);
        var until = Visit.of(request).place().clock().now().plus(CODE_LASTS);
        var code = Code.of(new Personal(typed.letters()), until);
        return switch (desk.tell(employee.credentials(), new Credentials.Give(employee, code), once).now()) {
            case Verdict.Refused(var why) -> page(employee, desk, Optional.of(why), Optional.empty());
            case Verdict.Written(var events) -> page(employee, desk, Optional.empty(),
                typed.unless(!events.contains(new Credentials.CodeGiven(employee, code))));
        };
    }

    private static EmployeePage tell(EmployeeId employee, Employee.Command command, RequestId once, Desk desk) {
        return page(employee, desk, desk.tell(employee.book(), command, once).now().refusal(), Optional.empty());
    }

    private static EmployeePage page(EmployeeId employee, Desk desk, Optional<Refusal> refusal,
        Optional<GivenCode> code) {
        return new EmployeePage(known(employee, desk), desk.read(Rota.of(employee)), code, refusal);
    }

    private static Employees.Row known(EmployeeId employee, Desk desk) {
        return desk.look(Employees.of(employee)).stream().findFirst().orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
