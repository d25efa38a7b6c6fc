package org.lazaret.core.world;

import java.util.function.Supplier;

/// The turns of a world with one thread, as the simulator has it: nobody ever waits.
public final class OneByOne implements Turns {
    @Override public <T> T take(Supplier<T> work) { return work.get(); }

    @Override public void await(Pending<?> answer, Commit commit) {
        while (!answer.done()) {
            if (!commit.gather())
                throw new IllegalStateException("an answer is pending and nothing waits for the disk");
            commit.settle(commit.flush());
        }
    }
}
