package org.lazaret.core.world;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// One thread of the machine that is there while there is something to write, and a second longer.
final class Scribe {
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS,
        new SynchronousQueue<>(), Scribe::thread);

    void write(Runnable work) { thread.execute(work); }

    /// Nobody's: it takes over nothing of the request that happened to need it first.
    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("scribe").inheritInheritableThreadLocals(false).unstarted(work);
    }
}
