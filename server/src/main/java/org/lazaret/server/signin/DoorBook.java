package org.lazaret.server.signin;

import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Clock;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Leaving;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.SignIns;
import org.lazaret.practice.staff.Strangers;

/// Writes down what a door saw: at once who came and went, since each of them proved who they are, and counted, once in
/// a while, who was turned away.
///
/// Where the disk is too full to take an act, people come in all the same: what they read is still written down.
final class DoorBook {
    private final Directory directory;
    private final Clock wall;
    private final TurnedAway turnedAway;

    /// @param clock by which it is counted for a while
    /// @param wall by which is said when it was
    DoorBook(Directory directory, Clock clock, Clock wall) {
        this.directory = directory;
        this.wall = wall;
        this.turnedAway = new TurnedAway(clock, wall);
    }

    void came(AccountId account, DeviceId device, Means by, boolean house) {
        write(directory.desk(account, device), new SignIns.Come(EmployeeId.of(account), by, house), account);
    }

    void unlocked(AccountId account, DeviceId device, Means by) {
        write(directory.desk(account, device), new SignIns.Unlock(EmployeeId.of(account), by), account);
    }

    void left(Sessions.Kept session, Leaving why) {
        var sentOut = directory.suspended(session.who(), session.device()).isPresent(); // has no desk to write at
        write(sentOut ? directory.desk() : directory.desk(session.who(), session.device()), new SignIns.Leave(
            EmployeeId.of(session.who()), sentOut ? Leaving.SUSPENDED : why), session.who());
    }

    private void write(Desk desk, SignIns.Command what, AccountId account) {
        Directory.tell(desk, SignIns.of(EmployeeId.of(account), wall.now()), what);
    }

    /// @param barred whether what was shown was not even looked at
    void turnedAway(Guesser guesser, Caller from, boolean barred) { turnedAway.count(guesser, from, barred); }

    /// Writes down what was counted, if it is time.
    void write() { turnedAway.due().forEach(this::write); }

    /// Writes down all that was counted.
    void close() { turnedAway.all().forEach(this::write); }

    private void write(TurnedAway.Count count) {
        var refusal = count.who().isPresent()
            ? Directory.tell(directory.desk(), SignIns.of(count.who().get(), wall.now()),
                new SignIns.Count(count.who().get(), count.guesses(), new Personal(count.address()))).refusal()
            : Directory.tell(directory.desk(), Strangers.BOOK, new Strangers.Count(count.guesses())).refusal();
        if (refusal.isPresent()) turnedAway.again(count);
    }
}
