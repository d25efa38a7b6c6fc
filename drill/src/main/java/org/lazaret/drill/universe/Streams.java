package org.lazaret.drill.universe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lazaret.core.site.Session;

/// What pages that are open keep listening to: in which rooms something was written, told to whoever there is a desk
/// for; as the product says it, in server-sent events.
final class Streams {
    private final List<Stream> open = new ArrayList<>();
    private final Tap tap;

    private record Stream(Session who, Runnable ended) {}

    Streams(Tap tap) { this.tap = tap; }

    /// @param ended called when nothing more comes
    void open(Session who, Runnable ended) { open.add(new Stream(who, ended)); }

    /// @param admitted whether there is a desk for somebody, asked before anything more is said to them
    void say(List<String> rooms, Predicate<Session> admitted) {
        if (open.isEmpty()) return;
        var words = ("data: " + String.join(" ", rooms) + "\n\n").getBytes(UTF_8);
        for (var one : List.copyOf(open)) {
            if (admitted.test(one.who)) tap.told(one.who, words);
            else end(one);
        }
    }

    /// The process is gone, and every line to it.
    void end() { List.copyOf(open).forEach(this::end); }

    private void end(Stream one) {
        open.remove(one);
        one.ended.run();
    }
}
