package org.lazaret.practice.staff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.DeviceRows;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.SignInRows;
import org.lazaret.practice.staff.SignInRows.What;
import org.lazaret.practice.staff.StrangerRows;

/// Who came and went on a day, who was turned away, and which computers came to the house or left it.
///
/// @param rows failed ones first
public record SignInsPage(LocalDate day, List<SignInRows.Row> rows, List<StrangerRows.Row> strangers,
    Computers computers) implements Page {
    private static final int LETTERS = 8;

    /// The computers of the house.
    ///
    /// @param changes of the day
    /// @param enrolled all that ever were, the latest first
    public record Computers(List<DeviceRows.Row> changes, List<DeviceRows.Row> enrolled) {
        Optional<String> label(DeviceId device) {
            return enrolled.stream().filter(row -> row.device().equals(device)).map(
                DeviceRows.Row::label).findFirst();
        }
    }

    /// Tries in vain, as a line of the page.
    ///
    /// @param who empty for no known name
    public record Failed(Optional<EmployeeId> who, Instant since, Instant until, Means by, Where where, long wrong,
        long barred) {
        static Failed of(SignInRows.Row row) {
            return new Failed(Optional.of(row.who()), row.since(), row.at(), row.means().orElseThrow(),
                new Where(row.device(), row.address()), row.wrong(), row.barred());
        }

        static Failed of(StrangerRows.Row row) {
            return new Failed(Optional.empty(), row.since(), row.at(), row.means(),
                new Where(row.device(), new Personal("")), row.wrong(), row.barred());
        }
    }

    /// On which device, and from which address of the network if it is not of the house.
    public record Where(DeviceId device, Personal address) {}

    @Override public String title(Words words) { return words.say(SignInsPage.class, "sign-ins.title"); }

    @Override public String path() { return "/sign-ins"; }

    public List<Failed> failed() {
        var known = rows.stream().filter(row -> row.what() == What.FAILED).map(Failed::of);
        return java.util.stream.Stream.concat(known, strangers.stream().map(Failed::of)).toList();
    }

    public List<SignInRows.Row> others() {
        return rows.stream().filter(row -> row.what() != What.FAILED).toList();
    }

    public String who(Failed failed, Pen pen) {
        return failed.who.map(who -> pen.name(who.account())).orElseGet(() -> pen.say(this, "sign-ins.stranger"));
    }

    public String tries(Failed failed, Pen pen) {
        var wrong = failed.wrong > 0 ? pen.say(this, "sign-ins.wrong", failed.wrong) : "";
        var barred = failed.barred > 0 ? pen.say(this, "sign-ins.barred", failed.barred) : "";
        return wrong.isEmpty() || barred.isEmpty() ? wrong + barred : wrong + ", " + barred;
    }

    public String time(Failed failed, Pen pen) {
        var from = clock(failed.since, pen);
        var until = clock(failed.until, pen);
        return from.equals(until) ? from : from + "–" + until;
    }

    /// The time of the day.
    public String clock(Instant at, Pen pen) { return pen.time(at.atZone(pen.place().zone()).toLocalTime()); }

    public String where(Where where, Pen pen) {
        var name = where(where.device, pen);
        return where.address.text().isEmpty() ? name : name + " · " + pen.open(where.address);
    }

    /// A device by where it stands; one that is not of the house by the first letters of its name.
    public String where(DeviceId device, Pen pen) {
        if (device.name().isEmpty()) return "";
        if (device.name().equals("others")) return pen.say(this, "sign-ins.others");
        return computers.label(device).orElseGet(() -> pen.say(this, "sign-ins.unknown") + " ("
            + device.name().substring(0, Math.min(LETTERS, device.name().length())) + ")");
    }

    public String how(SignInRows.Row row, Pen pen) {
        return row.means().map(pen::word).or(() -> row.leaving().map(pen::word)).orElse("");
    }

    public String label(DeviceRows.Row row, Pen pen) {
        return row.label().isEmpty() ? where(row.device(), pen) : row.label();
    }

    public String by(AccountId who, Pen pen) {
        return who.equals(Employee.SITE) ? pen.say(this, "sign-ins.door") : pen.name(who);
    }
}
