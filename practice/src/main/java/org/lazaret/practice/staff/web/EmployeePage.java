package org.lazaret.practice.staff.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Extra;
import org.lazaret.practice.staff.Rota;

/// One employee's file on the screen.
///
/// @param rota as it stands, or as typed where that was refused
/// @param code with which they may choose a password, if one was just given
public record EmployeePage(Employees.Row row, Rota rota, Optional<GivenCode> code, Optional<Refusal> refusal)
    implements
        Page {
    /// A time of a day as a form shows it; both empty where none is.
    public record Line(String from, String until) {}

    @Override public String title(Words words) { return row.name().text(); }

    @Override public String path() { return "/staff/" + row.id().name(); }

    @Override public boolean shownOnce() { return code.isPresent(); }

    public String codeLetters() { return code.map(GivenCode::letters).orElse(""); }

    public List<DayOfWeek> week() { return List.of(DayOfWeek.values()); }

    /// The lines of a day in a form: one, or as many as there are.
    public List<Line> on(DayOfWeek day) {
        var there = rota.week().stream().filter(one -> one.day() == day).map(
            one -> new Line(one.from().toString(), one.until().toString())).toList();
        return there.isEmpty() ? List.of(new Line("", "")) : there;
    }

    /// The first day on which it holds, as a form shows it: today where nothing is set.
    public String since(Pen pen) { return (rota.week().isEmpty() ? pen.today().day() : rota.from()).toString(); }

    /// The days to come on which they stand in.
    public List<Extra> extras(Pen pen) {
        return rota.extras().stream().filter(one -> !one.day().isBefore(pen.today().day())).toList();
    }
}
