package org.lazaret.drill.universe;

import java.util.List;
import org.lazaret.core.journal.Head;

/// What a browser gets back.
public sealed interface Answer {
    /// Codes of the door.
    String NOT_KNOWN = "not-known", SIGNED_OUT = "signed-out", NOT_YOURS = "not-yours";

    /// A page, and what the device is to remember of the journals.
    record Saw(Outcome outcome, List<Head> heads) implements Answer {}
    /// No desk, and why.
    record TurnedAway(String code, String detail) implements Answer {}
    /// The program cannot do it just now: its disk failed it.
    record Sorry() implements Answer {}
    /// Nobody is there.
    record Unreachable() implements Answer {}
}
