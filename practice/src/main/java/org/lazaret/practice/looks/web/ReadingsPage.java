package org.lazaret.practice.looks.web;

import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Looked;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.EmployeeId;

/// What one of those who work here read in some days.
public record ReadingsPage(EmployeeId who, Days days, Telling telling, Shown shown) implements Page {
    /// From the beginning of one day to the end of another.
    public record Days(LocalDate from, LocalDate until) {}

    @Override public String title(Words words) { return words.say(ReadingsPage.class, "readings.page"); }

    /// With the name of whoever read.
    public String heading(Pen pen) { return pen.say(this, "readings.title", pen.name(who.account())); }

    @Override public String path() { return "/staff/" + who.name() + "/readings"; }

    /// The first few whom a page showed.
    public List<SubjectId> few(Looked line) { return Shown.few(line); }

    /// How many more there were.
    public int more(Looked line) { return line.whom().size() - few(line).size(); }

    /// A colleague's name, or that they are erased.
    public String other(SubjectId whom, Pen pen) {
        var name = pen.name(new AccountId(whom.name()));
        return name.equals(whom.name()) ? pen.say(this, "readings.gone") : name;
    }

    public String earlier(long position) {
        return "%s?from=%s&until=%s&before=%d".formatted(path(), days.from, days.until, position);
    }
}
