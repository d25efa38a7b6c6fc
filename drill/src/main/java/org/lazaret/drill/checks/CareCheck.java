package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.universe.Trouble;

/// Whether all care that was to be given was given, with nobody outside asked, and the program fell over nothing.
public final class CareCheck {
    private CareCheck() {}

    /// How many messages a node sent.
    ///
    /// @param hub to the hub of its zone
    /// @param others to any other machine
    public record Asked(long hub, long others) {}

    /// @param asked whom the node asks; no messages may have gone to anybody else
    /// @param troubles with which the program ended, those explained by a fault left out
    public static Found check(Notebook notebook, Asked asked, List<Trouble> troubles) {
        var wrong = new ArrayList<String>();
        if (notebook.done() != notebook.scheduled())
            wrong.add("%d of %d acts of care were never done".formatted(notebook.scheduled() - notebook.done(),
                notebook.scheduled()));
        if (asked.others > 0) wrong.add("%d messages went to other machines".formatted(asked.others));
        troubles.forEach(trouble -> wrong.add("the program ended by itself: " + trouble));
        var done = "%d acts of care were scheduled and done, %d of them in an outage".formatted(notebook.done(),
            notebook.doneInOutage());
        var full = "%d forms were sent again after the disk had been full".formatted(notebook.refusedFull());
        var nobody = asked.hub > 0 ? "no machine was asked but the hub" : "no other machine was asked";
        return new Found(1, wrong, done + "; " + full + "; " + nobody);
    }
}
