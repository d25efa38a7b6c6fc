package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SiteId;

/// What a person asks of one site, as it was typed.
///
/// @param account empty for whoever it was; so is `device`
public record Asked(What what, String account, String device, Instant from, Instant until) {
    /// What an intruder may have had.
    public enum What {
        /// Somebody's name or a computer, and so the pages that were shown.
        SIGN_IN,
        /// The computer that the site runs on, while it was open.
        OPEN_NODE,
        /// A disk or a stick without what unlocks it.
        LOCKED_DISK,
        /// Everything that the group's hub has.
        HUB
    }

    /// Neither whose name nor which computer was said.
    public record NobodyAsked() implements Refusal {}
    /// The time ends before it begins.
    public record TimeBackwards() implements Refusal {}

    public Optional<Refusal> flaw() {
        if (until.isBefore(from)) return Optional.of(new TimeBackwards());
        return what == What.SIGN_IN && account.isEmpty() && device.isEmpty()
            ? Optional.of(new NobodyAsked())
            : Optional.empty();
    }

    /// @throws IllegalArgumentException when there is a flaw in it
    public Question question(SiteId site) {
        return new Question(List.of(new Suspect(principal(site), from, until)), List.of(site));
    }

    private Principal principal(SiteId site) {
        return switch (what) {
            case OPEN_NODE -> new Principal.OpenNode(site);
            case LOCKED_DISK -> new Principal.LockedDisk(site);
            case HUB -> new Principal.Hub();
            case SIGN_IN -> signIn();
        };
    }

    private Principal signIn() {
        if (device.isEmpty() && account.isEmpty()) throw new IllegalArgumentException("nobody is asked about");
        if (device.isEmpty()) return new Principal.Account(new AccountId(account));
        if (account.isEmpty()) return new Principal.Device(new DeviceId(device));
        return new Principal.Session(new AccountId(account), new DeviceId(device));
    }
}
