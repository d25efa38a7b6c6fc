package org.lazaret.practice.staff.web;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Employees;

/// One employee's file on the screen.
///
/// @param code with which they may choose a password, if one was just given
public record EmployeePage(Employees.Row row, Optional<GivenCode> code, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return row.name().text(); }

    @Override public String path() { return "/staff/" + row.id().name(); }

    @Override public boolean shownOnce() { return code.isPresent(); }

    public String codeLetters() { return code.map(GivenCode::letters).orElse(""); }
}
