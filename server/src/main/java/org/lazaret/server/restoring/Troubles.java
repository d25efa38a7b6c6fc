package org.lazaret.server.restoring;

import org.lazaret.core.book.Refusal;
import org.lazaret.group.recovery.NotRecovered;
import org.lazaret.group.second.Rescue.NotRescued;
import org.lazaret.server.restoring.Roads.Second;

/// Why nothing was restored, for whoever waits for it.
final class Troubles {
    private Troubles() {}

    /// The node's file names none.
    record NoSecondNamed() implements Refusal {}
    record SecondAway(String folder) implements Refusal {}
    record NothingThere(String folder) implements Refusal {}
    record OtherSheet() implements Refusal {}
    record OlderSheet() implements Refusal {}
    /// @param what is wrong, and where, as the program found it
    record NotWhole(String what) implements Refusal {}

    /// @param what is wrong with the hub's copy or an answer, as the program found it
    record NotRecoverable(String what) implements Refusal {}
    /// @param what others know more of
    record Shortfall(String what) implements Refusal {}

    static Refusal why(RuntimeException stopped, Second second) {
        if (stopped instanceof NotRecovered not)
            return not.isShortfall()
                ? new Shortfall(String.valueOf(not.getMessage()).split("[.] ")[0])
                : new NotRecoverable(String.valueOf(not.getMessage()));
        if (stopped instanceof NotRescued not) return why(not, second);
        if (second.folder().isEmpty()) return new NoSecondNamed();
        if (!second.there()) return new SecondAway(second.folder());
        if (!second.ours()) return new NothingThere(second.folder());
        return new NotWhole(String.valueOf(stopped.getMessage()));
    }

    private static Refusal why(NotRescued not, Second second) {
        return switch (not.kind()) {
            case OTHER_SHEET -> new OtherSheet();
            case OLDER_SHEET -> new OlderSheet();
            case NOTHING -> new NotWhole(second.folder() + ": " + not.getMessage());
        };
    }
}
