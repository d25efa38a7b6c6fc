package org.lazaret.core.world;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// One thread of the machine that is there while there is something to write, and a second longer.
final class Scribe {
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS,
        new SynchronousQueue<>(), work -> Thread.ofPlatform().daemon().name("scribe").unstarted(work));

    void write(Runnable work) { thread.execute(work); }
}
