package org.lazaret.practice.staff.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Devices.Device;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Role;

/// Everyone who works here or did, and the computers of the house.
///
/// @param code for a device that may come now, if one was just given
public record StaffPage(List<Employees.Row> people, List<Device> devices, Optional<GivenCode> code,
    Optional<Refusal> refusal)
    implements
        Page {
    @Override public String title(Words words) { return words.say(StaffPage.class, "staff.title"); }

    @Override public String path() { return "/staff"; }

    @Override public boolean shownOnce() { return code.isPresent(); }

    public String codeLetters() { return code.map(GivenCode::letters).orElse(""); }

    static String roles(List<Role> roles, Pen pen) { return roles.stream().map(pen::word).collect(joining(", ")); }

    public String posts(Employees.Row row, Pen pen) { return roles(row.roles(), pen); }
}
