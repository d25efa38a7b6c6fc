package org.lazaret.drill.care;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// One at a time: the key of the safe, the paper file of a client. So people know in which order things were done.
final class Turnstile {
    private final Map<String, Deque<Runnable>> queues = new LinkedHashMap<>();

    /// Begins when it is its turn; it says when it is `left`.
    void enter(String what, Runnable work) {
        var queue = queues.get(what);
        if (queue != null) {
            queue.add(work);
            return;
        }
        queues.put(what, new ArrayDeque<>());
        work.run();
    }

    void left(String what) {
        var next = queues.getOrDefault(what, new ArrayDeque<>()).poll();
        if (next == null) queues.remove(what);
        else next.run();
    }
}
