package org.lazaret.practice.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.staff.Devices.Dismissed;
import org.lazaret.practice.staff.Devices.Enrolled;
import org.lazaret.practice.staff.Devices.Event;
import org.lazaret.practice.staff.Devices.Invited;

/// Which computers came to the house and left it, and who gave codes for them.
public final class DeviceRows implements Projection<Event> {
    /// What happened to one.
    public enum Change {
        INVITED, ENROLLED, DISMISSED
    }

    /// A row of `device_change`.
    ///
    /// @param device empty where only a code was given
    /// @param label where it stands; empty where it is dismissed
    public record Row(String book, long number, Instant at, LocalDate day, AccountId by, DeviceId device, String label,
        Change change) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists device_change (
                book text, number integer, at text not null, day text not null, by text not null,
                device text not null, label text not null, change text not null, primary key (book, number)
            ) strict, without rowid;
            create index if not exists device_change_day on device_change (day)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        sql.insert("device_change", switch (entry.event()) {
            case Invited(var label, _) -> row(entry, new DeviceId(""), label, Change.INVITED);
            case Enrolled(var device, _) -> row(entry, device.id(), device.label(), Change.ENROLLED);
            case Dismissed(var device) -> row(entry, device, "", Change.DISMISSED);
        });
    }

    private static Row row(Entry<? extends Event> entry, DeviceId device, String label, Change change) {
        var stamp = entry.stamp();
        return new Row(entry.book(), entry.line(), stamp.at(), stamp.day(), stamp.by(), device, label, change);
    }

    /// Those of a day, the latest first.
    public static Look<Row> on(LocalDate day) {
        return new Look<>(Row.class, "select * from device_change where day = ? order by number desc", List.of(day));
    }

    /// Every device that ever was one of the house, the latest first.
    public static Look<Row> enrolled() {
        return new Look<>(Row.class, "select * from device_change where change = 'ENROLLED' order by number desc",
            List.of());
    }
}
