package org.lazaret.core.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.world.Commit;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.Pending;

/// A process that writes acts to a log on the real disk with several threads, and says on its standard output which
/// are durable, until it is killed.
final class DoomedWriter implements Commit {
    private static final LogSize SMALL = new LogSize(256 * 1024, 100);
    private static final int THREADS = 6;

    private final LeaderTurns turns = new LeaderTurns();
    private final DiskLog log;
    private int told;
    private List<Told> appended = new ArrayList<>();
    private List<Told> gathered = List.of();

    private DoomedWriter(DiskLog log, int there) {
        this.log = log;
        this.told = there;
    }

    /// An act that waits for the disk.
    private static final class Told implements Pending<Boolean> {
        private final int number;
        private volatile boolean done;

        private Told(int number) { this.number = number; }

        @Override public boolean done() { return done; }

        @Override public Boolean now() { return done; }

        @Override public void then(Consumer<Boolean> next) { next.accept(done); }
    }

    static LogPlace place(OsDisk disk) { return new LogPlace(disk, "site", SMALL); }

    /// @param arguments the folder, and how many acts are there already; below zero: found the log first
    public static void main(String[] arguments) {
        System.out.println("begins");
        int there = Integer.parseInt(arguments[1]);
        var place = place(new OsDisk(Path.of(arguments[0])));
        var log = there < 0
            ? DiskLog.found(place, Client.JOURNALS, Client.SIGNER)
            : DiskLog.open(place, Client.SIGNER);
        var writer = new DoomedWriter(log, Math.max(0, there));
        System.out.println("opened");
        for (int thread = 0; thread < THREADS; thread++) Thread.ofVirtual().start(writer::work);
        while (true) writer.turns.take(log::tidy);
    }

    private void work() {
        while (true) {
            var act = turns.take(this::tell);
            turns.await(act, this);
            System.out.println(act.number);
        }
    }

    private Told tell() {
        var act = new Told(told++);
        log.append(Client.act(act.number));
        appended.add(act);
        return act;
    }

    @Override public boolean gather() {
        if (!log.gather()) return false;
        gathered = appended;
        appended = new ArrayList<>();
        return true;
    }

    @Override public Io flush() { return log.flush(); }

    @Override public void settle(Io flushed) {
        log.settle(flushed);
        if (flushed instanceof Io.Failed(var why)) throw new IllegalStateException(why);
        for (var act : gathered) act.done = true;
    }
}
