package org.lazaret.server.restoring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Progress;
import org.lazaret.core.site.Progress.Mark;
import org.lazaret.group.second.Sheet;
import org.lazaret.server.restoring.Roads.Copied;
import org.lazaret.server.restoring.Roads.Officers;

/// One restoring as its pages follow it: what was typed, how far it is, how it ended. What is done has a thread of its
/// own, and goes on whoever looks.
public final class Restoring {
    private final Roads roads;
    private final Entrance entrance;
    private final AtomicReference<Now> now = new AtomicReference<>(Now.ASKING);
    private final CountDownLatch opened = new CountDownLatch(1);

    public Restoring(Roads roads, Entrance entrance) {
        this.roads = roads;
        this.entrance = entrance;
    }

    /// What the page shows next.
    public enum Stage {
        /// It asks for what opens the keys.
        ASKS,
        /// It is at work.
        WORKS,
        /// All that was there is back.
        BACK,
        /// The node begins to serve it.
        OPENS
    }

    /// What was typed last, so that nobody types it again.
    ///
    /// @param officers empty before anything of the hub's copy was typed
    record Typed(String sheet, Optional<Officers> officers) {
        static final Typed NOTHING = new Typed("", Optional.empty());
    }

    /// How it stands.
    ///
    /// @param marks the newest of each journal and step
    /// @param asked what officers are asked, once they are
    record Now(Stage stage, Typed typed, List<Mark> marks, Optional<Refusal> refusal, Optional<Copied> asked,
        Optional<Back> back) {
        static final Now ASKING = new Now(Stage.ASKS, Typed.NOTHING, List.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

        Now with(Mark mark) {
            var others = marks.stream().filter(
                one -> one.step() != mark.step() || !one.journal().equals(mark.journal()));
            return new Now(stage, typed, Stream.concat(others, Stream.of(mark)).toList(), refusal, asked, back);
        }

        Now working(Typed next) { return new Now(Stage.WORKS, next, List.of(), Optional.empty(), asked, back); }

        Now refused(Refusal why) { return new Now(Stage.ASKS, typed, List.of(), Optional.of(why), asked, back); }

        Now asking(Copied what) {
            return new Now(Stage.ASKS, typed, List.of(), Optional.empty(), Optional.of(what), back);
        }

        /// What was typed is secret, and of no more use.
        Now done(Back what) {
            return new Now(Stage.BACK, Typed.NOTHING, marks, Optional.empty(), Optional.empty(), Optional.of(what));
        }

        Now opening() { return new Now(Stage.OPENS, typed, marks, refusal, asked, back); }
    }

    public Entrance entrance() { return entrance; }

    Now now() { return now.get(); }

    Roads roads() { return roads; }

    /// Begins with a sheet, as typed; once it works, a second wish changes nothing.
    void bySheet(String typed) {
        var wrong = Mistyped.in(typed);
        var next = new Typed(typed, now.get().typed.officers);
        if (wrong.isPresent()) begin(asks -> asks.working(next).refused(wrong.get()));
        else start(next, progress -> {
            var back = roads.bySheet(Sheet.parse(typed).orElseThrow(), progress);
            return at -> at.done(back);
        });
    }

    /// Looks at what was copied out of the hub.
    ///
    /// @param folder as typed
    void ask(String folder) {
        start(new Typed(now.get().typed.sheet, Optional.of(new Officers(folder, List.of(), false))), _ -> {
            var asked = roads.ask(folder);
            return at -> at.asking(asked);
        });
    }

    /// Begins with what officers have answered.
    void byOfficers(List<String> answers, boolean missing) {
        var folder = now.get().typed.officers.map(Officers::folder).orElse("");
        var said = new Officers(folder, answers, missing);
        start(new Typed(now.get().typed.sheet, Optional.of(said)), progress -> {
            var back = roads.byOfficers(said, progress);
            return at -> at.done(back);
        });
    }

    private void start(Typed typed, Function<Progress, UnaryOperator<Now>> work) {
        if (begin(asks -> asks.working(typed)))
            Thread.ofPlatform().name("restoring").start(() -> run(work));
    }

    /// @return whether it was this that began it
    private boolean begin(UnaryOperator<Now> how) {
        var before = now.get();
        return before.stage == Stage.ASKS && now.compareAndSet(before, how.apply(before));
    }

    private void run(Function<Progress, UnaryOperator<Now>> work) {
        try {
            now.updateAndGet(work.apply(mark -> now.updateAndGet(at -> at.with(mark))));
        } catch (RuntimeException stopped) {
            now.updateAndGet(at -> at.refused(Troubles.why(stopped, roads.second())));
        }
    }

    /// Somebody goes on from the last page.
    void open() {
        if (now.get().stage != Stage.BACK) return;
        now.updateAndGet(Now::opening);
        opened.countDown();
    }

    /// Waits until somebody does.
    public void await() throws InterruptedException { opened.await(); }
}
