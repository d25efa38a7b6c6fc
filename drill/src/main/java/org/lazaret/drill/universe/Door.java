package org.lazaret.drill.universe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.practice.staff.Duties;
import org.lazaret.practice.staff.EmployeeId;

/// The door of a node, for whoever is not at their screen already when a play begins: they prove who they are, and
/// are shown what their roles may see.
///
/// What proved it is looked at each time, so a session ends with what is taken away.
final class Door {
    private final Duties duties = Duties.house();
    private final Map<String, Personal> proven = new LinkedHashMap<>();

    /// The process has died, and knows nobody any more.
    void forget() { proven.clear(); }

    /// Why whoever comes is shown nothing of what they wish.
    Optional<Answer> against(Site site, Visit visit) {
        return switch (visit.wish()) {
            case SignIn in -> desk(site).flatMap(desk -> proves(desk, visit.session(), in));
            case Wish wish when wish.route().isEmpty() -> Optional.empty();
            case Wish wish -> desk(site).flatMap(desk -> may(desk, visit.session(), wish.route()));
        };
    }

    private Optional<Answer> proves(Desk desk, Session session, SignIn in) {
        var kept = desk.read(EmployeeId.of(session.who()).credentials()).password();
        if (!kept.equals(Optional.of(Lock.of(in.password()))))
            return Optional.of(new Answer.TurnedAway(
                Answer.NOT_KNOWN, "name and password do not go together"));
        proven.put(key(session), kept.get());
        return Optional.empty();
    }

    private Optional<Answer> may(Desk desk, Session session, String route) {
        var who = EmployeeId.of(session.who());
        var shown = Optional.ofNullable(proven.get(key(session)));
        if (shown.isEmpty() || !desk.read(who.credentials()).password().equals(shown))
            return Optional.of(new Answer.TurnedAway(Answer.SIGNED_OUT, "nobody is signed in there"));
        var file = desk.read(who.book());
        return !file.left() && duties.may(file.roles(), route)
            ? Optional.empty()
            : Optional.of(new Answer.TurnedAway(Answer.NOT_YOURS, route));
    }

    private static String key(Session session) { return session.who().name() + " at " + session.device().name(); }

    /// Where the site itself sits; none while it lets nobody in, and then it says so to whoever comes.
    private static Optional<Desk> desk(Site site) {
        return site.enter(Recording.SELF) instanceof Entering.Entered(var desk) ? Optional.of(desk) : Optional.empty();
    }
}
