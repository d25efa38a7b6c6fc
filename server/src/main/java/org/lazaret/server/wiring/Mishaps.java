package org.lazaret.server.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What goes wrong at one site by a fault of the program: whoever looks after the node is told, once while it is the
/// same; the other sites, and what this one does next, go on.
final class Mishaps {
    private final Consumer<String> tell;
    private final Map<String, String> told = new LinkedHashMap<>();

    Mishaps(Consumer<String> tell) { this.tell = tell; }

    /// @param where whose site it is
    void during(String where, Runnable work) {
        try {
            work.run();
            told.remove(where);
        } catch (RuntimeException fault) {
            var words = "%s: what it does by itself failed (%s). Tell whoever makes this program: %s".formatted(where,
                fault, fault.getStackTrace().length == 0 ? "nowhere" : fault.getStackTrace()[0]);
            if (!words.equals(told.put(where, words))) tell.accept(words);
        }
    }
}
