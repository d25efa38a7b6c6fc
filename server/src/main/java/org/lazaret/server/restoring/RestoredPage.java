package org.lazaret.server.restoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.SiteBook;
import org.lazaret.core.site.Witness;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Devices;

/// How far a practice is back: how much was left, what is missing, and which computers may know of more.
public record RestoredPage(SiteBook site, Devices devices, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) {
        return words.say(RestoredPage.class, site.awaited() > 0 ? "restored.title-away" : "restored.title");
    }

    @Override public String path() { return "/restored"; }

    public boolean never() { return site.left().isEmpty(); }

    /// How it stands, in a sentence.
    public String state() {
        return never() ? "restored.never" : site.awaited() > 0 ? "restored.away" : "restored.back";
    }

    public List<SiteBook.Left> left() { return site.left(); }

    public List<SiteBook.Missing> missing() { return site.missing(); }

    public String missing(SiteBook.Missing gone, Pen pen) {
        return pen.say(this, "restored.missing", journal(gone.journal(), pen), count(gone.until() - gone.from(), pen),
            gone.from(), gone.until() - 1);
    }

    public List<Witness> witnesses() { return site.witnesses(); }

    /// Where it stands, or how it is named.
    public String label(Witness one) {
        return devices.of(new DeviceId(one.device())).map(Devices.Device::label).orElse(one.device());
    }

    public String by(Witness one, Pen pen) { return pen.name(new AccountId(one.by())); }

    public boolean awaited(Witness one) { return one.fate() == Witness.Fate.AWAITED; }

    public String fate(Witness one, Pen pen) {
        return pen.say(this, "restored.fate-" + one.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String journal(String name, Pen pen) { return pen.say(this, "restore.journal-" + name); }

    public String count(long number, Pen pen) {
        return String.format(pen.place().words().locale(), "%,d", number);
    }
}
