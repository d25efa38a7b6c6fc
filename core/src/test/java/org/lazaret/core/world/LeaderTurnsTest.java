package org.lazaret.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many threads wait for one disk: each gets its answer, none before its group is flushed, and none is forgotten.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeaderTurnsTest {
    private final LeaderTurns turns = new LeaderTurns();
    private final Notebook notebook = new Notebook();

    /// What is written down by many, and kept in groups.
    private static final class Notebook implements Commit {
        private final AtomicInteger flushing = new AtomicInteger();
        private List<Note> written = new ArrayList<>();
        private List<Note> gathered = List.of();
        private int groups;
        private int kept;
        private boolean broken;

        @Override public boolean gather() {
            if (broken) throw new Stopped("broken");
            if (written.isEmpty()) return false;
            gathered = written;
            written = new ArrayList<>();
            return true;
        }

        @Override public Io flush() {
            if (flushing.incrementAndGet() > 1) throw new IllegalStateException("two flush at once");
            gathered.forEach(note -> note.flushed = true);
            Thread.yield();
            flushing.decrementAndGet();
            return Io.DONE;
        }

        @Override public void settle(Io flushed) {
            groups++;
            kept += gathered.size();
            gathered.forEach(note -> note.done = true);
        }
    }

    /// One line of it.
    private static final class Note implements Pending<Boolean> {
        private volatile boolean flushed;
        private volatile boolean done;

        @Override public boolean done() { return done; }

        @Override public Boolean now() { return flushed; }

        @Override public void then(Consumer<Boolean> next) { next.accept(flushed); }
    }

    private Note write() {
        return turns.take(() -> {
            var note = new Note();
            notebook.written.add(note);
            return note;
        });
    }

    private boolean writeAndWait() {
        var note = write();
        turns.await(note, notebook);
        return note.now();
    }

    @Test void one_alone_leads_itself() {
        assertThat(writeAndWait()).isTrue();
        assertThat(notebook.groups).isEqualTo(1);
    }

    @Test void what_a_site_does_by_itself_is_done_while_nobody_flushes_and_nobody_is_forgotten_for_it()
        throws InterruptedException, ExecutionException {
        var flushingMeanwhile = new AtomicInteger();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Boolean>>();
            for (int each = 0; each < 16; each++) work.add(office.submit(this::manyTimes));
            for (int each = 0; each < 500; each++)
                turns.alone(() -> flushingMeanwhile.addAndGet(notebook.flushing.get()));
            for (var one : work) assertThat(one.get()).isTrue();
        }
        assertThat(flushingMeanwhile).hasValue(0);
        assertThat(notebook.kept).isEqualTo(16 * 200);
    }

    @Test void who_waits_while_a_site_does_something_by_itself_sits_still() throws InterruptedException {
        var done = new AtomicBoolean();
        var waiting = Thread.ofPlatform().unstarted(() -> turns.await(new Answer(done), notebook));
        turns.alone(() -> {});
        turns.alone(() -> {
            sitsStill(waiting);
            done.set(true);
        });
        waiting.join();
        assertThat(done).isTrue();
    }

    @Test void who_waits_while_a_leader_waits_for_its_turn_sits_still() throws InterruptedException {
        var done = new AtomicBoolean();
        var leading = Thread.ofPlatform().unstarted(() -> turns.await(new Answer(done), notebook));
        var waiting = Thread.ofPlatform().unstarted(() -> turns.await(new Answer(done), notebook));
        turns.alone(() -> {});
        turns.take(() -> {
            sitsStill(leading);
            sitsStill(waiting); // spinning, it would keep a virtual leader from ever going on
            done.set(true);
            return done;
        });
        leading.join();
        waiting.join();
    }

    private static void sitsStill(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
    }

    private record Answer(AtomicBoolean there) implements Pending<Boolean> {
        @Override public boolean done() { return there.get(); }

        @Override public Boolean now() { return true; }

        @Override public void then(Consumer<Boolean> next) { next.accept(true); }
    }

    @Test void everybody_is_answered_after_the_flush_of_what_they_wrote()
        throws InterruptedException, ExecutionException {
        for (int threads : new int[]{2, 3, 16, 300}) {
            int before = notebook.kept;
            try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
                var work = new ArrayList<Future<Boolean>>();
                for (int each = 0; each < threads; each++) work.add(office.submit(this::manyTimes));
                for (var one : work) assertThat(one.get()).isTrue();
            }
            assertThat(notebook.kept - before).isEqualTo(threads * 200);
        }
        assertThat(notebook.groups).isLessThan(notebook.kept);
    }

    private boolean manyTimes() {
        boolean all = true;
        for (int each = 0; each < 200; each++) all &= writeAndWait();
        return all;
    }

    @Test void threads_of_the_machine_and_virtual_ones_wait_together() throws InterruptedException, ExecutionException {
        try (var office = Executors.newVirtualThreadPerTaskExecutor(); var desk = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Future<Boolean>>();
            for (int each = 0; each < 8; each++) work.add((each % 2 == 0 ? office : desk).submit(this::manyTimes));
            for (var one : work) assertThat(one.get()).isTrue();
        }
        assertThat(notebook.kept).isEqualTo(8 * 200);
    }

    @Test void an_answer_that_is_there_is_not_waited_for() {
        var note = write();
        turns.await(note, notebook);
        turns.await(note, notebook);

        assertThat(notebook.groups).isEqualTo(1);
    }

    @Test void when_the_disk_has_stopped_everybody_who_waits_is_told() throws InterruptedException, ExecutionException {
        notebook.broken = true;
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Boolean>>();
            for (int each = 0; each < 50; each++) work.add(office.submit(this::writeAndWait));
            for (var one : work) assertThatThrownBy(one::get).hasRootCauseInstanceOf(Stopped.class);
        }
    }

    @Test void what_is_done_beside_goes_on_while_its_caller_does_and_fails_as_it_failed() {
        var came = new CountDownLatch(1);
        var seen = new AtomicBoolean();
        var end = turns.beside(() -> {
            await(came);
            seen.set(true);
        });
        came.countDown(); // done here first, it would have waited for ever
        end.run();
        assertThat(seen).isTrue();
        var broken = turns.beside(() -> {
            throw new Stopped("the tables broke");
        });
        assertThatThrownBy(broken::run).isInstanceOf(Stopped.class).hasMessageContaining("the tables broke");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
