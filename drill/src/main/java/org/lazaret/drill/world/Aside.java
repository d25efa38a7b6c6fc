package org.lazaret.drill.world;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Work that is done on another processor meanwhile: a second unreal world, which knows nothing of the first.
///
/// What comes out of it must not depend on when.
public final class Aside<T> {
    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) { this.task = task; }

    /// Begins now.
    ///
    /// @param name of the thread
    public static <T> Aside<T> begin(String name, Supplier<T> work) {
        var aside = new Aside<T>(new FutureTask<>(work::get));
        Thread.ofPlatform().daemon().name(name).start(aside.task);
        return aside;
    }

    /// What came out, as soon as it is there.
    ///
    /// @throws IllegalStateException with what was thrown there as its cause
    public T result() {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("what was done aside failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits any more for what is done aside", stopped);
        }
    }
}
